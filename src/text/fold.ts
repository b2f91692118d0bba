import type { Range } from './range'

/**
 * A text made easier to match, with the way back. Digits, Latin letters and ％ are half width, and
 * Markdown escapes (`\*`) are undone. Punctuation and ① stay as they are (so this is not NFKC):
 * other rules need them as typed.
 */
export interface Folded {
  readonly text: string
  /** The source range that a range of the folded text came from. */
  toSource(range: Range): Range
}

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％]/g
const WIDTH_DISTANCE = 0xfee0

/** Folds `source`; `base` is where it starts in the text that the answers should speak of. */
export function fold(source: string, base = 0): Folded {
  const narrowed = source.replace(FULL_WIDTH, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - WIDTH_DISTANCE),
  )
  if (!ESCAPE.test(narrowed)) {
    return { text: narrowed, toSource: ({ start, end }) => ({ start: base + start, end: base + end }) }
  }
  const kept: number[] = []
  let text = ''
  for (let i = 0; i < narrowed.length; i++) {
    if (narrowed[i] === '\\' && /[!-/:-@[-`{-~]/.test(narrowed[i + 1] ?? '')) {
      i++
      kept.push(i - 1)
    } else kept.push(i)
    text += narrowed[i]
  }
  kept.push(narrowed.length)
  return {
    text,
    toSource: ({ start, end }) => ({
      start: base + (kept[start] ?? narrowed.length),
      end: base + (kept[end] ?? narrowed.length),
    }),
  }
}
