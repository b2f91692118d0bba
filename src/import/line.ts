import { parseNumbering } from '../report/numbering'
import type { Escape, Place } from './escape'
import type { Inline, Paragraph } from './model'
import { textOf } from './model'
import { PLACE } from './stand-ins'
import { standIn } from './struck'

const HAN_NEXT = /^[\u4e00-\u9fff“‘《（]/
/** Bold words at the head of a paragraph: no sentence, and not so many that the paragraph is bold. */
const LONGEST_LEAD = 40

/** A paragraph cut at its line breaks; in a heading they are layout. */
export function linesOf(paragraph: Paragraph): Paragraph[] {
  const breaks = paragraph.inlines.filter(({ kind }) => kind === 'break').length
  if (breaks === 0) return [paragraph]
  if (paragraph.role !== undefined || paragraph.level !== undefined) {
    return [{ ...paragraph, inlines: paragraph.inlines.filter(({ kind }) => kind !== 'break') }]
  }
  const lines: Inline[][] = [[]]
  for (const inline of paragraph.inlines) {
    if (inline.kind === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  const { label, ...rest } = paragraph
  return lines
    .map((inlines, i): Paragraph => ({ ...rest, inlines, ...(i === 0 && label && { label }) }))
    .filter(({ inlines }) => inlines.some((inline) => inline.kind !== 'text' || inline.text.trim() !== ''))
}

/** The text of a paragraph as it prints, its automatic number first. */
export function printedText({ inlines, label }: Paragraph): string {
  return numbered(label?.text ?? '', textOf(inlines).trim())
}

/**
 * A number that Word kept apart, typed before its text, and the white space after a number that was typed taken away: 1.加强宣传 as
 * GB/T 9704 has it, which Markdown does not take for a list and count anew.
 */
function numbered(label: string, text: string): string {
  const gap =
    /[0-9A-Za-z]$/.test(label) || (label !== '' && /^\d(?!\d{3}年)/.test(text) && /[.．]$/.test(label))
      ? ' '
      : ''
  const whole = label + gap + text
  const numbering = parseNumbering(whole)
  if (!numbering || numbering.style === 'part') return whole
  const rest = whole.slice(numbering.mark.length)
  return HAN_NEXT.test(rest) ? numbering.mark.trim() + rest : whole
}

/** What writing a draft needs to know. */
export interface Writing {
  escaped: Escape
  /** Where the images will be, as a path relative to the draft. */
  folder: string
}

/**
 * The text of a paragraph as Markdown for a place.
 *
 * @param withLabel false where the list mark shows the number
 */
export function markdownOf(
  paragraph: Paragraph,
  place: Place,
  { escaped, folder }: Writing,
  withLabel = true,
): string {
  const { inlines, label } = paragraph
  const places = inlines.filter(({ kind }) => kind === 'image' || kind === 'note')
  const text = numbered((withLabel && label?.text) || '', standIn(inlines).trim())
  const lead = place === 'paragraph' ? leadOf(inlines) : ''
  const written =
    lead !== '' && text.startsWith(lead)
      ? `**${lead}**${escaped(text.slice(lead.length), place)}`
      : escaped(text, place)
  let at = 0
  return written.replaceAll(PLACE, () => calledOf(places[at++], folder))
}

function calledOf(inline: Inline | undefined, folder: string): string {
  if (inline?.kind === 'note') return `[^${inline.number}]`
  return inline?.kind === 'image' ? `![${inline.name}](${folder}/${inline.file})` : ''
}

/**
 * The bold words that a paragraph begins with (一是加强领导), up to the mark after them. Only where Markdown and the
 * checks read the same: before a punctuation mark, and with no other mark of emphasis in the paragraph.
 */
function leadOf(inlines: readonly Inline[]): string {
  const whole = textOf(inlines).trim()
  let bold = ''
  for (const inline of inlines) {
    if (inline.kind !== 'text' || (!inline.bold && inline.text.trim() !== '')) break
    bold += inline.text
  }
  if (bold.length > LONGEST_LEAD * 2) return ''
  const lead = bold.trim().replace(/[，。；：、！？:;,.!?\s]+$/, '')
  const next = whole.slice(lead.length, lead.length + 1)
  const fits = lead !== '' && lead.length <= LONGEST_LEAD && whole.length > lead.length + 1
  if (!fits || !whole.startsWith(lead) || !/^[，。；：、！？:]/.test(next)) return ''
  return /[*_`~[\]<>&\\|。；！？]|^[\p{P}\p{S}]|[\p{P}\p{S}]$/u.test(lead) || /[*_]/.test(whole) ? '' : lead
}
