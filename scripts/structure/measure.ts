import type { Linter } from '../../src/lint/linter'
import type { Base } from './drafts'
import { mutantsOf } from './mutate'

export interface Counts {
  drafts: number
  genreRight: number
  /** Sections that are gone; that were said to be; and both. */
  gone: number
  said: number
  right: number
  /** Drafts out of order, and those of which that was said; and of those that are in order. */
  moved: number
  movedSaid: number
  orderFalse: number
}

export interface Measured {
  total: Counts
  byMutation: Map<string, Counts>
  faults: string[]
}

const none = (): Counts => ({
  drafts: 0,
  genreRight: 0,
  gone: 0,
  said: 0,
  right: 0,
  moved: 0,
  movedSaid: 0,
  orderFalse: 0,
})

/** 现状 is required in one of the two forms only: a draft of one may be read as the other. */
const SAME_FORM: Readonly<Record<string, readonly string[]>> = { wt3: ['wt3', 'wt4'], wt4: ['wt3', 'wt4'] }

/** Lints the variants of drafts and compares what is said of their form and their parts with what was done to them. */
export async function measure(
  bases: readonly Base[],
  linter: Linter,
  settle: () => Promise<boolean>,
): Promise<Measured> {
  const measured: Measured = { total: none(), byMutation: new Map(), faults: [] }
  for (const base of bases) {
    const genre = linter.genres.find(({ id }) => id === base.genre)
    const mutants = genre && mutantsOf(base.source, genre)
    if (!mutants) {
      measured.faults.push(`${base.name}：原稿的部分没有认全，没有测`)
      continue
    }
    for (const { mutation, source, missing, moved } of mutants) {
      let result = linter.lint(source)
      for (let round = 0; round < 3 && (await settle()); round++) result = linter.lint(source)
      const found = result.genre?.genre.id
      const genreRight = (SAME_FORM[base.genre] ?? [base.genre]).includes(found ?? '')
      const said = result.problems
        .filter(({ ruleId }) => ruleId === 'structure/missing-section')
        .map(({ message }) => /“(.+?)”/.exec(message)?.[1])
      const gone = missing.map((id) => genre.sections.find((section) => section.id === id)?.name)
      const right = gone.filter((name) => said.includes(name)).length
      const order = result.problems.some(({ ruleId }) => ruleId === 'structure/section-order')
      const counts = measured.byMutation.get(mutation) ?? none()
      measured.byMutation.set(mutation, counts)
      for (const each of [counts, measured.total]) {
        each.drafts++
        if (genreRight) each.genreRight++
        each.gone += gone.length
        each.said += said.length
        each.right += right
        if (moved) each.moved++
        if (moved && order) each.movedSaid++
        if (!moved && order) each.orderFalse++
      }
      if (!genreRight) measured.faults.push(`${base.name}（${mutation}）：认作 ${found ?? '无'}`)
      if (right < gone.length) measured.faults.push(`${base.name}（${mutation}）：没有说缺${gone.join('、')}`)
      if (said.length > right) measured.faults.push(`${base.name}（${mutation}）：误说缺${said.join('、')}`)
      if (moved && !order) measured.faults.push(`${base.name}（${mutation}）：没有说次序不对`)
      if (!moved && order) measured.faults.push(`${base.name}（${mutation}）：误说次序不对`)
    }
  }
  return measured
}

/** Shares of 1; a share of nothing is 1. */
export function scores({ drafts, genreRight, gone, said, right }: Counts) {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  const precision = share(right, said)
  const recall = share(right, gone)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { genre: share(genreRight, drafts), precision, recall, f1 }
}
