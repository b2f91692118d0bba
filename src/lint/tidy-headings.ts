import type { Block } from '../report/block'
import { endOfLine, nextLine } from '../report/chunk'
import { type Heading, piecesMeet } from '../report/heading'
import { parseNumbering } from '../report/numbering'
import { buildOutline, type OutlineNode } from '../report/outline'
import type { Report } from '../report/report'
import type { TextEdit } from '../rules/problem'
import { endMark } from '../rules/structure/heading-punct'
import { partsOf } from '../rules/structure/multi-document'
import { overlaps, type Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import { editUntilStable } from './fix-all'
import { headingMarks, type Sibling } from './heading-marks'
import { ownHeadings } from './own-headings'
import { wrappedHeading } from './wrapped-heading'

/** A draft with clean headings, and how to get there from the draft as it was. */
export interface TidiedDraft {
  text: string
  /** In order and apart. */
  edits: readonly TextEdit[]
}

/**
 * Turns the headings of a draft into clean Markdown: the title `#`, then `##` 一、, `###` （一）, `####` 1.,
 * `#####` （1）, each on one line between blank lines, with numbers that count on under each parent. What is no
 * heading stays as it is. Never throws.
 *
 * @param read reads a text; called again for each round, as headings that are marked show others their place
 */
export function tidyHeadings(source: string, read: (text: string) => Report): TidiedDraft {
  return editUntilStable(source, (text) => {
    const report = read(text)
    const revealing = revealingEdits(report)
    return revealing.length > 0 ? revealing : headingEdits(report)
  })
}

/** A heading as it should stand: in place of `range`, the heading with its marks. */
interface Wanted {
  range: Range
  level: number
  /** Number and words. */
  line: string
}

/** How many levels Markdown has. */
const DEEPEST = 6

/** `##一、问题`: marks that Markdown does not take for any, as the space after them is missing. Not #话题. */
const GLUED = /^(#{1,6})(?=[^#\s])([^\r\n]{1,48})$/gm
/**
 * `二、对策：` alone on a line, and `（一）宣传不够。` with its text on the next: heads but for the mark at their end.
 * Not （一）宣传方面，主要是：, and not a short sentence in a list.
 */
const HEAD_WITH_MARK =
  /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．][ 　]?[^\s，。；：！？、]{2,14}(?:[：:](?=[\r\n]|$)|[。；](?=[\r\n]))/
/** `三、原因分析。` alone, with its text in the paragraph below. */
const HEAD_WITH_STOP = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．][ 　]?[^\s，。；：！？、]{2,14}[。；]$/
/** A title on the line before the text: short, and no sentence. */
const TITLE_LINE = /^[^\r\n。；，：:、！!;,]{4,40}(?=(?:\r\n|\r|\n)[^\r\n]*[，。])/
const SENTENCE = /[。；！]/
/** Markdown would take these for the end of the heading, and show none of them. */
const CLOSING_MARKS = /(?:^|[ \t])#+$/
const BYTE_ORDER_MARK = '\ufeff'

/** The edits that let lines be read as the headings that they are meant to be. */
function revealingEdits({ blocks, headings, source }: Report): TextEdit[] {
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  const first = blocks.findIndex(({ content }) => content.kind !== 'html')
  return blocks.flatMap((block, i) => {
    const { content, range } = block
    const joining = wrappedHeading(block)
    if (joining) return [joining]
    if (content.kind !== 'paragraph' || content.container) return []
    const edits = matchesIn(content.source, GLUED).flatMap(({ 1: marks = '', 2: words = '', index }) => {
      if (SENTENCE.test(words) || (marks.length < 2 && !parseNumbering(words))) return []
      const at = range.start + index + marks.length
      return [{ range: { start: at, end: at }, text: ' ' }]
    })
    const head = HEAD_WITH_MARK.exec(content.source)?.[0] ?? headWithStop(block, blocks[i + 1], headings)
    if (head && (i < blocks.length - 1 || head.length < content.source.length)) {
      const end = range.start + head.length
      edits.push({ range: { start: end - 1, end }, text: '' })
    }
    const title =
      i === first && headings.length > 0 && !content.numbering && TITLE_LINE.exec(content.source)?.[0]
    if (title && edits.length === 0) {
      const at = range.start + title.length
      edits.push({ range: { start: at, end: at }, text: eol })
    }
    return edits
  })
}

/** A short line with a stop that stands among headings of its form, and above a text of its own. */
function headWithStop(
  { content }: Block,
  next: Block | undefined,
  headings: readonly Heading[],
): string | undefined {
  const [line] = HEAD_WITH_STOP.exec(content.source) ?? []
  if (line === undefined || next?.content.kind !== 'paragraph') return undefined
  const style = content.numbering?.style
  if (next.content.numbering?.style === style) return undefined
  return headings.some(({ numbering }) => numbering?.style === style) ? line : undefined
}

function headingEdits(report: Report): TextEdit[] {
  const { title, source } = report
  const parts = partsOf(report).filter(({ block }) => !block.content.container)
  const partHeads = new Set(parts.map(({ block }) => block))
  const headings = ownHeadings(report).filter(({ pieces }) => !pieces.some((piece) => partHeads.has(piece)))
  const wanted: Wanted[] = []
  const titleRange = title && titlePlace(report)
  if (title && titleRange) wanted.push({ range: titleRange, level: 1, line: cleaned(title.text) })
  for (const { block, range } of parts) {
    if (titleRange && overlaps(titleRange, block.outer)) continue
    const line = cleaned(block.content.source.replace(/^(\*\*|__)(.*)\1$/, '$2'))
    wanted.push({ range: { start: range.start, end: block.outer.end }, level: 1, line })
  }
  const places = new Map(report.blocks.map((block, index) => [block, index]))
  const placeOf = (block: Block | undefined) => (block && places.get(block)) ?? -1
  /**
   * @param rank the form of number that their level has: 0 for 一、
   * @param above the place of what they stand under
   */
  const collect = (nodes: readonly OutlineNode[], level: number, rank: number, above: number): void => {
    let before = above
    const siblings = nodes.map(({ heading: { numbering, title, pieces } }): Sibling => {
      const words = cleaned(title, numbering?.mark.trim())
      const between = numbering ? report.blocks.slice(before + 1, placeOf(pieces[0])) : []
      if (numbering) before = placeOf(pieces[0])
      return { typed: numbering, words, between }
    })
    const found = headingMarks(siblings, rank)
    for (const [i, { heading, children }] of nodes.entries()) {
      const { pieces, range } = heading
      const end = pieces.at(-1)?.outer.end ?? range.end
      const line = `${found.marks[i]}${siblings[i]?.words}`
      if (piecesMeet(heading, source)) wanted.push({ range: { start: range.start, end }, level, line })
      collect(children, Math.min(level + 1, DEEPEST), found.rank + 1, placeOf(pieces[0]))
    }
  }
  // The essays of a collection count by themselves.
  const borders = [...parts.map(({ range }) => range.start), source.length]
  let from = 0
  let above = -1
  for (const [i, end] of borders.entries()) {
    const own: Heading[] = []
    for (let heading = headings[from]; heading && heading.range.start < end; heading = headings[++from]) {
      own.push(heading)
    }
    collect(buildOutline(own, end), 2, 0, above)
    above = placeOf(parts[i]?.block)
  }
  return editsFor(
    wanted.sort((a, b) => a.range.start - b.range.start),
    source,
  )
}

/** The title with its marks; undefined where it stands in a list or a quotation. */
function titlePlace({ title, blocks }: Report): Range | undefined {
  const first = blocks.find(({ range }) => range.start === title?.range.start)
  const last = blocks.find(({ range }) => range.end === title?.range.end)
  if (!first || !last || first.content.container) return undefined
  return { start: first.outer.start, end: last.outer.end }
}

/**
 * The words of a heading on one line, without emphasis that is left open and without the mark at their end.
 *
 * @param mark the number that was taken off already; emphasis may have hidden it
 */
function cleaned(title: string, mark = ''): string {
  let words = title.replace(/[ \t　]*[\r\n]+[ \t　]*/g, '')
  if (words.split('**').length % 2 === 0) words = words.replaceAll('**', '')
  if (mark !== '' && words.startsWith(mark)) words = words.slice(mark.length)
  words = trimmed(words)
  for (let end = endMark(words); end !== undefined; end = endMark(words)) {
    words = trimmed(words.slice(0, -end.length))
  }
  return words
}

function trimmed(text: string): string {
  return text.replace(/^[\s　]+|[\s　]+$/g, '')
}

/** The edits that write headings in their places, each between blank lines. */
function editsFor(wanted: readonly Wanted[], source: string): TextEdit[] {
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  const edits: TextEdit[] = []
  let lastEnd = -1
  for (const { range, level, line } of wanted) {
    const start = startOfLine(source, range.start)
    const end = endOfLine(source, range.end)
    const around = source.slice(start, range.start) + source.slice(range.end, end)
    if (start < lastEnd || trimmed(around) !== '' || line === '' || CLOSING_MARKS.test(line)) continue
    const next = Math.min(nextLine(source, end), source.length)
    const before = start === lastEnd || isBlankBefore(source, start) ? '' : eol
    const after = next === source.length || isBlankAt(source, next) ? '' : eol
    const text = `${around.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''}${before}${'#'.repeat(level)} ${line}${after}`
    if (text !== source.slice(start, end)) edits.push({ range: { start, end }, text })
    lastEnd = next
  }
  return edits
}

function startOfLine(source: string, at: number): number {
  let start = at
  while (start > 0 && !/[\r\n]/.test(source[start - 1] ?? '')) start--
  return start
}

/** Whether the line before the one at `lineStart` is blank, or there is none. */
function isBlankBefore(source: string, lineStart: number): boolean {
  if (lineStart === 0) return true
  const end = source.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1
  return isBlankAt(source, startOfLine(source, end))
}

function isBlankAt(source: string, lineStart: number): boolean {
  return trimmed(source.slice(lineStart, endOfLine(source, lineStart))) === ''
}
