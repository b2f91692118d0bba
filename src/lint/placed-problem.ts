import type { Problem } from '../rules/problem'
import type { Rule } from '../rules/rule'

/** A problem of a draft or a block, with the place of its rule; `crashed` stands for none. */
export interface PlacedProblem {
  readonly problem: Problem
  /** The place of the rule among all rules: of problems in one place, the first rule's come first. */
  readonly order: number
  readonly crashed?: Rule
}

/** The same of a problem that has moved. */
export function withProblem(one: PlacedProblem, problem: Problem): PlacedProblem {
  if (problem === one.problem) return one
  const { order, crashed } = one
  return crashed ? { problem, order, crashed } : { problem, order }
}
