import { ownCopy } from '../own-copy'
import type { Segmenter } from './segmenter'

/** The words of a text, joined together the text again; undefined where they are not known (yet). */
export type WordCutter = (text: string) => readonly string[] | undefined

/** Answers at once what is known about the words of texts, and finds out the rest in the background. */
export interface WordCuts {
  /** Asks about the text when it is not known yet and cannot be known at once. Texts over `LONGEST` stay unknown. */
  cut: WordCutter
  /** Asks the segmenter about everything still unknown; true when there was something to wait for. */
  settle(): Promise<boolean>
}

/** Longer texts are no paragraphs; in UTF-16 code units. */
const LONGEST = 8_000
/** From how many kept code units on texts that nobody asks for any more are forgotten. */
const KEPT = 400_000

interface Entry {
  words: readonly string[]
  /** The number of the settling before which it was last asked for. */
  used: number
}

/** Words by `segmenter`, which is not started before the first `settle` that has a question. */
export function createWordCuts(segmenter: Segmenter): WordCuts {
  return segmenter.cutNow ? answeringAtOnce(segmenter.cutNow) : answeringLater(segmenter)
}

/** To cut once more takes less than to remember. */
function answeringAtOnce(cutNow: (text: string) => readonly string[]): WordCuts {
  return {
    cut: (text) => (text.length <= LONGEST ? cutNow(text) : undefined),
    settle: async () => false,
  }
}

function answeringLater(segmenter: Segmenter): WordCuts {
  const known = new Map<string, Entry>()
  let unknown = new Set<string>()
  let kept = 0
  let round = 0
  /** What is being looked up now. */
  let underway: Promise<boolean> | undefined

  /** What neither the last checks nor those before them wanted belongs to no open draft. */
  const forget = () => {
    for (const [text, { used }] of known) {
      if (used >= round - 1) continue
      known.delete(text)
      kept -= text.length
    }
  }
  const lookUp = async (texts: readonly string[]) => {
    const cuts = await segmenter.cut(texts)
    round++
    if (kept > KEPT) forget()
    for (const [index, text] of texts.entries()) {
      if (!known.has(text)) kept += text.length
      known.set(text, { words: cuts[index] ?? [text], used: round })
    }
    return true
  }
  return {
    cut(text) {
      const entry = known.get(text)
      if (entry) {
        entry.used = round
        return entry.words
      }
      if (text.length <= LONGEST && !unknown.has(text)) unknown.add(ownCopy(text))
      return undefined
    },
    async settle() {
      const texts = [...unknown]
      unknown = new Set()
      // Somebody else asked: what they wait for is news to this one too.
      if (texts.length === 0) return underway ?? false
      const asked = lookUp(texts).finally(() => {
        if (underway === asked) underway = undefined
      })
      underway = asked
      return asked
    },
  }
}
