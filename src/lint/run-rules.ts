import type { Block, BlockContent } from '../report/block'
import { checkedBlocks } from '../report/report'
import type { Problem } from '../rules/problem'
import type { BlockRule, Draft, Remark, Rule } from '../rules/rule'
import type { Range } from '../text/range'
import type { Config } from './config'
import { runsUnder, severityUnder } from './presets'

/** What block rules said of a block, kept as long as the block's content lives. */
export type BlockCache = WeakMap<BlockContent, Map<BlockRule, readonly Remark[]>>

/** Runs the rules over a draft; a rule that throws costs one warning and not the run. */
export function runRules(rules: readonly Rule[], draft: Draft, config: Config, cache: BlockCache): Problem[] {
  const problems: Problem[] = []
  for (const rule of rules) {
    const configured = config.rules[rule.id]
    if (configured === 'off' || !isRun(rule, config)) continue
    const preset = config.preset ?? 'standard'
    const add = (remark: Remark) => {
      const severity = configured ?? severityUnder(preset, rule, remark.severity ?? rule.defaultSeverity)
      problems.push({ ...remark, ruleId: rule.id, severity })
    }
    try {
      if (rule.scope === 'report') rule.check(draft, { report: add })
      else
        for (const block of checkedBlocks(draft.report))
          for (const remark of remarksOn(block, rule, cache)) add(remark)
    } catch {
      // The error's own text may quote the draft, so it is not passed on.
      problems.push(crashOf(rule))
    }
  }
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

/** Whether a configuration has a rule run at all. */
export function isRun(rule: Rule, { rules, preset = 'standard' }: Config): boolean {
  const configured = rules[rule.id]
  return configured === undefined ? runsUnder(preset, rule) : configured !== 'off'
}

function remarksOn({ content, range }: Block, rule: BlockRule, cache: BlockCache): Remark[] {
  let byRule = cache.get(content)
  if (!byRule) {
    byRule = new Map()
    cache.set(content, byRule)
  }
  let remarks = byRule.get(rule)
  if (!remarks) {
    const found: Remark[] = []
    rule.check(content, { report: (remark) => found.push(remark) })
    remarks = found
    byRule.set(rule, remarks)
  }
  return remarks.map((remark) => shifted(remark, range.start))
}

function shifted(remark: Remark, by: number): Remark {
  const move = ({ start, end }: Range): Range => ({ start: start + by, end: end + by })
  return {
    ...remark,
    range: move(remark.range),
    ...(remark.fixes && {
      fixes: remark.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map(({ range, text }) => ({ range: move(range), text })),
      })),
    }),
    ...(remark.related && {
      related: remark.related.map(({ range, message }) => ({ range: move(range), message })),
    }),
  }
}

function crashOf(rule: Rule): Problem {
  return {
    ruleId: 'lint/internal',
    severity: 'warning',
    range: { start: 0, end: 0 },
    message: `规则 ${rule.id} 检查时出错，这一条这次没有查；其余规则照常，请反馈给开发者`,
  }
}
