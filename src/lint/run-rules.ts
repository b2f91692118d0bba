import type { Block, BlockContent } from '../report/block'
import { type PerBlock, perBlock } from '../report/per-block'
import type { Report } from '../report/report'
import { type Fix, makeProblem, type Problem, type Severity } from '../rules/problem'
import type { BlockRule, Draft, Remark, ReportRule, Rule } from '../rules/rule'
import { placed } from '../rules/shift'
import { movedBy, type Range } from '../text/range'
import { type CarriedRemarks, createCarriedRemarks } from './carried-remarks'
import type { Config } from './config'
import { type PlacedProblem, withProblem } from './placed-problem'
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
  reportRules: readonly Planned<ReportRule>[]
  said: PerBlock<SaidOfBlock>
  carried: CarriedRemarks
}

/** What block rules said of a block. */
interface SaidOfBlock {
  /** With ranges in the block. */
  readonly own: readonly PlacedProblem[]
  /** The same with ranges in the draft, where the block last began. */
  start: number
  there: readonly PlacedProblem[]
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
    const said = onBlocks(plan, draft.report)
    plan.carried.of(draft, plan.reportRules, (planned) => onReport(planned, draft), said)
    return inOrder(said)
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
  return { reportRules, said: saidBy(blockRules), carried: createCarriedRemarks() }
}

/** Whether a configuration has a rule run at all. */
export function isRun(rule: Rule, { rules, preset = 'standard' }: Config): boolean {
  const configured = rules[rule.id]
  return configured === undefined ? runsUnder(preset, rule) : configured !== 'off'
}

/** What block rules say of blocks; most say nothing. */
function saidBy(rules: readonly Planned<BlockRule>[]): PerBlock<SaidOfBlock> {
  return perBlock((content) => {
    const own: PlacedProblem[] = []
    for (const planned of rules) onBlock(planned, content, own)
    return own.length === 0 ? [] : [{ own, start: 0, there: own }]
  })
}

/** What block rules say of a draft. A rule that throws at many blocks is told of once. */
function onBlocks({ said }: Plan, { blocks, frontMatterBlock: head }: Report): PlacedProblem[] {
  const all: PlacedProblem[] = []
  const crashed = new Set<Rule>()
  const add = (found: readonly SaidOfBlock[] | undefined, start: number) => {
    if (!found?.[0]) return
    for (const one of saidFrom(found[0], start)) {
      if (one.crashed) crashed.add(one.crashed)
      else all.push(one)
    }
  }
  if (head) add(said.of(head.content), head.range.start)
  const { places, values } = said.hitsIn(blocks)
  for (let i = 0; i < places.length; i++) add(values[i], (blocks[places[i] as number] as Block).range.start)
  for (const rule of crashed) all.push(crashOf(rule))
  return all
}

/** What was said of a block that begins at an offset. */
function saidFrom(said: SaidOfBlock, start: number): readonly PlacedProblem[] {
  if (said.start !== start) {
    const move = (range: Range) => movedBy(range, start)
    const fixes = new Map<Fix, Fix>()
    said.there = said.own.map((one) => withProblem(one, placed(one.problem, move, fixes)))
    said.start = start
  }
  return said.there
}

/** @param said what rules say of the block is added to it */
function onBlock(
  { rule, order, severityOf }: Planned<BlockRule>,
  content: BlockContent,
  said: PlacedProblem[],
): void {
  try {
    rule.check(content, {
      report: (remark) => said.push({ problem: told(rule, remark, severityOf), order }),
    })
  } catch {
    said.push({ ...crashOf(rule), crashed: rule })
  }
}

function onReport({ rule, order, severityOf }: Planned<ReportRule>, draft: Draft): PlacedProblem[] {
  const found: PlacedProblem[] = []
  try {
    rule.check(draft, { report: (remark) => found.push({ problem: told(rule, remark, severityOf), order }) })
  } catch {
    found.push(crashOf(rule))
  }
  return found
}

function told({ id }: Rule, remark: Remark, severityOf: (remark: Remark) => Severity): Problem {
  return makeProblem(id, severityOf(remark), remark, remark)
}

function byPlace(a: PlacedProblem, b: PlacedProblem): number {
  const [one, other] = [a.problem.range, b.problem.range]
  return one.start - other.start || one.end - other.end || a.order - b.order
}

/** Offsets are below this, and so are places in a list of problems; both together are a number that is exact. */
const MOST_PLACES = 2 ** 26

/** Problems in order of place. They are sorted by number as far as their beginnings tell, as there may be thousands. */
function inOrder(all: readonly PlacedProblem[]): Problem[] {
  const keys = new Float64Array(all.length)
  for (let i = 0; i < keys.length; i++)
    keys[i] = (all[i] as PlacedProblem).problem.range.start * MOST_PLACES + i
  keys.sort()
  const problems: Problem[] = []
  const at = (i: number) => all[(keys[i] as number) % MOST_PLACES] as PlacedProblem
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const base = Math.floor((keys[from] as number) / MOST_PLACES) * MOST_PLACES
    while (to < keys.length && (keys[to] as number) < base + MOST_PLACES) to++
    if (to === from + 1) problems.push(at(from).problem)
    else {
      const alike: PlacedProblem[] = []
      for (let i = from; i < to; i++) alike.push(at(i))
      for (const { problem } of alike.sort(byPlace)) problems.push(problem)
    }
  }
  return problems
}

function crashOf(rule: Rule): PlacedProblem {
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
