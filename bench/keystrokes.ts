import { createRandom, pick, type Random } from './random'

/** One change of a draft, in UTF-16 code units of the draft before it. */
export interface Keystroke {
  start: number
  end: number
  text: string
}

/** What an officer types: each element is what one keystroke (or one choice of the input method) writes. */
const PHRASES = [
  ['民警', '梁', '振', '国', '当', '场', '纠', '正', '违法', '3', '起', '，'],
  [
    '二',
    '是',
    '宣传',
    '不',
    '够',
    '深入',
    '。',
    '有的',
    '村',
    '民',
    '仍',
    '然',
    '酒',
    '后',
    '驾',
    '车',
    '。',
  ],
  [
    '2',
    '0',
    '2',
    '5',
    '年',
    '3',
    '月',
    '，',
    '查',
    '获',
    '吉',
    'G',
    '5',
    '6',
    '6',
    '2',
    '6',
    '号',
    '货车',
    '。',
  ],
  ['\n', '\n', '#', '#', ' ', '三', '、', '下', '一', '步', '打', '算', '\n', '\n'],
]
/** How often a keystroke is a correction instead: a character taken back. */
const TAKEN_BACK = 0.12

/**
 * Somebody typing: phrases at places all over the draft, a keystroke at a time, some of them taken back. The same
 * seed gives the same keystrokes.
 *
 * @param length the draft's length now, in code units
 */
export function* typing(
  length: () => number,
  textAt: (at: number) => string,
  seed = 7,
): Generator<Keystroke> {
  const random = createRandom(seed)
  for (;;) {
    let at = somewhere(length(), textAt, random)
    for (const text of pick(PHRASES, random)) {
      if (random() < TAKEN_BACK && at > 0) yield { start: --at, end: at + 1, text: '' }
      yield { start: at, end: at, text }
      at += text.length
    }
  }
}

/** Behind a full stop, where there is one near. */
function somewhere(length: number, textAt: (at: number) => string, random: Random): number {
  const from = Math.floor(random() * length)
  for (let at = from; at < Math.min(length, from + 400); at++) if (textAt(at) === '。') return at + 1
  return from
}
