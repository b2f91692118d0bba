import { parseHanNumeral } from '../../report/numbering'
import { perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { namedYears } from '../consistency/named-years'
import { defineReportRule, type Reporter } from '../rule'
import { ARTICLES, RENUMBERED } from './law-articles'

const NUMBER = '第\\s?(\\d{1,4}|[一二三四五六七八九十百千零〇]{1,9})\\s?条'
/** A law, and the articles of it that are named: 《道路交通安全法》第九十一条、第九十九条. */
const CITED = new RegExp(
  `(${Object.keys(ARTICLES).join('|')})(?:[》〉](?:（[^（）\\n]{1,20}）)?|(?=第))(?:${NUMBER}(?:第[一二三四五六七八九十\\d]{1,3}[款项目])?[、，和及]?){1,20}`,
  'g',
)
/** What may stand before the name; 某国宪法 is another. */
const BEFORE = /(?:^|[^\u4e00-\u9fff]|和国|[据照反用合和及与对的按习])$/
const ARTICLE = new RegExp(NUMBER, 'g')

/** An article of a law where it is named. */
interface Article {
  law: string
  number: number
  text: string
  range: Range
}

const articlesIn = perBlock(({ kind, prose }): Article[] =>
  kind === 'code'
    ? []
    : matchesIn(prose, CITED).flatMap(({ 0: cited, 1: law = '', index }) =>
        BEFORE.test(prose.slice(Math.max(0, index - 2), index)) ? articlesOf(law, cited, index) : [],
      ),
)

/** The articles in a citation that begins at `at`. */
function articlesOf(law: string, cited: string, at: number): Article[] {
  return matchesIn(cited, ARTICLE).flatMap(({ 0: text, 1: digits = '', index }) => {
    const number = /^\d/.test(digits) ? Number(digits) : parseHanNumeral(digits)
    const start = at + index
    return number ? [{ law, number, text, range: { start, end: start + text.length } }] : []
  })
}

export default defineReportRule({
  id: 'doc/law-article',
  title: '法律没有这一条',
  basis: { force: '规定', source: '现行法律法规' },
  defaultSeverity: 'info',
  check({ report: draft }, reporter) {
    const cited = articlesIn.in(draft.blocks).flatMap(({ block, found }) =>
      found.map((article) => ({
        ...article,
        range: { start: block.range.start + article.range.start, end: block.range.start + article.range.end },
      })),
    )
    for (const { law, number, text, range } of cited) {
      const last = ARTICLES[law] as number
      if (number <= last) continue
      reporter.report({ range, message: `《${law}》一共${last}条，没有“${text}”；请对照法律原文核对` })
    }
    tellRenumbered(draft, cited, reporter)
  },
})

/** Once, at the first of them, where the draft speaks of a time in which the new numbers count. */
function tellRenumbered(draft: Report, cited: readonly Article[], { report }: Reporter): void {
  const { law, since } = RENUMBERED
  const first = cited.find((article) => article.law === law)
  if (!first || first.number > (ARTICLES[law] as number)) return
  const isLater = namedYears.in(draft.blocks).some(({ found }) => found.some((year) => year >= since))
  if (!isLater) return
  report({
    range: first.range,
    severity: 'hint',
    message: `《${law}》${since}年1月1日起用新的条号；请核对“${first.text}”是哪一版的`,
  })
}
