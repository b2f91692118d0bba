import type { BlockContent } from '../../report/block'
import { oncePerBlock } from '../../report/once-per-block'
import { withoutComments, withPlacesHeld } from '../../report/prose'
import { type Folded, fold } from '../../text/fold'
import { overlapsAny, type Range } from '../../text/range'
import { mayMatch } from '../../text/search/matches'

/** A block as the placeholder rules read it. All ranges here are offsets into `text`. */
export interface Reading extends Folded {
  /** As typed, for telling `\*\*` from `**`. */
  readonly source: string
  /** Where somebody is made to speak: model speech, which is read out with other words put in. */
  readonly speech: readonly Range[]
  /** The whole block is quoted (`>`). */
  readonly quoted: boolean
}

/** Reads a block once for all rules of the family. Fenced code and comments are no part of the draft. */
export const readingOf = oncePerBlock(({ kind, prose, source, container }: BlockContent): Reading => {
  const folded = fold(kind === 'code' ? '' : withPlacesHeld(withoutComments(prose), source))
  return { ...folded, source, speech: speechIn(folded.text), quoted: container === 'quote' }
})

/** What was typed at a range of the reading's text. */
export function typedAt(reading: Reading, range: Range): string {
  const { start, end } = reading.toSource(range)
  return reading.source.slice(start, end)
}

/** True when a range stands in model speech. */
export function isSpoken(reading: Reading, range: Range): boolean {
  return reading.quoted || overlapsAny(reading.speech, range)
}

const CLOSING: Record<string, string> = { '“': '”', '「': '」', '『': '』', '"': '"' }
const QUOTES = /[“”「」『』"]/g
/** Speech ends sentences or addresses somebody; a quoted honour or slogan (“xx市十佳交警”) does neither. */
const SPEECH = /[。！？!?我你您请]/
const BEFORE_SPEECH = /[：:说道问答喊]\s?$/

/** The quotations that are speech. An opening mark inside an open quotation starts anew: the first was never closed. */
function speechIn(text: string): Range[] {
  const found: Range[] = []
  let open: { start: number; close: string } | undefined
  if (!mayMatch(text, QUOTES)) return found
  QUOTES.lastIndex = 0
  // A list of matches costs a second where there are a million.
  while (QUOTES.test(text)) {
    const index = QUOTES.lastIndex - 1
    const mark = text.charAt(index)
    if (open && mark === open.close) {
      const range = { start: open.start + 1, end: index }
      const isSpeech =
        SPEECH.test(text.slice(range.start, range.end)) ||
        BEFORE_SPEECH.test(text.slice(Math.max(0, open.start - 2), open.start))
      if (isSpeech && range.end > range.start) found.push(range)
      open = undefined
    } else {
      const close = CLOSING[mark]
      if (close !== undefined) open = { start: index, close }
    }
  }
  return found
}
