import { isHeadingOf } from '../genre/match'
import type { GenreReading, SectionPlace, SectionReading } from '../genre/reading'
import { attachmentLists } from '../report/attachment-list'
import type { Block } from '../report/block'
import type { Report } from '../report/report'
import { contains, overlaps, type Range } from '../text/range'
import { type ItemTexts, leadOf, shortTitle } from './lead'
import { type Reference, referencesIn } from './references'
import { ROLES, type Role, sectionOf } from './roles'
import { type RunFamily, type RunMark, runMarksIn } from './runs'

/** One of the points that a section makes. */
export interface Item {
  role: Role
  /** Counted from 1 within its role, whatever number the draft gives it. */
  number: number
  /** The name of its section: 问题, 对策, 努力方向. */
  part: string
  /** 问题1, 对策2: that name with the number. */
  label: string
  /** What it says, in a few words, without its number. */
  title: string
  /** Its head sentence or heading. */
  head: Range
  /** All of it. */
  range: Range
  texts: ItemTexts
  /** The problems that it names outright. */
  reference: Reference
  /** Only a place for words that are still to come: 〔待填：第三条对策〕. */
  unfilled: boolean
  /** The block that it begins with; where the whole of it is one point, a new one can stand after it. */
  block: Block
  /** One of several points within a paragraph. */
  inline: boolean
}

/** Longer lists are no papers; comparing them all would take the square of their length. */
export const MOST_ITEMS = 40
/** A section stands in one place, or a few. */
const MOST_PLACES = 8

/** The points under 问题, 原因 and 对策, in source order. */
export function readItems(report: Report, genre: GenreReading): Record<Role, Item[]> {
  const items: Record<Role, Item[]> = { problem: [], cause: [], countermeasure: [] }
  for (const role of ROLES) {
    const reading = sectionOf(role, genre)
    if (!reading) continue
    items[role] = reading.places
      .slice(0, MOST_PLACES)
      .flatMap((place) => piecesOf(place, role, genre, report))
      .slice(0, MOST_ITEMS)
      .map((piece, index) => itemOf(piece, role, reading, index + 1, report.source))
  }
  return items
}

/** A stretch of blocks, or of one block, that is one point. */
interface Piece {
  block: Block
  inline: boolean
  /** Where its own words begin: after the number or the mark. */
  start: number
  /** Of its first block, the heading included, without the blocks after it. */
  first: Range
  range: Range
  /** Its first block is a heading, all of which is the title. */
  isHeading: boolean
}

function itemOf(
  { block, inline, start, first, range, isHeading }: Piece,
  role: Role,
  { section }: SectionReading,
  number: number,
  source: string,
): Item {
  const lead = leadOf(source.slice(start, first.end), isHeading)
  const headEnd = start + lead.length
  const texts: ItemTexts = {
    title: lead.title,
    lead: lead.sentence,
    body: source
      .slice(headEnd, range.end)
      .split('\n')
      .filter((text) => text.trim() !== ''),
  }
  return {
    role,
    number,
    part: section.name,
    label: `${section.name}${number}`,
    title: shortTitle(lead.title),
    head: { start: first.start, end: headEnd },
    range,
    texts,
    reference: referencesIn(texts),
    unfilled: UNFILLED.test(lead.title),
    block,
    inline,
  }
}

const UNFILLED = /^[〔【［[]?(?:待填|待补|此处填)|^[〔【].{0,60}(?:待填|待补)/

function piecesOf(place: SectionPlace, role: Role, genre: GenreReading, report: Report): Piece[] {
  const blocks = blocksOf(place, role, genre, report)
  const sharing = ROLES.filter((other) => other !== role && sharesPlace(place, other, genre))
  if (sharing.length === 0) return cut(blocks)
  return piecesOfShared(cut(blocks), role, sharing, genre, report, blocks)
}

/** 原因及对策: one heading that stands for two parts. */
function sharesPlace(place: SectionPlace, role: Role, genre: GenreReading): boolean {
  const other = sectionOf(role, genre)
  return other?.places.some(({ heading }) => heading.start === place.heading.start) ?? false
}

/**
 * Under a combined head each part has what stands under a sub-heading of its own; where there are none, the
 * points are problems (问题及原因) or countermeasures (原因及对策), and neither where they are both at once.
 */
function piecesOfShared(
  pieces: readonly Piece[],
  role: Role,
  sharing: readonly Role[],
  genre: GenreReading,
  report: Report,
  blocks: readonly Block[],
): Piece[] {
  const own = (which: Role) => {
    const section = sectionOf(which, genre)?.section
    return section
      ? pieces.filter(({ start, first }) => isHeadingOf(section, report.source.slice(start, first.end)))
      : []
  }
  const mine = own(role)
  if (mine.length > 0) {
    return mine.flatMap((piece) =>
      cut(blocks.filter(({ range }) => contains(piece.range, range) && range.start !== piece.first.start)),
    )
  }
  if (sharing.some((other) => own(other).length > 0)) return []
  return role !== 'cause' && sharing.every((other) => other === 'cause') ? [...pieces] : []
}

const CONCLUSION = /^(?:总之|综上|总而言之|以上是|以上仅)/
const SENTENCE_MARK = /[。；，！？：]/
const CLOSING_LIMIT = 24

/** What a section is made of: its blocks without other sections' paragraphs, 结语, 附件 and 落款. */
function blocksOf(place: SectionPlace, role: Role, genre: GenreReading, report: Report): Block[] {
  const reading = sectionOf(role, genre)
  const mine = reading ? genre.sections.indexOf(reading) : -1
  // Only what comes later in the form: a sentence that opens like 现状 is often part of a problem.
  const others = genre.sections
    .slice(mine + 1)
    .flatMap(({ places }) => places)
    .filter(({ heading, body }) => contains(place.body, heading) && body.start > place.body.start)
  const { signature, date } = report.closing
  const left = [signature, date, ...others.map(({ heading, body }) => ({ ...heading, end: body.end }))]
  const { beginnings, items } = attachmentLists(report.blocks)
  const blocks = report.blocks.filter((block) => {
    const { content, range } = block
    return (
      contains(place.body, range) &&
      (content.kind === 'heading' || content.kind === 'paragraph') &&
      content.container !== 'footnote' &&
      !CONCLUSION.test(content.prose) &&
      !beginnings.has(block) &&
      !items.has(block) &&
      !left.some((gone) => gone !== undefined && overlaps(gone, range))
    )
  })
  while (isClosingLine(blocks.at(-1), report)) blocks.pop()
  return blocks
}

/** A short line without a sentence at the end of the draft: a unit, a name, a date. */
function isClosingLine(block: Block | undefined, { source }: Report): boolean {
  if (!block || block.content.numbering || block.content.kind === 'heading') return false
  if (block.content.prose.length > CLOSING_LIMIT || SENTENCE_MARK.test(block.content.prose)) return false
  return source.slice(block.range.end).trim().length < 4 * CLOSING_LIMIT
}

/**
 * Cuts blocks into points: by the outermost form of heading, number or bullet that occurs more than once,
 * else by a row of words (一是…二是…), else paragraph by paragraph.
 */
function cut(blocks: readonly Block[]): Piece[] {
  const form = repeatedForm(blocks)
  if (form) {
    const pieces = cutAt(blocks, (block) => formOf(block) === form).slice(0, MOST_ITEMS)
    return pieces.flatMap((piece) => {
      const parts = CONTAINER.test(piece.block.content.heading?.title ?? '')
        ? cut(blocks.filter(({ range }) => contains(piece.range, range) && range.start > piece.first.start))
        : []
      return parts.length > 1 ? parts : [piece]
    })
  }
  const run = cutAtRun(blocks)
  if (run.length > 1) return run
  const body = blocks.filter((block, index) => !(index === 0 && blocks.length > 1 && isIntroduction(block)))
  return cutAt(body, ({ content }) => content.kind === 'paragraph')
}

/** 主观原因, （一）主观方面: a heading over the real points. */
const CONTAINER = /^(?:主观|客观|内部|外部|内在|外在)(?:方面|上|因素|原因|层面)?(?:的?原因)?$/

const INTRODUCTION = /(?:以下|如下|下列|下述|几个方面|几方面|主要(?:表现|体现|存在|有)).{0,24}[：:。]$/
const INTRODUCTION_LIMIT = 90

function isIntroduction({ content: { prose } }: Block): boolean {
  return prose.length <= INTRODUCTION_LIMIT && (/[：:]$/.test(prose) || INTRODUCTION.test(prose))
}

function repeatedForm(blocks: readonly Block[]): string | undefined {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const form = formOf(block)
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  // In the order of their first appearance, which is outermost first.
  return [...counts].find(([, count]) => count > 1)?.[0]
}

/** What kind of start a block is; undefined for a plain paragraph. */
function formOf({ content, range, outer }: Block): string | undefined {
  const { numbering, heading, container } = content
  if (numbering) return numbering.style
  if (heading) return heading.by === 'bold' ? 'bold' : `h${heading.depth}`
  if (container === 'listItem' && outer.start < range.start) return 'bullet'
  return undefined
}

function cutAt(blocks: readonly Block[], starts: (block: Block) => boolean): Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) {
    const { content, range, outer } = block
    if (!starts(block)) {
      const last = pieces.at(-1)
      if (last) last.range.end = range.end
      continue
    }
    const mark = content.numbering && content.numbering.digits.start >= 0 ? content.numbering.mark.length : 0
    pieces.push({
      block,
      inline: false,
      start: range.start + mark + (/^(?:\*\*|__)/.test(content.source) && mark > 0 ? 2 : 0),
      first: { start: range.start, end: range.end },
      range: { start: outer.start, end: range.end },
      isHeading: content.kind === 'heading',
    })
  }
  return pieces
}

/** The points of 一是…二是…, within a paragraph or each in one of its own. */
function cutAtRun(blocks: readonly Block[]): Piece[] {
  const marks = blocks.flatMap((block) =>
    block.content.kind === 'paragraph'
      ? runMarksIn(block.content.prose).map((mark) => ({ block, mark }))
      : [],
  )
  const family = marks.find(({ mark }) => mark.opens)?.mark.family
  const row = family === undefined ? [] : firstRow(marks, family)
  return row.map(({ block, mark }, index) => {
    const next = row[index + 1]
    const from = block.range.start + mark.range.start
    const inBlock = next?.block === block ? block.range.start + next.mark.range.start : block.range.end
    const lastBlock = next ? blocks[blocks.indexOf(next.block) - 1] : blocks.at(-1)
    const end = next?.block === block ? inBlock : Math.max(block.range.end, lastBlock?.range.end ?? 0)
    return {
      block,
      inline: true,
      start: block.range.start + mark.range.end,
      first: { start: from, end: inBlock },
      range: { start: from, end },
      isHeading: false,
    }
  })
}

interface PlacedMark {
  block: Block
  mark: RunMark
}

/** The first row of a family, up to where another row of it begins: what follows is inside a point. */
function firstRow(marks: readonly PlacedMark[], family: RunFamily): PlacedMark[] {
  const row = marks.filter(({ mark }) => mark.family === family)
  const first = row.findIndex(({ mark }) => mark.opens)
  const second = row.findIndex(({ mark }, index) => index > first && mark.opens)
  return row.slice(first, Math.min(second === -1 ? row.length : second, first + MOST_ITEMS))
}
