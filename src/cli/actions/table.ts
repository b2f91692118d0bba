import { correspondenceOf } from '../../correspondence/correspondence'
import { namingOf } from '../../correspondence/naming'
import {
  type CorrespondenceTable,
  type Entry,
  type Row,
  statusText,
  tableOf,
} from '../../correspondence/table'
import type { LineIndex } from '../../text/line-index'
import { withDraft } from '../open-draft'
import { UsageError } from '../usage-error'
import { visibleLines } from '../visible'

export interface TableOptions {
  format: string
}

const FORMATS: Readonly<Record<string, (table: CorrespondenceTable, lines: LineIndex) => string>> = {
  text: (table, lines) => visibleLines(asText(table, lines)),
  json: asJson,
}

/** `xinde table`: which countermeasure answers which problem. */
export async function printTable(file: string, options: TableOptions): Promise<number> {
  const format = FORMATS[options.format]
  if (!format) {
    throw new UsageError(`没有“${options.format}”这种输出格式；可以用 ${Object.keys(FORMATS).join('、')}`)
  }
  return withDraft(file, async ({ text, linter, config }) => {
    const result = await linter.lintFully(text, config)
    const read = correspondenceOf(result)
    if (!read || !result.genre) {
      throw new UsageError(
        `这份草稿的体裁没有“问题”“对策”部分，列不出对照表；体裁不对的，在文件头写上“体裁: 问题—原因—对策”：${file}`,
      )
    }
    process.stdout.write(`${format(tableOf(read, result.genre, namingOf(result)), result.report.lines)}\n`)
    return 0
  })
}

function asText(table: CorrespondenceTable, lines: LineIndex): string {
  return [...table.rows.map((row) => rowText(row, table, lines)), table.summary].join('\n\n')
}

function rowText(row: Row, table: CorrespondenceTable, lines: LineIndex): string {
  const { problem, causes, answers, status } = row
  const { cause, countermeasure } = table.columns
  const show = ({ item: { number, head }, title }: Entry) =>
    `${number}. ${title}（第 ${lines.at(head.start).line} 行）`
  const list = (name: string, entries: readonly Entry[]) =>
    entries.map(
      (entry) =>
        `    ${name} ${show(entry)}${entry.weak ? '，对应不明显' : ''}${entry.shared.length > 0 ? `　都说到：${entry.shared.join('、')}` : ''}`,
    )
  return [
    problem ? `${table.columns.problem} ${show(problem)}` : statusText(row, table),
    ...list(cause, causes),
    ...list(countermeasure, answers),
    ...(status === 'unanswered' ? [`    ${statusText(row, table)}`] : []),
  ].join('\n')
}

function asJson(table: CorrespondenceTable, lines: LineIndex): string {
  const itemOf = ({ item: { number, head }, title }: Entry) => ({ number, title, ...lines.at(head.start) })
  const entryOf = (entry: Entry) => ({ ...itemOf(entry), weak: entry.weak, shared: entry.shared })
  const { columns, rows, summary } = table
  return JSON.stringify(
    {
      columns,
      rows: rows.map(({ status, problem, causes, answers }) => ({
        status,
        problem: problem ? itemOf(problem) : null,
        causes: causes.map(entryOf),
        countermeasures: answers.map(entryOf),
      })),
      summary,
    },
    null,
    2,
  )
}
