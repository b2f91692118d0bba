import type { Segmenter } from './segmenter'

/** Answers at once what is known about word borders, and finds out the rest in the background. */
export interface WordJoins {
  /** Whether a word runs across the border of two texts; undefined where it is not known yet (it will be asked). */
  joins(left: string, right: string): boolean | undefined
  /** Asks the segmenter about everything still unknown; true when there was something to ask. */
  settle(): Promise<boolean>
}

/** How much on either side of the border is looked at, and how many answers are kept. */
const REACH = 8
const KEPT = 2_000

/** Word borders by `segmenter`, which is not started before the first `settle` that has a question. */
export function createWordJoins(segmenter: Segmenter): WordJoins {
  const known = new Map<string, boolean>()
  const unknown = new Map<string, { text: string; border: number }>()
  return {
    joins(left, right) {
      const before = left.slice(-REACH)
      const text = before + right.slice(0, REACH)
      const key = `${before.length}:${text}`
      const answer = known.get(key)
      if (answer === undefined) unknown.set(key, { text, border: before.length })
      return answer
    },
    async settle() {
      const questions = [...unknown]
      unknown.clear()
      if (questions.length === 0) return false
      const cuts = await segmenter.cut(questions.map(([, { text }]) => text))
      if (known.size > KEPT) known.clear()
      for (const [index, [key, { border }]] of questions.entries()) {
        known.set(key, runsAcross(cuts[index] ?? [], border))
      }
      return true
    },
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
