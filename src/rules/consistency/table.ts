import type { Block } from '../../report/block'
import { cells, type Row, tablesIn } from '../../report/tables'
import { movedBy } from '../../text/range'
import { defineReportRule, type Remark } from '../rule'
import { tidy } from './quantity'
import { type Figure, figureOf } from './table-figure'
import { type Ratio, ratiosOf } from './table-ratios'

/** Rows and columns that a table is read up to; larger ones are no table of a report. */
const MOST_ROWS = 200
const MOST_COLUMNS = 24

/** What a row or a column of sums is called. */
const TOTAL = /^(?:合计|总计|共计|小计|累计|总数|总和|全市合计|全县合计|全局合计)$/
const TOTAL_COLUMN = /^(?:合计|总计|共计|小计|总数|总量)$/
/** Rows that do not add up with the others: parts of another row, and comparisons. */
const BESIDE = /其中|小计|同比|环比|占比|增减|升降|上年|去年|同期|平均|目标|备注/
/** Columns whose cells are not added up. */
const NO_SUM = /率|比|均|岁|年龄|编号|序号|号码|电话|时间|日期|年份|排名|名次|得分|分数|[%％]/
const FEWEST = 2

export default defineReportRule({
  id: 'consistency/table',
  title: '表格里的数对不上',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [cells.trace(report.blocks)],
  check({ report: draft }, { report }) {
    for (const rows of tablesIn(draft.source, draft.blocks)) {
      if (rows.length < 3 || rows.length > MOST_ROWS || (rows[0]?.length ?? 0) > MOST_COLUMNS) continue
      const table = readTable(rows)
      for (const remark of [...totalRows(table), ...totalColumns(table), ...ratios(table)]) report(remark)
    }
  },
})

/** A table as its figures are read. */
interface Table {
  rows: readonly Row[]
  heads: readonly string[]
  /** What each row is called by. */
  labels: readonly string[]
  figures: readonly (readonly (Figure | undefined)[])[]
}

function readTable(rows: readonly Row[]): Table {
  const plain = (block: Block | undefined) => (block?.content.prose ?? '').replace(/[*_`\s：:]/g, '')
  return {
    rows,
    heads: (rows[0] ?? []).map(plain),
    labels: rows.map((row) => row.map(plain).find((text) => text !== '' && !/^\d+$/.test(text)) ?? ''),
    figures: rows.map((row) => row.map((block) => figureOf(block.content.prose))),
  }
}

/** A sum that is written, and what it should be. */
interface Sum {
  cell: Block
  written: Figure
  right: number
  isRight: boolean
}

/** 合计 below: each column that is added up. */
function totalRows(table: Table): Remark[] {
  return table.labels.flatMap((label, at): Remark[] => {
    if (at < 1 + FEWEST || !TOTAL.test(label)) return []
    let from = at
    while (from > 1 && !TOTAL.test(table.labels[from - 1] ?? '')) from--
    if (table.labels.slice(from, at).some((each) => BESIDE.test(each))) return []
    const sums = table.heads.flatMap((head, column): Sum[] => {
      const written = table.figures[at]?.[column]
      if (NO_SUM.test(head) || !written || written.isPercent) return []
      const parts = table.figures.slice(from, at).map((row) => row[column])
      return sumOf(table.rows[at]?.[column], written, parts)
    })
    return remarksOn(
      sums,
      '这一列',
      sums.some(({ isRight }) => isRight),
    )
  })
}

/** 合计 at the right: each row. */
function totalColumns(table: Table): Remark[] {
  return table.heads.flatMap((head, column): Remark[] => {
    if (column < 1 + FEWEST || !TOTAL_COLUMN.test(head)) return []
    const columns = table.heads.flatMap((each, at) =>
      at < column && !NO_SUM.test(each) && table.figures.slice(1).some((row) => row[at]) ? [at] : [],
    )
    const sums = table.figures.flatMap((row, at): Sum[] => {
      const written = row[column]
      if (at === 0 || !written || written.isPercent || BESIDE.test(table.labels[at] ?? '')) return []
      return sumOf(
        table.rows[at]?.[column],
        written,
        columns.map((each) => row[each]),
      )
    })
    // Only where most rows add up that way is the column known to hold sums.
    const right = sums.filter(({ isRight }) => isRight).length
    return right > sums.length / 2 ? remarksOn(sums, '这一行', true) : []
  })
}

function sumOf(cell: Block | undefined, written: Figure, parts: readonly (Figure | undefined)[]): Sum[] {
  const added = parts.filter((part) => part !== undefined)
  if (!cell || added.length < FEWEST || added.some(({ isPercent }) => isPercent)) return []
  const right = tidy(added.reduce((sum, { value }) => sum + value, 0))
  return [
    { cell, written, right, isRight: Math.abs(right - written.value) < 10 ** -written.decimals / 2 + 1e-9 },
  ]
}

function remarksOn(sums: readonly Sum[], where: string, sure: boolean): Remark[] {
  return sums.flatMap(({ cell, written, right, isRight }): Remark[] => {
    if (isRight) return []
    const range = movedBy(written, cell.range.start)
    return [
      {
        range,
        message: `${where}各项相加是${right}，合计写的是${written.value}；应当核对各项和合计`,
        ...(!sure && { severity: 'info' as const }),
        fixes: [{ title: `各项无误的，合计改为${right}`, edits: [{ range, text: String(right) }] }],
      },
    ]
  })
}

/** Shares and changes that most rows work out from two figures. */
function ratios({ rows, figures }: Table): Remark[] {
  return ratiosOf(figures.slice(1)).map(
    ({ row, column, written, right, isNumberOnly, from, shown }: Ratio): Remark => {
      const cell = rows[row + 1]?.[column] as Block
      const range = movedBy(written, cell.range.start)
      return {
        range,
        message: `按表里的${from}计算是${shown}，与这里不符；应当核对这几个数`,
        ...(isNumberOnly && {
          fixes: [{ title: `两个数无误的，改为${right}%`, edits: [{ range, text: right }] }],
        }),
      }
    },
  )
}
