import type { Pair } from './quotations'
import { after, before, isHan } from './reading'

/** `"` alone does not say whether it opens or closes. */
const STRAIGHT = /["＂]/
/** A quotation inside another one is a word or two. */
const LONGEST_INNER = 30
/** More of them in a row are no quotations in one another. */
const MOST = 8
const BREAKS = /[，。；：！？\n]/
/** What may stand right behind an opening mark, beside Han. */
const BEGINS_WORD = /[A-Za-z0-9《（]/
const SENTENCE_END = /[。！？…]/
/** Somebody speaks: what follows is a sentence, with its own quotations. */
const SPEAKS = /(?:[说道称讲喊问]|指出|强调|要求|表示|提出|认为|写道)[：:，,]?$/
const LONGEST_SPEAKS = 6

/**
 * Pairs of marks as they are to be read where straight ones stand in one another: of `说："要把"零容忍"贯彻到底"` pairing from
 * left to right makes two quotations and leaves 零容忍 out. Where only some of it shows, the pairs are kept, as `isUnsure`.
 *
 * @param pairs in the order of their opening marks
 */
export function withNested(text: string, pairs: readonly Pair[]): Pair[] {
  const found: Pair[] = []
  let chain: Pair[] = []
  const endChain = () => {
    for (const pair of readChain(text, chain)) found.push(pair)
    chain = []
  }
  for (const pair of pairs) {
    if (pair.depth > 0) {
      found.push(pair)
      continue
    }
    const last = chain.at(-1)
    if (last && !mayQuote(text, last.close, pair.open)) endChain()
    chain.push(pair)
  }
  endChain()
  return found.sort((a, b) => a.open - b.open)
}

/** Whether what stands between two quotations may be one itself: straight marks that touch words. */
function mayQuote(text: string, close: number, open: number): boolean {
  const length = open - close - 1
  if (length === 0 || length > LONGEST_INNER) return false
  if (!STRAIGHT.test(text.charAt(close)) || !STRAIGHT.test(text.charAt(open))) return false
  const first = after(text, close + 1)
  if (!isHan(first) && !BEGINS_WORD.test(first)) return false
  return !BREAKS.test(text.slice(close + 1, open)) && !/[、（《]/.test(before(text, open))
}

/** Quotations between each two of which there may be another one, as they are to be read. */
function readChain(text: string, chain: readonly Pair[]): readonly Pair[] {
  const [first] = chain
  const last = chain.at(-1)
  if (!first || !last || first === last) return chain
  const lead = text.slice(Math.max(0, first.open - LONGEST_SPEAKS), first.open)
  const endsInside = SENTENCE_END.test(before(text, last.close))
  const next = after(text, last.close + 1)
  const ends = endsInside || next === '' || /[。！？\n]/.test(next)
  const hasColon = /[：:]$/.test(lead)
  const isAround = text[first.open] === '“' && text[last.close] === '”'
  const isNested = isAround || (SPEAKS.test(lead) && ends) || (hasColon && endsInside)
  if (isNested && chain.length <= MOST) return nestedIn(chain, isAround)
  return isNested || hasColon || endsInside ? chain.map((pair) => ({ ...pair, isUnsure: true })) : chain
}

/** The outermost marks of a chain as one quotation, and all others as quotations in it; they are mended together. */
function nestedIn(chain: readonly Pair[], isAround: boolean): Pair[] {
  const { open } = chain[0] as Pair
  const { close } = chain.at(-1) as Pair
  const nested: Pair[] = [{ open, close, depth: 0, foreign: !isAround, isUnsure: true }]
  for (const [i, pair] of chain.slice(1).entries()) {
    const before = chain[i] as Pair
    nested.push({ open: before.close, close: pair.open, depth: 1, foreign: true, isUnsure: true })
  }
  for (const pair of nested) pair.together = nested
  return nested
}
