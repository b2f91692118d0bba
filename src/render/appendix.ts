import { type CorrespondenceTable, type Entry, type Row, statusText } from '../correspondence/table'
import { plainRun } from './align'
import { LINE_BREAK, type Mark, type Run } from './run'

/** 附：对照表, to stand after the text of a draft. It comes from no place of it: all ranges are empty. */
export interface Appendix {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (readonly Run[])[])[]
  readonly note: string
}

/** The table of a draft as HTML and Word set it. */
export function appendixOf(table: CorrespondenceTable): Appendix {
  const { problem, cause, countermeasure } = table.columns
  const heads = [problem, cause, countermeasure]
  return {
    title: `附：${heads.join('—')}对照表`,
    heads,
    rows: table.rows.map((row) => cellsOf(row, table)),
    note: `${table.summary}。由心得助手按字面对照，供核对时参考。`,
  }
}

const NONE = '—'

function cellsOf(row: Row, table: CorrespondenceTable): Run[][] {
  const { problem, causes, answers, status } = row
  return [
    problem ? [words(`${problem.item.number}. ${problem.title}`)] : [stress(statusText(row, table))],
    entryRuns(causes, words(NONE)),
    entryRuns(answers, status === 'unanswered' ? stress(statusText(row, table)) : words(NONE)),
  ]
}

function entryRuns(entries: readonly Entry[], empty: Run): Run[] {
  if (entries.length === 0) return [empty]
  return entries.flatMap(({ item, title, weak }, at) => [
    ...(at > 0 ? [words(LINE_BREAK)] : []),
    words(`${item.number}. ${title}${weak ? '（对应不明显）' : ''}`),
  ])
}

function words(text: string): Run {
  return plainRun(text, 0, 0)
}

function stress(text: string): Run {
  const emphasis: Mark = { kind: 'emphasis' }
  return { ...words(text), marks: [emphasis] }
}
