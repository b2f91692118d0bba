import { withoutCode, withoutComments } from '../report/prose'
import type { Draft } from '../rules/rule'
import { append } from '../text/append'
import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import { FUNCTION_WORDS, SET_PHRASES, TRADE_WORDS } from './wording-words'

/** Something that a draft says again and again: no fault, only something to look at. */
export interface Wording {
  kind: '套话' | '重复的话' | '常用词'
  text: string
  /** In the order of the draft. */
  places: Range[]
}

/** At most so many of a kind are told; more would not be read. */
const MOST = 8
/** A set phrase may stand once. */
const FEWEST_SET_PHRASES = 2
/** A phrase is at least so long, in characters, and comes at least so many times; a long one less often. */
const SHORTEST = 6
const FEWEST = 3
const LONG = 12
const FEWEST_LONG = 2
/** A phrase has at most so many words. */
const MOST_WORDS = 10
/** A word is much used from so many times on, and from so many in a thousand words. */
const FEWEST_WORDS = 6
const PER_THOUSAND = 8

/** A run of words of one paragraph that no mark parts. */
interface Clause {
  paragraph: number
  words: { text: string; start: number }[]
}

/**
 * Set phrases, repeated phrases and much-used words of a draft. Linear in its length: phrases are counted word by
 * word, up to ten words long. Sensitive values are no part of it. Without words whole clauses are compared, and single
 * words not at all.
 */
export function wordingOf({
  report,
  findings,
  words,
}: Pick<Draft, 'report' | 'findings' | 'words'>): Wording[] {
  const values = [...findings].map(({ range }) => range).sort((a, b) => a.start - b.start)
  let next = 0
  const paragraphs = report.blocks
    .filter(({ content }) => content.kind === 'paragraph')
    .map(({ content, range }) => {
      while (next < values.length && (values[next]?.end ?? 0) <= range.start) next++
      const inside: Range[] = []
      for (; (values[next]?.start ?? range.end) < range.end; next++) inside.push(values[next] ?? range)
      return { start: range.start, text: without(plain(content.prose), inside, range.start) }
    })
  const sets = setPhrases(paragraphs)
  const clauses = paragraphs.flatMap(({ start, text }, paragraph) =>
    clausesOf(text, words?.(text), start).map((each) => ({ paragraph, words: each })),
  )
  const known = new Set(sets.map(({ text }) => text))
  const phrases = repeatedPhrases(clauses).filter(({ text }) => !known.has(text))
  return [...sets, ...phrases, ...(words ? frequentWords(clauses) : [])]
}

/** Names of works and offices have to be repeated as they are. */
const NAMES = /《[^《》\n]{1,80}》|[\u4e00-\u9fff]{2,16}(?:支队|大队|中队|总队|公安局|派出所|检察院|党支部)/g

function plain(prose: string): string {
  return withoutCode(withoutComments(prose)).replace(NAMES, (name) => '\n'.repeat(name.length))
}

/** Breaks a text where values stand; offsets stay true. */
function without(text: string, values: readonly Range[], base: number): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of values) {
    const from = Math.max(at, start - base)
    const to = Math.min(text.length, end - base)
    if (to <= from) continue
    parts.push(text.slice(at, from), '\n'.repeat(to - from))
    at = to
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function setPhrases(paragraphs: readonly { start: number; text: string }[]): Wording[] {
  const pattern = new RegExp([...SET_PHRASES].sort((a, b) => b.length - a.length).join('|'), 'g')
  const places = new Map<string, Range[]>()
  for (const { start, text } of paragraphs) {
    for (const { index, 0: phrase } of matchesIn(text, pattern)) {
      append(places, phrase, { start: start + index, end: start + index + phrase.length })
    }
  }
  return most(
    '套话',
    [...places].filter(([, all]) => all.length >= FEWEST_SET_PHRASES),
  )
}

const HAN_RUN = /[\u3007\u3400-\u9fff]+/g
const HAN_ONLY = /^[\u3007\u3400-\u9fff]+$/

function clausesOf(text: string, words: readonly string[] | undefined, base: number): Clause['words'][] {
  if (!words) {
    return matchesIn(text, HAN_RUN).map(({ index, 0: run }) => [{ text: run, start: base + index }])
  }
  const clauses: Clause['words'][] = [[]]
  let at = base
  for (const word of words) {
    if (HAN_ONLY.test(word)) clauses.at(-1)?.push({ text: word, start: at })
    else if (clauses.at(-1)?.length) clauses.push([])
    at += word.length
  }
  return clauses
}

/** One occurrence of a phrase. */
interface Occurrence {
  clause: number
  from: number
}

/** The longest phrases that come again; what is part of one is not told by itself. */
function repeatedPhrases(clauses: readonly Clause[]): Wording[] {
  const covered = clauses.map(({ words }) => new Uint8Array(words.length))
  const found: [string, Range[]][] = []
  for (let size = MOST_WORDS; size >= 1; size--) {
    const phrases = new Map<string, Occurrence[]>()
    for (const [clause, { words }] of clauses.entries()) {
      for (let from = 0; from + size <= words.length; from++) {
        const text = phraseAt(words, from, size, covered[clause])
        if (text !== undefined) append(phrases, text, { clause, from })
      }
    }
    for (const [text, occurrences] of phrases) {
      const apart = withoutOverlaps(occurrences, size)
      const paragraphs = new Set(apart.map(({ clause }) => clauses[clause]?.paragraph))
      if (apart.length < (text.length >= LONG ? FEWEST_LONG : FEWEST) || paragraphs.size < 2) continue
      found.push([text, apart.map(({ clause, from }) => placeOf(clauses[clause]?.words ?? [], from, size))])
      for (const { clause, from } of apart) covered[clause]?.fill(1, from, from + size)
    }
  }
  return most('重复的话', found)
}

function phraseAt(
  words: Clause['words'],
  from: number,
  size: number,
  covered: Uint8Array | undefined,
): string | undefined {
  const first = words[from]?.text ?? ''
  const last = words[from + size - 1]?.text ?? ''
  if (FUNCTION_WORDS.has(first) || FUNCTION_WORDS.has(last)) return undefined
  if (covered?.[from] || covered?.[from + size - 1]) return undefined
  let text = ''
  for (let i = from; i < from + size; i++) text += words[i]?.text ?? ''
  return text.length >= SHORTEST ? text : undefined
}

function withoutOverlaps(occurrences: readonly Occurrence[], size: number): Occurrence[] {
  const apart: Occurrence[] = []
  for (const occurrence of occurrences) {
    const last = apart.at(-1)
    if (!last || last.clause !== occurrence.clause || occurrence.from >= last.from + size)
      apart.push(occurrence)
  }
  return apart
}

function placeOf(words: Clause['words'], from: number, size: number): Range {
  const first = words[from]
  const last = words[from + size - 1]
  return { start: first?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) }
}

function frequentWords(clauses: readonly Clause[]): Wording[] {
  const places = new Map<string, Range[]>()
  let total = 0
  for (const { words } of clauses) {
    total += words.length
    for (const { text, start } of words) {
      if (text.length < 2 || TRADE_WORDS.has(text) || HAN_NUMBER.test(text)) continue
      append(places, text, { start, end: start + text.length })
    }
  }
  const fewest = Math.max(FEWEST_WORDS, (total * PER_THOUSAND) / 1000)
  return most(
    '常用词',
    [...places].filter(([, all]) => all.length >= fewest),
  )
}

const HAN_NUMBER = /^[〇零一二三四五六七八九十百千万亿两第]+[年月日个次起件名]?$/

/** The most frequent ones first. */
function most(kind: Wording['kind'], found: readonly [string, Range[]][]): Wording[] {
  return [...found]
    .sort((a, b) => b[1].length - a[1].length || (a[1][0]?.start ?? 0) - (b[1][0]?.start ?? 0))
    .slice(0, MOST)
    .map(([text, places]) => ({ kind, text, places }))
}
