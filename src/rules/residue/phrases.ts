import type { BlockContent } from '../../report/block'
import { oncePerBlock } from '../../report/once-per-block'
import { afterLast } from '../../sensitive/recognizer'
import type { Range } from '../../text/range'
import { createListSearch, type ListSearch } from '../../text/search/pattern-list'
import { simplified } from '../../text/traditional-characters'
import { isSpoken, readingOf } from '../placeholder/reading'
import type { Fix } from '../problem'

/** A listed wording where it stands; ranges are in the block's source. */
export interface Phrase {
  range: Range
  text: string
  /** Takes out the whole sentence: what stands beside such a wording belongs to it. */
  fix: Fix
}

/** The wordings of a list, by the sources of their expressions. */
export function listOf(sources: readonly string[]): ListSearch {
  return createListSearch(sources.map((source) => new RegExp(source, 'gm')))
}

/**
 * Where a list's wordings stand in a block, also in traditional characters, but for code and what somebody is made to
 * say; one a sentence, as its removal mends the others with it.
 */
export function phrasesIn(block: BlockContent, list: ListSearch): Phrase[] {
  if (block.kind === 'code' || block.kind === 'html' || block.kind === 'frontMatter') return []
  const reading = readingOf(block)
  const found: Phrase[] = []
  let done = 0
  for (const { index, 0: text } of inOrder(list, searchedText(block))) {
    const range = { start: index, end: index + text.length }
    if (index < done || isMentioned(reading.text, range) || (!reading.quoted && isSpoken(reading, range)))
      continue
    const { title, part } = removal(reading.text, range, block.kind)
    done = part.end
    const edits = [{ range: reading.toSource(part), text: '' }]
    found.push({ range: reading.toSource(range), text, fix: { title, edits } })
  }
  return found
}

/** What lists are looked for in, once for all of them. */
const searchedText = oncePerBlock((block) => simplified(readingOf(block).text))

/** From left to right; of those that begin alike the first in the list. */
function inOrder(list: ListSearch, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  list(text, (match) => found.push(match))
  return found.sort((a, b) => a.index - b.index)
}

/** “小编整理”: the wording itself is spoken of. */
function isMentioned(text: string, { start, end }: Range): boolean {
  return /[“‘「]/.test(text[start - 1] ?? '') && /[”’」]/.test(text[end] ?? '')
}

const SENTENCE_END = /[。！？\n]/
/** A sentence is looked for this far to either side; beyond, only the wording itself is taken out. */
const REACH = 200

function removal(text: string, range: Range, kind: BlockContent['kind']): { title: string; part: Range } {
  const before = text.slice(Math.max(0, range.start - REACH), range.start)
  const after = text.slice(range.end, range.end + REACH)
  const head = afterLast(before, SENTENCE_END)
  const tail = after.search(SENTENCE_END)
  const begins = head.length < before.length || range.start === before.length
  const ends = tail !== -1 || range.end + after.length === text.length
  if (kind === 'heading' || !begins || !ends) return { title: '删去这几个字', part: range }
  const stop = tail === -1 ? text.length : range.end + tail + (after[tail] === '\n' ? 0 : 1)
  return { title: '删去这一句', part: { start: range.start - head.length, end: stop } }
}
