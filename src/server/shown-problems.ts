import type { Problem, Severity } from '../rules/problem'

/** VS Code shows no more diagnostics of one file than these, the gravest; to send others costs time and shows nothing. */
export const MOST_SHOWN = 1_000

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint']

/** The problems that an editor is told of: all, or the gravest where there are too many; in the order of the draft. */
export function shownProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_SHOWN) return problems
  const counts = new Map<Severity, number>()
  for (const { severity } of problems) counts.set(severity, (counts.get(severity) ?? 0) + 1)
  const left = new Map<Severity, number>()
  let room = MOST_SHOWN
  for (const severity of GRAVEST_FIRST) {
    const count = Math.min(room, counts.get(severity) ?? 0)
    left.set(severity, count)
    room -= count
  }
  return problems.filter(({ severity }) => {
    const rest = left.get(severity) ?? 0
    left.set(severity, rest - 1)
    return rest > 0
  })
}
