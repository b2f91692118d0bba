import { TONED_LETTERS } from '../../text/readings'

/** A letter with its tone, or a tone number behind the letters. */
export const TONED = new RegExp(`[${TONED_LETTERS}]|[1-5]$`)

/** One syllable of Mandarin without its tone: an initial and a final, or a final that stands alone. */
const SYLLABLE =
  /^(?:(?:b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w)(?:i(?:ang?|ao|[enu]|ng|ong)?|u(?:ang?|ai|[ain]|o|ng|e)?|[aeo]|ai|ei|ao|ou|ang?|eng?|ong|ü|üe)|a|ai|an|ang|ao|e|en|er|ou)$/
/** English words, abbreviations and units that are syllables too; a report means them, not a reading. */
const NOT_READING =
  /^(?:min|nan|hun|pin|ping|can|die|long|fang|men|pan|pen|run|sun|fan|ban|bin|bug|gun|ran|tan|ten|den|tie|lie|she|he|me|we|ma|pa|ha|ge|de|do|to|go|so|no|la|an|en|a|e|ai|bi|mi|song|hang|bang|sang|gang|tang|dang|bei|you|sou|lou|wu|ne|su|cd|ok)$/

const PLAIN = new Map(
  ['aāáǎà', 'eēéěè', 'iīíǐì', 'oōóǒò', 'uūúǔù', 'üǖǘǚǜ'].flatMap(([plain = '', ...toned]) =>
    toned.map((letter) => [letter, plain] as const),
  ),
)

/** True for the reading of one character (yuàn, yuan4, jing), and not for a word that only looks like one. */
export function isSyllable(letters: string): boolean {
  const plain = withoutTones(letters.replace(/[1-5]$/, ''))
  if (!SYLLABLE.test(plain)) return false
  return TONED.test(letters) || !NOT_READING.test(plain)
}

const LONGEST_SYLLABLE = 6

/** True for readings of several characters written in one, each with its tone or without: dúpǐn. */
export function areSyllables(letters: string): boolean {
  // Where a syllable may end, from the left.
  const ends = new Set([0])
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++)
      if (ends.has(start) && SYLLABLE.test(withoutTones(letters.slice(start, end)))) ends.add(end)
  }
  return ends.has(letters.length)
}

function withoutTones(letters: string): string {
  return [...letters].map((letter) => PLAIN.get(letter) ?? letter).join('')
}

/** k+, f%, %W: one letter and a sign that no word or formula has beside a single letter. */
const SCRAP = /^(?:[A-Za-z][!#$%&+<>?@^`|~{}"']\d?|[!#$%&+<>?@^`|~{}"'][A-Za-z]\d?)$/
const FEWEST_SCRAPS = 2

/** True for `: k+ f%`: three or more pieces of at most three characters, several of them scraps; no `a + b = c`. */
export function isGarble(text: string): boolean {
  const pieces = text.split(/ +/)
  if (pieces.length < 3 || text.includes('=') || pieces.some((piece) => piece.length > 3)) return false
  return pieces.filter((piece) => SCRAP.test(piece)).length >= FEWEST_SCRAPS
}
