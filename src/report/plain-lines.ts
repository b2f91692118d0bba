import { endOfLine, nextLine } from './chunk'
import type { Leaf } from './leaf'
import { readPlainTable } from './plain-table'

/**
 * How a line begins that can be text alone: with none of the characters that a mark of Markdown begins with, or with a
 * number that is none of a list (`1、`, `2024年`); also bold.
 */
const WORDS = String.raw`(?:\*\*|__)?(?:[^\s\d#>*+\-_=~\x60|:<[]|\d{1,9}(?:[.)](?=\S)|(?![\d.)])))`
const TEXT = new RegExp(`^\u3000{0,4}${WORDS}(?:[^\\r\\n\\t]*[^\\s\\\\])?$`)
const HEADING = new RegExp(`^(#{1,6}) ${WORDS}(?:[^\\r\\n\\t#]*[^\\s#\\\\])?$`)
const ITEM = new RegExp(`^(?:[-+*]|(\\d{1,9})([.)])) ${WORDS}(?:[^\\r\\n\\t]*[^\\s\\\\])?$`)

const SPACE = 0x20

/** A longer chunk is not read so, whatever its lines are: a megabyte of marks alone is no draft, but as many blocks. */
const LONGEST = 200_000

/**
 * Reads a chunk every line of which is a heading, begins an item of a list that is not nested, is a row of a table, or is
 * simply words: Markdown can read such lines in one way only (CommonMark 0.31, 4.2, 4.8 and 5.2), and to ask it takes twenty times as long.
 * Most chunks are a single line of that kind; in a paste from Word a whole section is one.
 *
 * @returns undefined where there is anything else, such as a quotation or an item within an item: Markdown
 *   is to tell what that is
 */
export function readPlainLines(chunk: string): Leaf[] | undefined {
  if (chunk.length > LONGEST) return undefined
  const leaves: Leaf[] = []
  /** The paragraph or item that a line of words goes on with, and the mark behind the number of that item. */
  let open: Leaf | undefined
  let delimiter: string | undefined
  /** Right behind a table every line but a heading is one more row. */
  let isAfterTable = false
  for (let at = 0, end = 0; at < chunk.length; at = nextLine(chunk, end)) {
    if (chunk[at] === '|') {
      const table = open || isAfterTable ? undefined : readPlainTable(chunk, at)
      if (!table) return undefined
      for (const cell of table.cells) leaves.push(cell)
      end = table.end
      isAfterTable = true
      continue
    }
    end = endOfLine(chunk, at)
    const textEnd = endOfText(chunk, at, end)
    const line = chunk.slice(at, textEnd)
    const depth = HEADING.exec(line)?.[1]?.length
    const item = ITEM.exec(line)
    if (depth !== undefined) {
      const heading = paragraph(at, depth + 1, end)
      heading.inner.end = textEnd
      leaves.push({ ...heading, type: 'heading', depth })
      open = undefined
      isAfterTable = false
    } else if (isAfterTable) return undefined
    else if (item) {
      const [, number = '', mark] = item
      // In the middle of a paragraph only a list that begins with 1 begins.
      if (mark !== undefined && open && mark !== delimiter && number !== '1') return undefined
      delimiter = mark
      open = { ...paragraph(at, number.length + 2, end), container: 'listItem' }
      leaves.push(open)
    } else if (!TEXT.test(line)) return undefined
    else if (open) open.inner.end = open.outer.end = end
    else {
      delimiter = undefined
      open = paragraph(at, 0, end)
      leaves.push(open)
    }
  }
  return leaves
}

function endOfText(chunk: string, start: number, end: number): number {
  let at = end
  while (at > start && chunk.charCodeAt(at - 1) === SPACE) at--
  return at
}

/** @param marks how many characters stand before the text */
function paragraph(start: number, marks: number, end: number): Leaf {
  return {
    type: 'paragraph',
    inner: { start: start + marks, end },
    outer: { start, end },
    depth: 0,
    container: undefined,
  }
}
