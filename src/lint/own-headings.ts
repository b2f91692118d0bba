import { attachmentLists } from '../report/attachment-list'
import type { Block } from '../report/block'
import type { Heading } from '../report/heading'
import { type NumberingStyle, rankOf } from '../report/numbering'
import type { Report } from '../report/report'
import { overlaps } from '../text/range'

/** The outermost form that lists of people and things use too. */
const ITEM_RANK = rankOf('arabic')
/** An underlined line is a heading only if it is a line, not a sentence. */
const LONGEST_UNDERLINED = 48
const SENTENCE = /[。；！!\r\n]/

/**
 * The headings that are lines of their own and may be written anew. Left out: what stands in lists and
 * quotations, short numbered lines one right after another (a list of names) or of attachments, a sentence above a line of
 * dashes, bold lines at the very end (who wrote it, and when).
 */
export function ownHeadings(report: Report): Heading[] {
  const { blocks, closing, headings, source } = report
  const place = new Map(blocks.map((block, index) => [block, index]))
  const attachments = attachmentLists(blocks).items
  const lastBold = firstOfBoldEnd(blocks)
  let item: Block | undefined
  return headings.filter((heading) => {
    const { pieces, title, numbering, range } = heading
    const [first] = pieces
    const last = pieces.at(-1)
    if (!first || !last || (title === '' && !numbering)) return false
    if (!pieces.every((piece) => standsAlone(piece, source) && !attachments.has(piece))) return false
    if (heading.by === 'marked' && pieces.some((piece) => isSentence(piece, source))) return false
    if ([closing.signature, closing.date].some((line) => line && overlaps(line, range))) return false
    const at = place.get(first) ?? 0
    if (at >= lastBold) return false
    const next = blocks[(place.get(last) ?? at) + 1]
    const follows = item !== undefined && item === blocks[at - 1] && sameForm(item, first)
    if (heading.by !== 'numbered' || !isItemForm(numbering?.style) || (!follows && hasBody(first, next))) {
      return true
    }
    item = last
    return false
  })
}

/**
 * Not in a list or a quotation. A numbered line after the items of a list belongs to the last item by
 * Markdown's rules, and to nobody by an author's, when it is not indented and its form is an outer one.
 */
function standsAlone({ content, outer, range }: Block, source: string): boolean {
  if (!content.container) return true
  const isLazy = outer.start === range.start && /[\r\n]/.test(source[outer.start - 1] ?? '')
  const style = content.numbering?.style
  return content.container === 'listItem' && isLazy && style !== undefined && !isItemForm(style)
}

function isItemForm(style: NumberingStyle | undefined): boolean {
  return style !== undefined && rankOf(style) >= ITEM_RANK
}

/** A paragraph that Markdown takes for a heading because of the `---` below it. */
function isSentence({ content, outer }: Block, source: string): boolean {
  if (source[outer.start] === '#') return false
  return content.source.length > LONGEST_UNDERLINED || SENTENCE.test(content.source)
}

/** Something that belongs to a heading comes next: a text, or a heading of a deeper form. */
function hasBody({ content }: Block, next: Block | undefined): boolean {
  if (!next) return false
  if (next.content.kind !== 'heading') return true
  const [own, other] = [content.numbering?.style, next.content.numbering?.style]
  return own !== undefined && other !== undefined && rankOf(other) > rankOf(own)
}

function sameForm(a: Block, b: Block): boolean {
  return a.content.numbering?.style === b.content.numbering?.style
}

/** Where the bold lines begin that nothing follows; past the end where there are none. */
function firstOfBoldEnd(blocks: readonly Block[]): number {
  let at = blocks.length
  for (let content = blocks[at - 1]?.content; content?.heading?.by === 'bold'; ) {
    if (content.numbering) break
    content = blocks[--at - 1]?.content
  }
  return at
}
