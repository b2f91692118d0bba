import { addAll } from '../text/add-all'
import { movedBy, type Range } from '../text/range'
import type { Block } from './block'
import { perBlock } from './per-block'

/** The lines at the end of a draft that say who wrote it and when (落款; GB/T 9704-2012, 7.3.5). */
export interface Closing {
  signature?: Range
  /** The units that sign above it, in order (联合行文, 7.3.5.2); none unless given. */
  cosigners?: readonly Range[]
  date?: Range
  /** 附件, 附件1: the lines behind it that begin an attachment each (7.3.7); none unless given. */
  attachments?: readonly Range[]
}

const DATE = /^(?:(?:19|20)\d{2}|[二〇○零一二三四五六七八九]{4}|〔待填：[^〕\n]*〕)\s?年.{1,12}[日号]$/
const DATE_BLANK = /^〔待填：[^〕\n]*(?:日期|年月日)[^〕\n]*〕$/
const SIGNATURE_LIMIT = 30

/** 大队, 派出所, … : a line that ends so names a unit. */
const UNIT = /^[^\s，。；：:]{4,30}(?:队|局|所|处|科|室|厅|院|部|委|组|办|会|站|中心|学校)$/
const MOST_COSIGNERS = 8
const ATTACHMENT = /^(?:\*\*)?附件[ \u3000]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[：:]?(?:\*\*)?$/
/** A longer line begins no attachment. */
const ATTACHMENT_LIMIT = 12

/** Whether a line names a unit and says nothing else. */
export function isUnitLine(line: string): boolean {
  return UNIT.test(line)
}

const attachmentLines = perBlock(({ kind, source }): Range[] => {
  if ((kind !== 'paragraph' && kind !== 'heading') || !source.includes('附件')) return []
  return linesIn(source).flatMap(({ text, range }) =>
    text.length <= ATTACHMENT_LIMIT && ATTACHMENT.test(text) ? [range] : [],
  )
})

/**
 * Finds the closing among the last blocks, or among the last ones before an attachment: a date, and right before it a
 * short line that is no sentence.
 */
export function readClosing(blocks: readonly Block[]): Closing {
  const { places, values } = attachmentLines.hitsIn(blocks)
  const linesAt = (i: number) => {
    const { start } = (blocks[places[i] as number] as Block).range
    return (values[i] ?? []).map((line) => movedBy(line, start))
  }
  for (const [i, index] of places.entries()) {
    const closing = closingBefore(blocks, index, linesAt(i)[0]?.start)
    if (closing.date) return { ...closing, attachments: places.slice(i).flatMap((_, at) => linesAt(i + at)) }
  }
  return closingBefore(blocks, blocks.length - 1)
}

/** How many of the last blocks may be the one with the date. */
const REACH = 3

function closingBefore(blocks: readonly Block[], last: number, end = Number.POSITIVE_INFINITY): Closing {
  for (let i = last; i > last - REACH; i--) {
    const lines = paragraphLines(blocks[i]).filter(({ range }) => range.start < end)
    const date = lines.findLast(({ text }) => DATE.test(text) || DATE_BLANK.test(text))
    if (!date) continue
    const [signature, ...above] = linesAbove(blocks, i, date.range.start)
    if (!signature || !isSignature(signature.text)) return { date: date.range }
    const others = above.findIndex(({ text }) => !isUnitLine(text))
    const cosigners = above.slice(0, others === -1 ? above.length : others).map(({ range }) => range)
    return {
      date: date.range,
      signature: signature.range,
      ...(cosigners.length > 0 && { cosigners: cosigners.reverse() }),
    }
  }
  return {}
}

/** The lines of paragraphs right above a place, from there upwards. */
function linesAbove(blocks: readonly Block[], index: number, before: number): Line[] {
  const found: Line[] = []
  for (let i = index; i >= 0 && found.length <= MOST_COSIGNERS; i--) {
    const lines = paragraphLines(blocks[i])
    if (lines.length === 0) break
    addAll(found, lines.filter(({ range }) => range.start < before).reverse())
  }
  return found
}

/** The lines of the closing, in order: who signs, and the date. */
export function closingLines({ cosigners = [], signature, date }: Closing): Range[] {
  return [...cosigners, ...(signature ? [signature] : []), ...(date ? [date] : [])]
}

/** The words of the signatures; empty where there is none. */
export function signatureIn(source: string, { cosigners = [], signature }: Closing): string {
  const signed = [...cosigners, ...(signature ? [signature] : [])]
  return signed.map(({ start, end }) => source.slice(start, end)).join(' ')
}

function isSignature(line: string): boolean {
  return line.length <= SIGNATURE_LIMIT && !/[。！？；，]/.test(line)
}

interface Line {
  text: string
  range: Range
}

function paragraphLines(block: Block | undefined): Line[] {
  if (block?.content.kind !== 'paragraph') return []
  return linesIn(block.content.source).map(({ text, range }) => ({
    text,
    range: movedBy(range, block.range.start),
  }))
}

function linesIn(source: string): Line[] {
  return [...source.matchAll(/[^\r\n]+/g)].map((line) => {
    const text = line[0].trim()
    const start = line.index + line[0].indexOf(text)
    return { text, range: { start, end: start + text.length } }
  })
}
