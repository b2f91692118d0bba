import { toHanNumeral } from '../../report/numbering'
import { perBlock } from '../../report/per-block'
import { foundInChecked, type Report } from '../../report/report'
import { movedBy } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { shorten } from '../../text/shorten'
import type { Reporter } from '../rule'
import { defineReportRule } from '../rule'
import { LAWS } from './laws'
import { misnamedLaws } from './misnamed-laws'

/** Short names that are nobody's word for anything else; 警察法, 保密法 and the like may stand as they are. */
const COLLOQUIAL = new Set([
  '道交法',
  '道安法',
  '治安处罚法',
  '治安法',
  '刑诉法',
  '行诉法',
  '民诉法',
  '个保法',
  '未保法',
])
/** A short name by itself: not inside 《》, not part of a longer name. */
const SHORT =
  /(?<![《〈“‘\u4e00-\u9fff])(?:道交法|道安法|治安处罚法|治安法|刑诉法|行诉法|民诉法|个保法|未保法)(?!实施|[》〉”’])|(?<=[据照按反合依据对])(?:道交法|道安法|治安处罚法|治安法|刑诉法|行诉法|民诉法|个保法|未保法)(?!实施|[》〉”’])/g
/** The same inside 《》. */
const MARKED = /《(?:道交法|道安法|治安处罚法|治安法|刑诉法|行诉法|民诉法|个保法|未保法)》/g
/** An article of a law that was named right before, in digits or in Han numerals. */
const ARTICLE = /(?<=[》法例定]\s?)第(\d{1,3}|[一二三四五六七八九十百零]{1,6})条/g

export default defineReportRule({
  id: 'doc/law-name',
  title: '法律名称、条文的写法',
  basis: { force: '通行做法' },
  defaultSeverity: 'hint',
  check({ report: draft }, reporter) {
    tellShortNames(draft, reporter)
    tellMixedArticles(draft, reporter)
    tellMisnamed(draft, reporter)
  },
})

/** How much of a title a message shows. */
const SHOWN = 20

const shortsIn = perBlock(({ source }) =>
  [...matchesIn(source, SHORT), ...matchesIn(source, MARKED)].sort((a, b) => a.index - b.index),
)

/** The first use of a short name before which the full one was not given. */
function tellShortNames(draft: Report, { report }: Reporter): void {
  const told = new Set<string>()
  const { source } = draft
  const all = foundInChecked(shortsIn, draft).flatMap(({ block, found }) =>
    found.map(({ 0: typed, index }) => ({ typed, index: block.range.start + index })),
  )
  for (const { typed, index } of all) {
    const short = typed.replace(/[《》]/g, '')
    const law = LAWS.find((each) => each.short.includes(short))
    if (!law || !COLLOQUIAL.has(short) || told.has(law.full)) continue
    told.add(law.full)
    const name = law.full.replace('中华人民共和国', '')
    const known = source.lastIndexOf(`${name}》`, index)
    if (known !== -1) continue
    const range = { start: index, end: index + typed.length }
    report({
      range,
      message: `“${short}”是简称，第一次提到应当写全称“《${name}》”；以后可用简称`,
      fixes: [{ title: `改为“《${name}》”`, edits: [{ range, text: `《${name}》` }] }],
    })
  }
}

const misnamedIn = perBlock(({ kind, prose }) => (kind === 'code' ? [] : misnamedLaws(prose)))

/** 《道路安全交通法》: a title that no law has. */
function tellMisnamed({ blocks }: Report, { report }: Reporter): void {
  for (const { block, found } of misnamedIn.in(blocks)) {
    for (const { range: at, written, right } of found) {
      const range = movedBy(at, block.range.start)
      report({
        range,
        message: `没有“${shorten(written, SHOWN)}”这部法规，像是“${shorten(right, SHOWN)}”；核对名称，对的话改过来`,
        severity: 'info',
        fixes: [{ title: `改为“${right}”`, edits: [{ range, text: right }] }],
      })
    }
  }
}

const articlesIn = perBlock(({ kind, prose }) => (kind === 'code' ? [] : matchesIn(prose, ARTICLE)))

/** 第91条 beside 第九十一条: prose writes articles in Han numerals, as the laws do. */
function tellMixedArticles({ blocks }: Report, { report }: Reporter): void {
  const articles = articlesIn
    .in(blocks)
    .flatMap(({ block, found }) => found.map((match) => ({ match, at: block.range.start })))
  const isArabic = (number = '') => /^\d/.test(number)
  if (!articles.some(({ match }) => !isArabic(match[1]))) return
  for (const { match, at } of articles) {
    const number = match[1] ?? ''
    if (!isArabic(number)) continue
    const proper = toHanNumeral(Number(number))
    const start = at + match.index + 1
    const range = { start, end: start + number.length }
    report({
      range,
      message: `条文有的用汉字、这里用“第${number}条”，应当一致；法律条文用汉字“第${proper}条”`,
      fixes: [{ title: `改为“第${proper}条”`, edits: [{ range, text: proper }] }],
    })
  }
}
