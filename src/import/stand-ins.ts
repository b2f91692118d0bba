/**
 * Characters that stand for something else while a line is written: for an image or the call of a note, and where words
 * that are struck out begin and end. The last two are no characters of Unicode; none is ever in the text itself.
 */
export const PLACE = '\ufffc'
export const STRUCK_FROM = '\ufdd0'
export const STRUCK_TO = '\ufdd1'

const STAND_INS = /[\ufffc\ufdd0\ufdd1]/g

/** A text without what would pass for a character of ours. */
export function withoutStandIns(text: string): string {
  return text.replace(STAND_INS, '')
}
