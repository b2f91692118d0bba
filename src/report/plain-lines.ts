import { endOfLine, nextLine } from './chunk'
import type { Leaf } from './leaf'

/**
 * How a line begins that can be text alone: with none of the characters that a mark of Markdown begins with, or with a
 * number that is none of a list (`1、`, `2024年`); also bold.
 */
const WORDS = String.raw`(?:\*\*|__)?(?:[^\s\d#>*+\-_=~\x60|:<[]|\d{1,9}(?![\d.)]))`
const TEXT = new RegExp(`^\u3000{0,4}${WORDS}(?:[^\\r\\n\\t]*[^\\s\\\\])?$`)
const HEADING = new RegExp(`^(#{1,6}) ${WORDS}(?:[^\\r\\n\\t#]*[^\\s#\\\\])?$`)
const ITEM = new RegExp(`^(?:[-+*]|(\\d{1,9})([.)])) ${WORDS}(?:[^\\r\\n\\t]*[^\\s\\\\])?$`)

/** A paragraph or an item whose end is not known yet. */
interface Open {
  outer: number
  inner: number
  container: Leaf['container']
}

/**
 * Reads a chunk every line of which is a heading, begins an item of a list that is not nested, or is simply words: Markdown
 * can read such lines in one way only (CommonMark 0.31, 4.2, 4.8 and 5.2), and to ask it takes twenty times as long.
 * Most chunks are a single line of that kind; in a paste from Word a whole section is one.
 *
 * @returns undefined where there is anything else, such as a table, a quotation or blanks at the end of a line: Markdown
 *   is to tell what that is
 */
export function readPlainLines(chunk: string): Leaf[] | undefined {
  const leaves: Leaf[] = []
  let open: Open | undefined
  /** The mark behind the number of the item that is open. */
  let delimiter: string | undefined
  let end = 0
  const close = () => {
    if (open) leaves.push(leafOf(open, end))
    open = undefined
  }
  for (let at = 0; at < chunk.length; at = nextLine(chunk, end)) {
    const lineEnd = endOfLine(chunk, at)
    const line = chunk.slice(at, lineEnd)
    const depth = HEADING.exec(line)?.[1]?.length
    const item = ITEM.exec(line)
    if (depth !== undefined) {
      close()
      const inner = { start: at + depth + 1, end: lineEnd }
      leaves.push({
        type: 'heading',
        inner,
        outer: { start: at, end: lineEnd },
        depth,
        container: undefined,
      })
    } else if (item) {
      const [, number, mark] = item
      // In the middle of a paragraph only a list that begins with 1 begins.
      if (mark !== undefined && open && mark !== delimiter && number !== '1') return undefined
      close()
      delimiter = mark
      open = { outer: at, inner: at + (number?.length ?? 0) + 2, container: 'listItem' }
    } else if (TEXT.test(line)) {
      if (!open) delimiter = undefined
      open ??= { outer: at, inner: at, container: undefined }
    } else return undefined
    end = lineEnd
  }
  close()
  return leaves
}

function leafOf({ outer, inner, container }: Open, end: number): Leaf {
  return {
    type: 'paragraph',
    inner: { start: inner, end },
    outer: { start: outer, end },
    depth: 0,
    container,
  }
}
