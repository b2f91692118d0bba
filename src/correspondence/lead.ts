import { shorten } from '../text/shorten'

/** What an item says, by how much it tells: its title, the sentence that holds it, and the rest. */
export interface ItemTexts {
  title: string
  lead: string
  body: readonly string[]
}

/** The beginning of an item: what it says in short. */
export interface Lead {
  /** The words that name it, without marks. */
  title: string
  /** The whole sentence that they stand in, without marks. */
  sentence: string
  /** How much of the text the sentence takes, in code units. */
  length: number
}

const SENTENCE_END = /[。！？!?；;\n]/
const COLON = /[：:]/
/** A first sentence that is longer names its point in its first clause. */
const LONGEST_TITLE = 30
const SHORTEST_CLAUSE = 4
/** What is longer is no sentence; no more of it is looked at. */
const LONGEST_SENTENCE = 200
const SHOWN = 20

/** Reads the head of an item's text. A heading is all title. */
export function leadOf(text: string, isHeading: boolean): Lead {
  if (isHeading) {
    const title = plain(text.slice(0, LONGEST_SENTENCE))
    return { title, sentence: title, length: text.length }
  }
  const end = text.search(SENTENCE_END)
  const length = end === -1 ? text.length : end + 1
  const sentence = text.slice(0, Math.min(LONGEST_SENTENCE, end === -1 ? text.length : end))
  const colon = sentence.search(COLON)
  const named = colon >= SHORTEST_CLAUSE && colon <= LONGEST_TITLE ? sentence.slice(0, colon) : sentence
  const title = plain(named.length > LONGEST_TITLE ? firstClause(named) : named)
  return { title, sentence: plain(sentence), length }
}

/** 提高工资待遇 of 提高工资待遇，增强吸引力，…; a clause of two characters (首先) says nothing yet. */
function firstClause(sentence: string): string {
  for (const { index } of sentence.matchAll(/[，,]/g)) {
    if (plain(sentence.slice(0, index)).length >= SHORTEST_CLAUSE) return sentence.slice(0, index)
  }
  return sentence
}

/** For a list: cut where it is long. */
export function shortTitle(title: string): string {
  const clause = title.length > SHOWN ? firstClause(title) : title
  return shorten(clause, SHOWN)
}

/** What may stand around the words of a title. */
const AROUND = new Set(' \t\r\n　。；;：:，,、')

/** Marks of emphasis, and what looks like them: escaped ones, and so many that they mask something (吉G·*****). */
const MARKS = /([*_])\1{3,}|\\[*_`#]|[*_`#]/g

/** A text without marks of emphasis and what stands around it. */
export function plain(text: string): string {
  const words = text.replace(MARKS, (mark) => (mark.length === 1 ? '' : mark.replace('\\', '')))
  let start = 0
  let end = words.length
  while (start < end && AROUND.has(words[start] ?? '')) start++
  while (end > start && AROUND.has(words[end - 1] ?? '')) end--
  return words.slice(start, end)
}
