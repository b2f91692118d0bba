import type { BlockContent } from '../report/block'
import { checkedBlocks } from '../report/report'
import type { Problem, Severity } from '../rules/problem'
import type { BlockRule, Draft, Remark, ReportRule, Rule } from '../rules/rule'
import { shifted } from '../rules/shift'
import { type CarriedRemarks, createCarriedRemarks } from './carried-remarks'
import type { Config } from './config'
import { runsUnder, severityUnder } from './presets'

/** Runs rules over drafts; what block rules said of a block is kept as long as the block's content lives. */
export type RuleRunner = (draft: Draft, config: Config) => Problem[]

/** A rule as a configuration has it run. */
interface Planned<R extends Rule> {
  rule: R
  /** Its place among all rules: of problems in one place, the first rule's come first. */
  order: number
  severityOf(remark: Remark): Severity
}

/** The rules that run under a configuration, and what they said of blocks under it. */
interface Plan {
  blockRules: readonly Planned<BlockRule>[]
  reportRules: readonly Planned<ReportRule>[]
  said: WeakMap<BlockContent, SaidOfBlock>
  carried: CarriedRemarks<Placed>
}

/** A problem with the place of its rule; `crashed` stands for none. */
interface Placed {
  problem: Problem
  order: number
  crashed?: Rule
}

/** What block rules said of a block. */
interface SaidOfBlock {
  /** With ranges in the block. */
  readonly own: readonly Placed[]
  /** The same with ranges in the draft, where the block last began. */
  start: number
  there: readonly Placed[]
}

/** So many configurations may be in force in turn before what was said under the first is forgotten. */
const KEPT_PLANS = 8

/** A rule that throws costs one warning and not the run. */
export function createRuleRunner(rules: readonly Rule[]): RuleRunner {
  const plans = new Map<string, Plan>()
  const planFor = (config: Config): Plan => {
    const key = JSON.stringify([config.preset, config.rules])
    let plan = plans.get(key)
    if (!plan) {
      plan = makePlan(rules, config)
      if (plans.size >= KEPT_PLANS) plans.clear()
      plans.set(key, plan)
    }
    return plan
  }
  return (draft, config) => {
    const plan = planFor(config)
    const { placed, crashed } = onBlocks(plan, draft)
    const others = plan.carried.of(draft, plan.reportRules, (planned) => onReport(planned, draft))
    others.push(...[...crashed].map(crashOf))
    return merged(placed, others.sort(byPlace))
  }
}

function makePlan(rules: readonly Rule[], config: Config): Plan {
  const blockRules: Planned<BlockRule>[] = []
  const reportRules: Planned<ReportRule>[] = []
  const preset = config.preset ?? 'standard'
  for (const [order, rule] of rules.entries()) {
    const configured = config.rules[rule.id]
    if (configured === 'off' || !isRun(rule, config)) continue
    const severityOf = ({ severity }: Remark) =>
      configured ?? severityUnder(preset, rule, severity ?? rule.defaultSeverity)
    if (rule.scope === 'report') reportRules.push({ rule, order, severityOf })
    else blockRules.push({ rule, order, severityOf })
  }
  return { blockRules, reportRules, said: new WeakMap(), carried: createCarriedRemarks() }
}

/** Whether a configuration has a rule run at all. */
export function isRun(rule: Rule, { rules, preset = 'standard' }: Config): boolean {
  const configured = rules[rule.id]
  return configured === undefined ? runsUnder(preset, rule) : configured !== 'off'
}

/** What block rules say of a draft, in order of place. */
function onBlocks(plan: Plan, { report }: Draft): { placed: Placed[]; crashed: Set<Rule> } {
  const placed: Placed[] = []
  const crashed = new Set<Rule>()
  for (const { content, range } of checkedBlocks(report)) {
    for (const one of saidOf(plan, content, range.start)) {
      if (one.crashed) crashed.add(one.crashed)
      else placed.push(one)
    }
  }
  return { placed, crashed }
}

/** What block rules say of a block that begins at an offset. */
function saidOf(plan: Plan, content: BlockContent, start: number): readonly Placed[] {
  let said = plan.said.get(content)
  if (!said) {
    const own: Placed[] = []
    for (const planned of plan.blockRules) onBlock(planned, content, own)
    own.sort(byPlace)
    said = { own, start: 0, there: own }
    plan.said.set(content, said)
  }
  if (said.start !== start && said.own.length > 0) {
    said.there = said.own.map((one) => ({ ...one, problem: shifted(one.problem, start) }))
    said.start = start
  }
  return said.there
}

/** @param said what rules say of the block is added to it */
function onBlock(
  { rule, order, severityOf }: Planned<BlockRule>,
  content: BlockContent,
  said: Placed[],
): void {
  try {
    rule.check(content, {
      report: (remark) => said.push({ problem: told(rule, remark, severityOf), order }),
    })
  } catch {
    said.push({ ...crashOf(rule), crashed: rule })
  }
}

function onReport({ rule, order, severityOf }: Planned<ReportRule>, draft: Draft): Placed[] {
  const found: Placed[] = []
  try {
    rule.check(draft, { report: (remark) => found.push({ problem: told(rule, remark, severityOf), order }) })
  } catch {
    found.push(crashOf(rule))
  }
  return found
}

function told({ id }: Rule, remark: Remark, severityOf: (remark: Remark) => Severity): Problem {
  return { ...remark, ruleId: id, severity: severityOf(remark) }
}

function byPlace(a: Placed, b: Placed): number {
  const [one, other] = [a.problem.range, b.problem.range]
  return one.start - other.start || one.end - other.end || a.order - b.order
}

/** Both lists are in order. */
function merged(one: readonly Placed[], other: readonly Placed[]): Problem[] {
  const problems: Problem[] = []
  let next = 0
  for (const placed of one) {
    for (let rival = other[next]; rival && byPlace(rival, placed) < 0; rival = other[++next])
      problems.push(rival.problem)
    problems.push(placed.problem)
  }
  for (; next < other.length; next++) problems.push((other[next] as Placed).problem)
  return problems
}

function crashOf(rule: Rule): Placed {
  // The error's own text may quote the draft, so it is not passed on.
  return {
    problem: {
      ruleId: 'lint/internal',
      severity: 'warning',
      range: { start: 0, end: 0 },
      message: `规则 ${rule.id} 检查时出错，这一条这次没有查；其余规则照常，请反馈给开发者`,
    },
    order: -1,
  }
}
