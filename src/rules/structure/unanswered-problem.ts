import type { Correspondence, Link } from '../../correspondence/correspondence'
import type { Item } from '../../correspondence/items'
import { namingOf } from '../../correspondence/naming'
import { formatNumber } from '../../report/numbering'
import { lineEndOf } from '../../text/line-end'
import type { Fix } from '../problem'
import { type Draft, defineReportRule, type Remark } from '../rule'
import { judgedCorrespondence, linksAt, relatedTo } from './correspondence'

export default defineReportRule({
  id: 'structure/unanswered-problem',
  title: '问题没有对应的对策',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(draft, { report }) {
    const read = judgedCorrespondence(draft)
    // A countermeasure that is still to be written may be the one that is wanting.
    if (!read || read.items.countermeasure.some(({ unfilled, reference }) => unfilled && isOpen(reference)))
      return
    for (const problem of read.items.problem) {
      if (problem.unfilled) continue
      const answers = linksAt(problem, read.answers)
      if (answers.some(({ strength }) => strength === 'sure')) continue
      report(remarkOn(problem, answers[0] ?? byCause(problem, read), read, draft))
    }
  },
})

function isOpen({ numbers, phrases }: Item['reference']): boolean {
  return numbers.length === 0 && phrases.length === 0
}

/** @param weak the best that there is, if anything */
function remarkOn(problem: Item, weak: Link | undefined, read: Correspondence, draft: Draft): Remark {
  const title = namingOf(draft).titleOf(problem)
  const what = read.items.countermeasure[0]?.part ?? '对策'
  const fixes = addition(title, read, draft.report.source)
  if (!weak) {
    return {
      range: problem.head,
      message: `“${title}”没有相应的${what}，提出问题就应当有${what}；补写一条`,
      related: read.items.countermeasure.map((item) => relatedTo(item, draft)),
      ...(fixes && { fixes }),
      notes: [`各条${what}与它没有共同的关键词，也没有写明针对它`],
    }
  }
  return {
    severity: 'info',
    range: problem.head,
    message: `“${title}”与${weak.to.label}对应不明显，应当写明怎么解决；补写，或注明“针对第${problem.number}个问题”`,
    related: [relatedTo(weak.to, draft)],
    ...(fixes && { fixes }),
    notes: notesOn(weak, draft),
  }
}

function notesOn({ from, to, shared }: Link, draft: Draft): string[] {
  if (from.role === 'cause') return [`${to.label}针对的是${from.label}“${namingOf(draft).titleOf(from)}”`]
  const words = namingOf(draft).wordsOf(shared)
  return words.length > 0 ? [`与${to.label}都说到${words.map((word) => `“${word}”`).join('')}`] : []
}

/** A countermeasure against a cause of the problem. */
function byCause(problem: Item, read: Correspondence): Link | undefined {
  const causes = linksAt(problem, read.causes).filter(({ strength }) => strength === 'sure')
  return causes
    .flatMap(({ to: cause }) => linksAt(cause, read.remedies))
    .filter(({ from, strength }) => strength === 'sure' && causes.some(({ to }) => to === from))
    .sort((a, b) => b.value - a.value)[0]
}

/** A countermeasure to be filled in, after the last one and in its dress; none where they stand within a paragraph. */
function addition(title: string, { items }: Correspondence, source: string): Fix[] | undefined {
  const last = items.countermeasure.at(-1)
  const numbering = last?.block.content.numbering
  if (!last || last.inline || !numbering || numbering.digits.start < 0) return undefined
  const { block } = last
  const marks = source.slice(block.outer.start, block.range.start)
  const { mark, style, digits, value } = numbering
  const bold = block.content.source.slice(0, digits.start).match(/^\*\*/)?.[0] ?? ''
  const before = mark.slice(0, digits.start - bold.length)
  const number =
    before + formatNumber(style, value + 1) + mark.slice(before.length + digits.end - digits.start)
  const eol = lineEndOf(source)
  const blank = `〔待填：针对“${title.replace(/…$/, '')}”的问题，写一条${last.part}〕`
  const line = bold ? `${marks}${bold}${number}${blank}${bold}` : `${marks}${number}${blank}`
  const body = block.content.kind === 'heading' ? `${eol}${eol}〔待填：具体措施、责任单位和完成时限〕` : ''
  const at = last.range.end
  return [
    {
      title: `补写一条${last.part}，针对“${title}”`,
      edits: [{ range: { start: at, end: at }, text: `${eol}${eol}${line}${body}` }],
    },
  ]
}
