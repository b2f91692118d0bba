import type { WordCutter } from './word-cuts'

/** How much on either side of the border is looked at. */
const REACH = 8

/** Whether a word runs across the border of two texts (当｜前); undefined where it is not known yet. */
export function joinsWith(cut: WordCutter): (left: string, right: string) => boolean | undefined {
  return (left, right) => {
    const before = left.slice(-REACH)
    const words = cut(before + right.slice(0, REACH))
    return words && runsAcross(words, before.length)
  }
}

function runsAcross(words: readonly string[], border: number): boolean {
  let at = 0
  for (const word of words) {
    if (at < border && at + word.length > border) return true
    at += word.length
  }
  return false
}
