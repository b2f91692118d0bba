import { endOfLine, nextLine } from './chunk'
import type { Leaf } from './leaf'
import { OpenItems } from './open-items'
import { isBlank, readPlainTable } from './plain-table'

/**
 * How a line begins that can be text alone: with none of the characters that a mark of Markdown begins with, or with a
 * number that is none of a list (`1、`, `2024年`); also bold.
 */
const WORDS = String.raw`(?:\*\*|__)?(?:[^\s\d#>*+\-_=~\x60|:<[]|\d{1,9}(?:[.)](?=\S)|(?![\d.)])))`
const TEXT = new RegExp(`^\u3000{0,4}${WORDS}(?:[^\\r\\n]*[^\\s\\\\])?$`)
const HEADING = new RegExp(`^(#{1,6}) ${WORDS}(?:[^\\r\\n#]*[^\\s#\\\\])?$`)
const ITEM = new RegExp(`^(?:[-+*]|(\\d{1,9})([.)])) ${WORDS}(?:[^\\r\\n]*[^\\s\\\\])?$`)
/** What may stand behind four spaces: all but a fence. */
const INDENTED = /^[^`~]/

const SPACE = 0x20
/** A line indented by as many spaces begins nothing but an indented text (CommonMark 0.31, 4.4). */
const DEEP = 4

/** A longer chunk is not read so, whatever its lines are: a megabyte of marks alone is no draft, but as many blocks. */
const LONGEST = 200_000

/**
 * Reads a chunk every line of which is a heading, begins an item of a list, is a row of a table, is indented, or is
 * simply words: Markdown can read such lines in one way only (CommonMark 0.31, 4.2, 4.4, 4.8 and 5.2), and to ask it
 * takes twenty times as long. Most chunks are a single line of that kind; in a paste from Word a whole section is one.
 *
 * @returns undefined where there is anything else, such as a quotation or two marks on one line: Markdown
 *   is to tell what that is
 */
export function readPlainLines(chunk: string): Leaf[] | undefined {
  if (chunk.length > LONGEST) return undefined
  const reader = new PlainLines(chunk)
  for (let at = 0; at < chunk.length; ) {
    const end = reader.read(at)
    if (end === undefined) return undefined
    at = nextLine(chunk, end)
  }
  return reader.leaves
}

class PlainLines {
  readonly leaves: Leaf[] = []
  readonly #items = new OpenItems()
  /** What the next line may go on with: a paragraph, an indented text, which blank lines do not end, or a table. */
  #paragraph: Leaf | undefined
  #indented: Leaf | undefined
  #isAfterTable = false

  constructor(private readonly chunk: string) {}

  /**
   * Reads the line at `at`, or the whole table that it begins.
   *
   * @returns where it ends; undefined where Markdown must tell what it is
   */
  read(at: number): number | undefined {
    const { chunk } = this
    if (chunk[at] === '|') return this.#readTable(at)
    const end = endOfLine(chunk, at)
    const start = endOfBlanks(chunk, at, end)
    // Wherever it stands among blanks, a tab goes on to the fourth column at least.
    const isTabbed = start > at && chunk.slice(at, start).includes('\t')
    if (isTabbed && this.#items.isInside) return undefined
    if (start === end) {
      // Blanks may be of the indented text before them.
      if (start > at && this.#indented) return undefined
      this.#paragraph = undefined
      this.#isAfterTable = false
      return end
    }
    const textEnd = endOfText(chunk, start, end)
    const line = chunk.slice(start, textEnd)
    const column = isTabbed ? Math.max(DEEP, start - at) : start - at
    const depth = column === 0 ? HEADING.exec(line)?.[1]?.length : undefined
    if (depth !== undefined) {
      this.#begin({ ...leafAt(start, depth + 1, end), type: 'heading', depth }, 0).inner.end = textEnd
      return end
    }
    // Every line but a heading is one more row.
    if (this.#isAfterTable) return undefined
    const isDeep = column - this.#items.columnOf(column) >= DEEP
    if (isDeep && !this.#paragraph) return this.#readIndented(line, at, end)
    const item = isDeep ? null : ITEM.exec(line)
    if (item) return this.#readItem(item, start, column, end)
    if (!TEXT.test(line)) return undefined
    if (this.#paragraph) extend(this.#paragraph, end)
    else this.#paragraph = this.#begin(leafAt(start, 0, end), column)
    return end
  }

  #readTable(at: number): number | undefined {
    const table = this.#paragraph || this.#isAfterTable ? undefined : readPlainTable(this.chunk, at)
    if (!table) return undefined
    this.#items.closeFrom(0)
    this.#indented = undefined
    for (const cell of table.cells) this.leaves.push(cell)
    this.#isAfterTable = true
    return table.end
  }

  #readIndented(line: string, at: number, end: number): number | undefined {
    if (this.#items.isInside || !INDENTED.test(line)) return undefined
    if (this.#indented) extend(this.#indented, end)
    else this.#indented = this.#begin(leafAt(at, 0, end), 0)
    return end
  }

  #readItem(
    [, number = '', mark]: RegExpExecArray,
    start: number,
    column: number,
    end: number,
  ): number | undefined {
    const width = number.length + 2
    const goesOn = this.#items.goesOn(column, mark)
    // In the middle of a paragraph, or right behind an indented text, no list begins but one that begins with 1.
    if (mark !== undefined && (this.#paragraph || this.#indented) && !goesOn && number !== '1')
      return undefined
    const leaf = this.#begin(leafAt(start, width, end), column)
    leaf.container = 'listItem'
    this.#items.begin(column + width, mark)
    this.#paragraph = leaf
    return end
  }

  /** Ends what a leaf at this column ends. */
  #begin(leaf: Leaf, column: number): Leaf {
    this.#paragraph = this.#indented = undefined
    this.#isAfterTable = false
    this.#items.closeFrom(column)
    if (this.#items.isInside) leaf.container = 'listItem'
    this.leaves.push(leaf)
    return leaf
  }
}

function extend({ inner, outer }: Leaf, end: number): void {
  inner.end = outer.end = end
}

function endOfBlanks(chunk: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(chunk, at)) at++
  return at
}

function endOfText(chunk: string, start: number, end: number): number {
  let at = end
  while (at > start && chunk.charCodeAt(at - 1) === SPACE) at--
  return at
}

/** @param marks how many characters stand before the text */
function leafAt(start: number, marks: number, end: number): Leaf {
  return {
    type: 'paragraph',
    inner: { start: start + marks, end },
    outer: { start, end },
    depth: 0,
    container: undefined,
  }
}
