import { createKeptVersions } from '../report/kept-versions'
import { type FindAgain, type Move, movedFrom } from '../report/moved-places'
import type { Report } from '../report/report'
import type { Fix } from '../rules/problem'
import type { Draft, ReportRule } from '../rules/rule'
import { placed } from '../rules/shift'
import type { Range } from '../text/range'
import { haveSameElements } from '../text/same-elements'
import { type PlacedProblem, withProblem } from './placed-problem'

/** What a rule said of a draft, and what it had looked at. */
interface Said {
  reads(): readonly unknown[]
  remarks: readonly PlacedProblem[]
}

/** What report rules said of one version of a draft. */
interface Version {
  report: Report
  said: Map<ReportRule, Said>
}

/**
 * Runs report rules, or takes over what they said of the version before: a keystroke changes one paragraph, and most
 * rules look at things that stand in others.
 */
export interface CarriedRemarks {
  /**
   * @param check runs a rule on the draft
   * @param all what all of them say is added to it
   */
  of<R extends { rule: ReportRule }>(
    draft: Draft,
    rules: readonly R[],
    check: (planned: R) => readonly PlacedProblem[],
    all: PlacedProblem[],
  ): void
}

export function createCarriedRemarks(): CarriedRemarks {
  const versions = createKeptVersions<Version>()
  return {
    of(draft, rules, check, all) {
      const { report } = draft
      const before = versions.before(report.blocks)?.kept
      const move = before && movedFrom(before.report, report)
      const said: Version['said'] = new Map()
      versions.keep(report.blocks, { report, said })
      for (const planned of rules) {
        const { rule } = planned
        const reads = rule.reads && readOnce(rule.reads, draft)
        const known = before?.said.get(rule)
        const carried =
          // The version before first: what is found in this one goes on from there.
          reads && known && move && haveSameElements(known.reads(), reads())
            ? movedAll(known.remarks, move, rule.findAgain?.(before.report, report))
            : undefined
        const remarks = carried ?? check(planned)
        if (reads) said.set(rule, { reads, remarks })
        for (const one of remarks) all.push(one)
      }
    },
  }
}

/** What a rule reads is looked for once there is a next version to compare it with; most drafts are checked but once. */
function readOnce(reads: NonNullable<ReportRule['reads']>, draft: Draft): () => readonly unknown[] {
  let known: readonly unknown[] | undefined
  let unread: Draft | undefined = draft
  return () => {
    if (unread) {
      known = reads(unread)
      unread = undefined
    }
    return known as readonly unknown[]
  }
}

/** Undefined where one of them has a place in what has changed that is not found again. */
function movedAll(
  remarks: readonly PlacedProblem[],
  move: Move,
  findAgain: FindAgain | undefined,
): readonly PlacedProblem[] | undefined {
  let isWhole = true
  const moveRange = (range: Range): Range => {
    const start = move(range.start)
    const end = move(range.end)
    if (start === range.start && end === range.end) return range
    if (start !== undefined && end !== undefined) return { start, end }
    const again = findAgain?.(range)
    if (!again) isWhole = false
    return again ?? range
  }
  const fixes = new Map<Fix, Fix>()
  const all: PlacedProblem[] = []
  for (const one of remarks) {
    all.push(withProblem(one, placed(one.problem, moveRange, fixes)))
    if (!isWhole) return undefined
  }
  return all
}
