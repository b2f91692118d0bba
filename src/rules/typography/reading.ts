import type { BlockContent } from '../../report/block'
import { oncePerBlock } from '../../report/once-per-block'
import { withoutCode, withoutComments } from '../../report/prose'

/** Stands for every character that is no prose: it is neither Han nor Latin, neither a mark nor a space. */
export const UNSEEN = '\ufffc'

/**
 * What a sign of typography may not be looked for in, beside what `proseOf` blanks: escapes, character references,
 * footnote marks, the labels of reference links, names of files and hosts (报告.docx, www.example.cn).
 */
const FURTHER =
  /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});|\[\^[^\]\s]{1,40}\]|(?<=\])\[[^\]\n]{0,80}\]|(?<![\w.-])[\w-]{1,60}(?:\.[\w-]{1,60}){0,8}\.(?:com|cn|net|org|gov|edu|docx?|xlsx?|pptx?|pdf|md|txt|jpe?g|png|mp4|zip)(?![A-Za-z0-9])/g

/**
 * A block as the typography rules read it: character for character its source, with everything that is no prose
 * (code, comments, tags, addresses, front matter) replaced by `UNSEEN`, so that offsets stay true.
 */
export const typedProse = oncePerBlock((block: BlockContent): string => (isProse(block) ? read(block) : ''))

function isProse({ kind }: BlockContent): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'cell'
}

function read({ source, prose }: BlockContent): string {
  const seen = withoutCode(withoutComments(prose))
  let text = source
  if (seen !== source) {
    const pieces: string[] = []
    let from = 0
    for (let i = 0; i <= source.length; i++) {
      if (i < source.length && source[i] !== seen[i]) continue
      // `from…i` is a stretch that was blanked.
      if (i > from) pieces.push(UNSEEN.repeat(i - from))
      pieces.push(source.charAt(i))
      from = i + 1
    }
    text = pieces.join('')
  }
  return text.replace(FURTHER, (unseen) => UNSEEN.repeat(unseen.length))
}

/** One Han character, as part of a character class. */
export const HAN = '\\u3007\\u3400-\\u9fff'

const han = new RegExp(`[${HAN}]`)

/** Whether a character is Han; false for the empty text at either end of a block. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && han.test(character)
}

/** Emphasis marks, which are passed over when looking at what stands beside a sign. */
const DRESS = /[*_~]/
/** More of them are a mask or a blank. */
const MOST_DRESS = 3

/** The character before an offset, emphasis passed over; empty at the beginning. */
export function before(text: string, offset: number): string {
  let at = offset - 1
  for (let i = 0; i < MOST_DRESS && DRESS.test(text[at] ?? ''); i++) at--
  return text[at] ?? ''
}

/** The character from an offset on, emphasis passed over; empty at the end. */
export function after(text: string, offset: number): string {
  let at = offset
  for (let i = 0; i < MOST_DRESS && DRESS.test(text[at] ?? ''); i++) at++
  return text[at] ?? ''
}

/** Whether a text has quotation marks that open and close alike. */
export function hasStraightQuotes(text: string): boolean {
  return /["＂]/.test(text)
}
