import type { Linter } from '../../src/lint/linter'
import { type Mutant, REQUIRED } from './mutate'

/** What was found of what there was to find. */
export interface Tally {
  right: number
  found: number
  gold: number
}

export interface Row {
  drafts: number
  /** Drafts whose form was told. */
  genres: number
  missing: Tally
  late: Tally
  /** Sections under heads that nobody listed, as `structure/likely-section` names them. */
  likely: Tally
  /** Wrong answers, in words. */
  faults: string[]
}

export const emptyRow = (): Row => ({
  drafts: 0,
  genres: 0,
  missing: { right: 0, found: 0, gold: 0 },
  late: { right: 0, found: 0, gold: 0 },
  likely: { right: 0, found: 0, gold: 0 },
  faults: [],
})

export const precision = ({ right, found }: Tally) => (found === 0 ? 1 : right / found)
export const recall = ({ right, gold }: Tally) => (gold === 0 ? 1 : right / gold)
/** The harmonic mean of both. */
export const f1 = ({ right, found, gold }: Tally) => (found + gold === 0 ? 1 : (2 * right) / (found + gold))

/** Lints each mutant as often as it takes for words that are looked up in the background to be known. */
export async function measure(
  mutants: readonly Mutant[],
  linter: Linter,
  settle: () => Promise<boolean> = async () => false,
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  for (const mutant of mutants) {
    let result = linter.lint(mutant.source)
    for (let i = 0; i < 4 && (await settle()); i++) result = linter.lint(mutant.source)
    const row = rows.get(mutant.kind) ?? emptyRow()
    rows.set(mutant.kind, row)
    const names = new Map(result.genre?.genre.sections.map(({ id, name }) => [name, id]))
    const told = (ruleId: string) =>
      result.problems
        .filter((problem) => problem.ruleId === ruleId)
        .map(({ message }) => names.get(/“([^”]+)”/u.exec(message)?.[1] ?? '') ?? '?')
    const id = result.genre?.genre.id ?? '无'
    const right = accepted(mutant).includes(id)
    row.drafts++
    if (right) row.genres++
    // What is missing follows from the form; where the form is wrong, everything said is wrong.
    const gold = missingOf(mutant, right ? id : mutant.base.genre)
    const missing = told('structure/missing-section')
    const late = told('structure/section-order')
    count(row.missing, right ? missing : missing.map(() => '?'), gold)
    count(row.late, late, mutant.late)
    const guesses = result.problems
      .filter(({ ruleId }) => ruleId === 'structure/likely-section')
      .map(({ message, range }) => {
        const section = names.get(/“([^”]+)”/u.exec(message)?.[1] ?? '') ?? '?'
        return `${section} ${mutant.source.slice(range.start, range.end)}`
      })
    count(
      row.likely,
      guesses,
      mutant.unlisted.map(({ id, title }) => `${id} ${title}`),
    )
    const say = (list: readonly string[]) => list.join('、') || '—'
    if (!right || say(missing) !== say(gold) || say(late) !== say(mutant.late)) {
      row.faults.push(
        `${mutant.base.name}：${mutant.base.genre}→${id} 缺 ${say(gold)}→${say(missing)} 晚 ${say(mutant.late)}→${say(late)}`,
      )
    }
  }
  return rows
}

/** Forms that readers would accept: with 现状 or without is one form to them where the draft does not show which. */
function accepted({ base, present }: Mutant): string[] {
  if (base.genre === 'wt4')
    return present.includes('status') && missingOf({ present }, 'wt4').length === 0 ? ['wt4'] : ['wt3', 'wt4']
  return [base.genre]
}

function missingOf({ present }: Pick<Mutant, 'present'>, genre: string): string[] {
  return (REQUIRED[genre] ?? []).filter((id) => !present.includes(id))
}

function count(tally: Tally, found: readonly string[], gold: readonly string[]): void {
  tally.found += found.length
  tally.gold += gold.length
  tally.right += found.filter((id) => gold.includes(id)).length
}

/** One row out of many. */
export function sum(rows: Iterable<Row>): Row {
  const total = emptyRow()
  for (const row of rows) {
    total.drafts += row.drafts
    total.genres += row.genres
    total.faults.push(...row.faults)
    for (const key of ['missing', 'late', 'likely'] as const) {
      total[key].right += row[key].right
      total[key].found += row[key].found
      total[key].gold += row[key].gold
    }
  }
  return total
}
