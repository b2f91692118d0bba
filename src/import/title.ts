import { parseNumbering } from '../report/numbering'
import { printedText } from './line'
import type { Block, Paragraph } from './model'
import { bodySizeOf, isBold, sizeOf } from './weight'

/** A title may stand below a line or two (附件1, the name of the unit), never below the text. */
const SEARCHED = 3
const LONGEST = 60
const LONGEST_LINE = 30
const SENTENCE = /[。；]/
/** What stands below a title and is none: a subtitle, the author in brackets, who is addressed. */
const BELOW = /^(?:——|—|--|[（(【［[])|[：:]$/
/** The same test as the draft's reader makes of a first line that nobody marked. */
const NOT_PLAIN = /[。；，：:、]/
/** Larger than the text, so that it stands out. */
const STANDS_OUT = 1.15

/** The paragraphs that name a document: by style, or centred, large or bold above the text. */
export function findTitle(blocks: readonly Block[]): ReadonlySet<Block> {
  const bodySize = bodySizeOf(blocks)
  const text = blocks.findIndex((block) => block.kind === 'table' || isText(printedText(block)))
  const head = blocks.slice(0, text === -1 ? SEARCHED : Math.min(SEARCHED, text))
  const at = head.findIndex((block) => block.kind === 'paragraph' && block.role === 'title')
  const start = at !== -1 ? at : head.findIndex((block, i) => isTitle(block, i, blocks, bodySize))
  const first = blocks[start]
  if (first?.kind !== 'paragraph') return new Set()
  const title = new Set<Block>([first])
  for (const block of blocks.slice(start + 1, start + SEARCHED)) {
    if (!goesOn(first, block, bodySize)) break
    title.add(block)
  }
  return title
}

function isText(text: string): boolean {
  return text.length > LONGEST || SENTENCE.test(text)
}

function isTitle(block: Block, at: number, blocks: readonly Block[], bodySize: number): boolean {
  if (block.kind !== 'paragraph' || block.role === 'subtitle' || block.label) return false
  const text = printedText(block)
  if (
    text === '' ||
    text.length > LONGEST ||
    SENTENCE.test(text) ||
    BELOW.test(text) ||
    parseNumbering(text)
  ) {
    return false
  }
  const large = sizeOf(block) > bodySize * STANDS_OUT
  if (block.centred && (large || isBold(block) || at === 0)) return true
  if (block.level !== undefined) return isOnlyOfItsLevel(block, blocks)
  if (at > 0) return false
  if (large || isBold(block)) return blocks.length > 1
  const next = blocks[1]
  const isBody = next?.kind === 'paragraph' && printedText(next).length > text.length
  return isBody && !NOT_PLAIN.test(text)
}

/** 标题 1 used once, above the others, names the document. */
function isOnlyOfItsLevel(block: Paragraph, blocks: readonly Block[]): boolean {
  const levels = blocks.flatMap((other) =>
    other.kind === 'paragraph' && other !== block ? (other.level ?? []) : [],
  )
  return levels.every((level) => level > (block.level ?? 0))
}

/** A title that is broken by its sense runs over paragraphs that look the same. */
function goesOn(first: Paragraph, block: Block, bodySize: number): boolean {
  if (block.kind !== 'paragraph' || block.label || block.role !== first.role || !block.centred) return false
  const text = printedText(block)
  const looksSame = sizeOf(block) === sizeOf(first) && isBold(block) === isBold(first) && first.centred
  const standsOut = first.role === 'title' || sizeOf(first) > bodySize * STANDS_OUT
  return (
    looksSame &&
    standsOut &&
    text.length <= LONGEST_LINE &&
    !SENTENCE.test(text) &&
    !BELOW.test(text) &&
    !parseNumbering(text)
  )
}
