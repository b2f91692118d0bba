import { perBlock } from '../../report/per-block'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { readingOf } from '../placeholder/reading'
import { type Draft, defineReportRule } from '../rule'
import { namedYears } from './named-years'

/**
 * A count that is a year, or has one at an end: 2023个, 22023名, 202300余人. Not a part of a longer number, a code
 * (G2023次) or an ordinal.
 */
const COUNT =
  /(?<![\dA-Za-z.,，第号〔[—~～-])(\d{0,3}?)((?:19[89]|20[0-3])\d)(\d{0,3})(余|多)?(?=人次|[名起件个家户辆台份张册处条项篇场块]|人(?![民员])|次(?![列日])|公里)/g

interface Hit {
  range: Range
  digits: string
  year: string
  /** The year is the whole number: that happens by chance as well. */
  whole: boolean
}

export default defineReportRule({
  id: 'consistency/year-in-number',
  title: '数量里夹着年份',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [
    shownHits.trace(report.blocks),
    namedYears.trace(report.blocks),
    report.frontMatter.values.date,
  ],
  check(draft, { report }) {
    const { hits, years } = read(draft)
    const times = new Map<string, number>()
    for (const { year } of hits) times.set(year, (times.get(year) ?? 0) + 1)
    for (const { range, digits, year, whole } of hits) {
      const same = times.get(year) ?? 0
      if (same < 2 && !years.has(Number(year))) continue
      report({
        range,
        message: `“${digits}”里夹着年份${year}，多是批量替换年份时改坏的；应当是多少，请对照台账核对`,
        ...(same < 2 && whole && { severity: 'info' as const }),
      })
    }
  },
})

const hitsIn = perBlock((content) => {
  const { text, toSource } = readingOf(content)
  return matchesIn(text, COUNT).flatMap((match): Hit[] => {
    const { index, 1: before = '', 2: year = '', 3: after = '', 4: rough } = match
    // 12023 may be any number; at both ends it is none.
    if (before !== '' && after !== '') return []
    const digits = before + year + after
    // 2000人 and 2010多人 are round numbers of their own.
    if (digits === year && (rough !== undefined || year.endsWith('0'))) return []
    const range = toSource({ start: index, end: index + digits.length })
    return [{ range, digits, year, whole: digits === year }]
  })
})

/** All of them but where they stand. */
const shownHits = perBlock((content) =>
  hitsIn.of(content).map(({ digits, year, whole }) => JSON.stringify([digits, year, whole])),
)

function read({ report }: Draft): { hits: Hit[]; years: Set<number> } {
  const hits = hitsIn.in(report.blocks).flatMap(({ block, found }) =>
    found.map(({ range, ...hit }): Hit => {
      return { ...hit, range: movedBy(range, block.range.start) }
    }),
  )
  const years = new Set(namedYears.in(report.blocks).flatMap(({ found }) => found))
  for (const { 1: year = '' } of (report.frontMatter.values.date ?? '').matchAll(/((?:19|20)\d{2})/g))
    years.add(Number(year))
  return { hits, years }
}
