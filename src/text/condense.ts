import type { Folded } from './fold'
import { countWhile } from './partition'
import type { Range } from './range'
import { matchesIn } from './search/matches'

/** The characters that people type for one another inside numbers, each with what is meant. */
const SAME = new Map(
  Object.entries({
    '-': '－﹣‐‑‒–—―−',
    '.': '．',
    '·': '•‧∙⋅・･',
    '@': '＠',
    _: '＿',
    '*': '＊﹡∗',
    '+': '＋',
    ' ': '\u00a0\u2002\u2003\u2009\u202f\u3000',
  }).flatMap(([meant, typed]) => [...typed].map((character) => [character, meant] as const)),
)
const TYPED = new RegExp(`[０-９Ａ-Ｚａ-ｚ％${[...SAME.keys()].join('')}]`, 'g')
const WIDTH_DISTANCE = 0xfee0
/** What leaves no trace on paper, and the backslash of an escape. */
const LEFT_OUT = /[\u00ad\u200b-\u200d\u2060\ufeff]+|\\(?=[!-/:-@[-`{-~])/g

/**
 * A text as patterns of numbers read it: digits and letters half width, one dash, one middle dot, one space,
 * invisible characters and the `\` of Markdown left out. Made from the source, with the way back.
 */
export function evened(source: string): Folded {
  return build(source, [])
}

/**
 * The same with what only dresses the text taken out as well: emphasis marks, code marks, inline tags and
 * soft line breaks, so that `**138**00001234` and a number that goes on in the next line are whole again.
 * Undefined where there is nothing to take out. To be read beside `evened`, not in its place: two numbers that only a
 * line break parts grow together here.
 */
export function condensed(source: string): Folded | undefined {
  const dropped = dressIn(source)
  return dropped.length === 0 ? undefined : build(source, dropped)
}

/**
 * The same without the spaces that some set between Han characters and digits or letters (3 号楼 2 单元, 1985 年 3 月),
 * which Chinese papers do not have. Undefined where there is nothing to take out.
 */
export function closedUp(source: string): Folded | undefined {
  const spaces = matchesIn(source, SET_APART).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  return spaces.length === 0 ? condensed(source) : build(source, [...dressIn(source), ...spaces])
}

/** A space or two between a Han character, a bracket or mark of Chinese, and a digit or letter; or between Han and 〔. */
const SET_APART =
  /(?<=[\u4e00-\u9fff〔〕［］【】（）：、][*_`]{0,3})[ \u00a0\u3000]{1,2}(?=[*_`]{0,3}[0-9A-Za-z０-９Ａ-Ｚａ-ｚ])|(?<=[0-9A-Za-z０-９Ａ-Ｚａ-ｚ][*_`]{0,3})[ \u00a0\u3000]{1,2}(?=[*_`]{0,3}[\u4e00-\u9fff〔〕［］【】（）])|(?<=字)[ \u00a0\u3000]{1,2}(?=[〔［【（[(])|(?<=[〕］】）\])])[ \u00a0\u3000]{1,2}(?=第)/g

/** A stretch of source that is kept as it is. */
interface Piece {
  /** Where it begins in the text that is made. */
  at: number
  /** Where it begins in the source; a backslash before it belongs to it. */
  start: number
  /** The length of that backslash. */
  escape: 0 | 1
}

/** @param dropped in order and apart */
function build(source: string, dropped: readonly Range[]): Folded {
  const even = source.replace(TYPED, (typed) => SAME.get(typed) ?? narrow(typed))
  const gaps = [...dropped, ...leftOutOf(source)].sort((a, b) => a.start - b.start)
  if (gaps.length === 0) return { text: even, toSource: (range) => range }
  const pieces: Piece[] = []
  const texts: string[] = []
  let at = 0
  let start = 0
  let skipped: Piece['escape'] = 0
  const keep = (end: number) => {
    const text = even.slice(start + skipped, end)
    if (text === '') return
    pieces.push({ at, start, escape: skipped })
    texts.push(text)
    at += text.length
  }
  for (const gap of gaps) {
    if (gap.start < start) continue
    const isEscape = source[gap.start] === '\\'
    if (gap.start > start) keep(gap.start)
    start = isEscape ? gap.start : gap.end
    skipped = isEscape ? 1 : 0
  }
  keep(source.length)
  const placeOf = (offset: number): { place: number; first: boolean } => {
    const piece = pieces[lastAtOrBefore(pieces, offset)]
    if (!piece) return { place: source.length, first: true }
    const into = offset - piece.at
    return {
      place: piece.start + (into === 0 ? 0 : piece.escape + into),
      first: into === 0 && piece.escape === 1,
    }
  }
  return {
    text: texts.join(''),
    toSource: ({ start: from, end }) => {
      const first = placeOf(from).place
      if (end <= from) return { start: first, end: first }
      const last = placeOf(end - 1)
      return { start: first, end: last.place + (last.first ? 2 : 1) }
    },
  }
}

function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - WIDTH_DISTANCE)
}

function leftOutOf(source: string): Range[] {
  const found: Range[] = []
  for (const { index, 0: text } of source.matchAll(LEFT_OUT)) {
    const last = found.at(-1)
    // The second of two backslashes is the one that is escaped.
    if (text === '\\' && last?.end === index && source[last.start] === '\\') continue
    found.push({ start: index, end: index + text.length })
  }
  return found
}

/** The last piece that begins at or before an offset; they are in order. */
function lastAtOrBefore(pieces: readonly Piece[], offset: number): number {
  return countWhile(pieces.length, (i) => (pieces[i] as Piece).at <= offset) - 1
}

/** A soft line break with the white space and quote marks round it. */
const BREAK = /(?:\r\n|\r|\n)[ \t\u3000]{0,20}(?:>[ \t]{0,4}){0,4}/y
/** An inline tag, short enough to be one: `<b>`, `</span>`, `<br/>`. */
const TAG = /<\/?[A-Za-z][^<>\n]{0,60}>/y
/** Longer runs are masks or rules across the page, not emphasis. */
const LONGEST_MARK = 3
/** How far apart the two marks of an emphasis may stand. */
const LONGEST_EMPHASIS = 200

function dressIn(source: string): Range[] {
  const found: Range[] = []
  const open = new Map<string, Range>()
  for (let i = 0; i < source.length; ) {
    const range = dressAt(source, i)
    if (!range) {
      i += source[i] === '\\' ? 2 : 1
      continue
    }
    i = range.end
    const mark = source.slice(range.start, range.end)
    if (!/^[*_]/.test(mark)) {
      if (mark.length <= LONGEST_MARK || !/^[`~]/.test(mark)) found.push(range)
      continue
    }
    if (mark.length > LONGEST_MARK) continue
    const first = open.get(mark)
    const inner = first && source.slice(first.end, range.start)
    if (first && inner && inner.length <= LONGEST_EMPHASIS && !/^\s|\s$/.test(inner)) {
      found.push(first, range)
      open.delete(mark)
    } else open.set(mark, range)
  }
  return found.sort((a, b) => a.start - b.start)
}

function dressAt(source: string, at: number): Range | undefined {
  const character = source[at]
  if (character === '*' || character === '_' || character === '`' || character === '~') {
    let end = at + 1
    while (source[end] === character) end++
    return { start: at, end }
  }
  if (character === '<') return matchAt(TAG, source, at)
  if (character === '\n' || character === '\r') return matchAt(BREAK, source, at)
  return undefined
}

function matchAt(pattern: RegExp, source: string, at: number): Range | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(source)
  return match ? { start: at, end: at + match[0].length } : undefined
}
