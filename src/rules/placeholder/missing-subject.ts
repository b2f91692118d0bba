import { perBlock } from '../../report/per-block'
import { isInChecked } from '../../report/report'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import type { Fix } from '../problem'
import { type Draft, defineReportRule } from '../rule'
import { todoMark } from './hint'

/**
 * 同志 where a sentence begins, and what only somebody's name can stand before. Not 同志们, 同志间, 同志情, 同志是个
 * 亲切的称呼, nor 同志，请出示证件.
 */
const NAMELESS =
  /(?<=^|[。！？\n]\s{0,4})同志(?=(?:现任|现为|任|自|从警|在|于|身为|作为|出生|系|始终|一直|多次|先后|曾|被|担任|参加|工作)(?![，。：“吗])|[，,（(](?:男|女|\d|现|系|自|汉族|中共))/g
/** 同志先进事迹, ——同志的先进事迹材料: a title whose name fell out. */
const NAMELESS_TITLE = /(?<=^|——|[：:]\s?)同志(?=(?:的)?(?:先进)?事迹)/g
/** The first sentence is about somebody who was not named: 他自参加工作以来. Not 他们, 他人, 他乡. */
const PRONOUN = /^[他她](?=自|从|现任|现为|是|在|于|始终|一直|曾|，|先后|出生|\d)/
/** What names somebody, or says that the name is withheld or comes later. */
const NAMED = /某|×|[xX]{2}|\*|同志|先生|女士|叫|名字|姓|就是|便是|〔待填/

export default defineReportRule({
  id: 'placeholder/missing-subject',
  title: '开头没有写姓名',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(draft, { report }) {
    for (const { block, found } of nameless.in(draft.report.blocks)) {
      for (const at of found) {
        const range = movedBy(at, block.range.start)
        report({
          range,
          message: '“同志”前面没有姓名，应当写明是谁；请补上姓名',
          fixes: fixesAt(range.start, draft),
        })
      }
    }
    const range = pronounIn(draft)
    if (range) {
      report({
        range,
        message: '通篇没有写姓名，开头的“他”“她”不知是谁；应当写明姓名，请补上',
        severity: 'info',
        fixes: fixesAt(range.start, draft, range.end),
      })
    }
  },
})

const nameless = perBlock((content): Range[] => {
  if (content.kind === 'code' || content.kind === 'html' || content.container === 'quote') return []
  const pattern = content.kind === 'heading' ? NAMELESS_TITLE : NAMELESS
  const text = content.heading ? content.heading.title : content.prose
  const shift = content.heading ? Math.max(0, content.source.indexOf(text)) : 0
  return matchesIn(text, pattern).map(({ index }) => ({ start: shift + index, end: shift + index + 2 }))
})

const named = perBlock(({ source }) => (NAMED.test(source) ? [true] : []))

/** Only for papers about somebody, and where nothing in the whole draft names that somebody. */
function pronounIn({ report, genre, findings }: Draft): Range | undefined {
  if (genre?.genre.id !== 'sj3' || report.frontMatter.values.subjects.length > 0) return undefined
  if (findings.some(({ kind }) => kind === 'name') || isInChecked(named, report)) return undefined
  const first = report.blocks.find(({ content }) => content.kind === 'paragraph')
  if (!first || first.range.start === report.title?.range.start) return undefined
  return PRONOUN.test(first.content.prose)
    ? { start: first.range.start, end: first.range.start + 1 }
    : undefined
}

/** The name that the front matter gives, where it gives one; else a place to fill in. `end`: what it replaces. */
function fixesAt(start: number, { report }: Draft, end = start): Fix[] {
  const { subjects } = report.frontMatter.values
  const [subject] = subjects
  const blank = todoMark('姓名')
  const fixOf = (title: string, text: string): Fix => ({ title, edits: [{ range: { start, end }, text }] })
  return [
    ...(subject !== undefined && subjects.length === 1 ? [fixOf('补上文件头里“主人公”的姓名', subject)] : []),
    fixOf(`补上“${blank}”`, blank),
  ]
}
