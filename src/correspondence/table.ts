import type { GenreReading } from '../genre/reading'
import type { Correspondence, Link } from './correspondence'
import type { Item } from './items'
import { AS_TYPED, type Naming } from './naming'
import { type Role, sectionOf } from './roles'

/** What stands in a cell: a point, and how sure it is that it belongs there. */
export interface Entry {
  item: Item
  /** What it is called here. */
  title: string
  /** Only a guess, which people should look at. */
  weak: boolean
  /** The words that both sides speak of. */
  shared: readonly string[]
}

/**
 * `answered`: a countermeasure stands against it. `weak`: perhaps one does. `unanswered`: none does.
 * `loose`: a cause or countermeasure that belongs to no problem.
 */
export type RowStatus = 'answered' | 'weak' | 'unanswered' | 'loose'

export interface Row {
  status: RowStatus
  /** Left out where the row is for causes and countermeasures that belong to no problem. */
  problem?: Entry
  causes: readonly Entry[]
  answers: readonly Entry[]
}

/** 对照表: a row for each problem, then one for each cause or countermeasure that belongs to none. */
export interface CorrespondenceTable {
  /** What the form calls its three parts. */
  columns: Readonly<Record<Role, string>>
  rows: readonly Row[]
  /** In one line of Chinese. */
  summary: string
}

/**
 * Lays out what answers what, in the order of the problems.
 *
 * @param naming masked, where the table is a list beside the draft; left out where it is part of it
 */
export function tableOf(
  read: Correspondence,
  genre: GenreReading,
  naming: Naming = AS_TYPED,
): CorrespondenceTable {
  const columns = {
    problem: nameOf('problem', genre),
    cause: nameOf('cause', genre),
    countermeasure: nameOf('countermeasure', genre),
  }
  const rows = [
    ...read.items.problem.map((problem) => rowOf(problem, read, naming)),
    ...looseRows(read, naming),
  ]
  return { columns, rows, summary: summaryOf(rows, columns) }
}

/** What people are told of a row. */
export function statusText({ status, causes, answers }: Row, { columns }: CorrespondenceTable): string {
  if (status === 'answered') return `有${columns.countermeasure}`
  if (status === 'weak') return '对应不明显'
  if (status === 'unanswered') return `没有${columns.countermeasure}`
  if (answers.length === 0) return `没有对上${columns.problem}`
  return causes.length > 0 ? `只针对${columns.cause}` : `没有对应的${columns.problem}`
}

function nameOf(role: Role, genre: GenreReading): string {
  return (
    sectionOf(role, genre)?.section.name ?? { problem: '问题', cause: '原因', countermeasure: '对策' }[role]
  )
}

function rowOf(problem: Item, read: Correspondence, naming: Naming): Row {
  const answers = entriesOf(problem, read.answers, naming)
  const causes = entriesOf(problem, read.causes, naming)
  const sure = answers.some(({ weak }) => !weak)
  return {
    status: sure ? 'answered' : answers.length > 0 ? 'weak' : 'unanswered',
    problem: entryOf(problem, naming),
    causes,
    answers,
  }
}

/** What belongs to an item: what is sure, or, where nothing is, the best guess. */
function entriesOf(item: Item, links: readonly Link[], naming: Naming): Entry[] {
  const mine = links.filter(({ from }) => from === item)
  const sure = mine.filter(({ strength }) => strength === 'sure')
  const best = [...mine].sort((a, b) => b.value - a.value).slice(0, 1)
  return (sure.length > 0 ? sure : best).map(({ to, strength, shared }) => ({
    ...entryOf(to, naming),
    weak: strength === 'weak',
    shared: naming.wordsOf(shared),
  }))
}

function entryOf(item: Item, naming: Naming): Entry {
  return { item, title: naming.titleOf(item), weak: false, shared: [] }
}

/** A cause or countermeasure that no problem has in its row; a countermeasure stands beside its cause. */
function looseRows(read: Correspondence, naming: Naming): Row[] {
  const { problem, cause, countermeasure } = read.items
  const shown = new Set(
    problem
      .flatMap((one) => [...entriesOf(one, read.answers, naming), ...entriesOf(one, read.causes, naming)])
      .map(({ item }) => item),
  )
  const left = countermeasure.filter((item) => !shown.has(item))
  const remedyOf = (one: Item) =>
    entriesOf(one, read.remedies, naming).filter(({ item, weak }) => !weak && left.includes(item))
  const rows: Row[] = []
  for (const one of cause) {
    const answers = remedyOf(one)
    if (shown.has(one) && answers.length === 0) continue
    rows.push({ status: 'loose', causes: [entryOf(one, naming)], answers })
    for (const { item } of answers) shown.add(item)
  }
  for (const item of left) {
    if (shown.has(item)) continue
    rows.push({ status: 'loose', causes: [], answers: [entryOf(item, naming)] })
  }
  return rows
}

function summaryOf(rows: readonly Row[], columns: CorrespondenceTable['columns']): string {
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length
  const problems = rows.filter(({ problem }) => problem).length
  if (problems === 0) return `没有读到“${columns.problem}”的条目`
  const parts = [`${problems} 个${columns.problem}，${count('answered')} 个有${columns.countermeasure}`]
  if (count('weak') > 0) parts.push(`${count('weak')} 个对应不明显`)
  if (count('unanswered') > 0) parts.push(`${count('unanswered')} 个没有${columns.countermeasure}`)
  const orphans = rows
    .filter(({ problem, causes }) => !problem && causes.length === 0)
    .flatMap(({ answers }) => answers).length
  return `${parts.join('，')}${orphans > 0 ? `；${orphans} 条${columns.countermeasure}没有对应的${columns.problem}` : ''}`
}
