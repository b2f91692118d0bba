import { countWhile } from './partition'

/** A place as editors and reports count it: both 1-based, columns in UTF-16 code units. */
export interface LineColumn {
  line: number
  column: number
}

/** Translates offsets into lines and columns. A line ends after `\n`, `\r\n` or a lone `\r`. */
export interface LineIndex {
  /** The 1-based line and column of an offset; offsets outside the text are clamped to it. */
  at(offset: number): LineColumn
  /** The offset at which a 1-based line starts; lines past the end give the text's length. */
  startOf(line: number): number
  readonly lineCount: number
}

/** Reads a text once, at the first question, and answers each in the logarithm of its lines. */
export function indexLines(text: string): LineIndex {
  let known: readonly number[] | undefined
  const startsOfLines = () => {
    known ??= readStarts(text)
    return known
  }
  return {
    get lineCount() {
      return startsOfLines().length
    },
    startOf: (line) => startsOfLines()[line - 1] ?? text.length,
    at(offset) {
      const starts = startsOfLines()
      const target = Math.max(0, Math.min(offset, text.length))
      const line = countWhile(starts.length, (i) => (starts[i] as number) <= target)
      return { line, column: target - (starts[line - 1] ?? 0) + 1 }
    },
  }
}

function readStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}
