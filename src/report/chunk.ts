import type { Range } from '../text/range'

/**
 * The first chunk at or behind `from`: a stretch that Markdown reads independently of what stands before and after.
 * Chunks end at blank lines, but not inside fenced code, HTML comments or before an indented continuation. Where
 * `from` is the end of another chunk, nothing before it matters.
 */
export function nextChunk(source: string, from: number): Range | undefined {
  let start = -1
  let end = from
  let fence: string | undefined
  let comment = false
  let blankBefore = true

  for (let at = from; at < source.length; ) {
    const lineEnd = endOfLine(source, at)
    const line = source.slice(at, Math.min(lineEnd, at + MARK_LIMIT))
    const blank = !fence && !comment && isBlank(source, at, lineEnd)
    if (!blank) {
      const continues = !blankBefore || fence !== undefined || comment || INDENTED.test(line)
      if (start === -1) start = at
      else if (!continues) return { start, end }
      end = lineEnd
      fence = nextFence(fence, line)
      comment = inComment(comment, line, source, at, lineEnd)
    }
    blankBefore = blank
    at = nextLine(source, lineEnd)
  }
  return start === -1 ? undefined : { start, end }
}

/** How much of a line is looked at to tell what it is. */
const MARK_LIMIT = 256
const INDENTED = /^(?: {2}|\t)/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

function nextFence(open: string | undefined, line: string): string | undefined {
  const mark = FENCE.exec(line)?.[1]
  if (open === undefined) return mark
  const closes = mark?.startsWith(open) && /^ {0,3}(?:`+|~+)\s*$/.test(line)
  return closes ? undefined : open
}

function inComment(open: boolean, line: string, source: string, start: number, end: number): boolean {
  if (!open && !/^ {0,3}<!--/.test(line)) return false
  return !source.slice(start, end).includes('-->')
}

function isBlank(source: string, start: number, end: number): boolean {
  // Most lines begin with a character; that tells.
  return start === end || (/\s/.test(source.charAt(start)) && source.slice(start, end).trim() === '')
}

/** The offset of the line break that ends the line at `start`, or the text's length. */
export function endOfLine(source: string, start: number): number {
  for (let i = start; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit === 10 || unit === 13) return i
  }
  return source.length
}

/** The offset after the line break at `lineEnd`. */
export function nextLine(source: string, lineEnd: number): number {
  return source.charCodeAt(lineEnd) === 13 && source.charCodeAt(lineEnd + 1) === 10
    ? lineEnd + 2
    : lineEnd + 1
}
