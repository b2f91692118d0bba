import { LAWS } from '../rules/doc/laws'
import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'

/** A title between 《 and 》. */
export interface QuotedTitle {
  /** With its marks. */
  range: Range
  title: string
}

/** No title is longer; nested titles are in 〈〉. */
const QUOTED = /《([^《》\r\n]{2,60})》/g

/** The titles that a draft quotes, in its order. */
export function quotedTitles(source: string): QuotedTitle[] {
  return matchesIn(source, QUOTED).map(({ 0: whole, 1: title = '', index }) => ({
    range: { start: index, end: index + whole.length },
    title,
  }))
}

/** The short names that have one law, by their keys. */
const FULL_NAMES = new Map(LAWS.flatMap(({ full, short }) => short.map((name) => [bare(name), bare(full)])))

/**
 * What a quoted title and the name of a file have in common when they mean the same text: whatever the marks around it,
 * the 中华人民共和国 before it, the year, date or 试行 behind it; the short names of well-known laws count as the full.
 *
 * @param name a title, or the name of a file without its ending
 */
export function titleKey(name: string): string {
  const key = bare(name)
  return FULL_NAMES.get(key) ?? key
}

function bare(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s《》]/g, '')
    .replace(/^中华人民共和国/, '')
    .replace(/\([^()]{0,20}\)$/, '')
    .replace(/[_-]?\d{6,8}$/, '')
}
