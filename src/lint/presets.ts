import type { Severity } from '../rules/problem'
import type { Rule } from '../rules/rule'

/** standard 标准: as the rules say; strict 严格: nothing is only a hint; privacy 仅隐私: what must not leave the unit. */
export type Preset = 'standard' | 'strict' | 'privacy'

/** What a preset may be called. */
export const PRESET_NAMES: Readonly<Record<string, Preset>> = {
  standard: 'standard',
  strict: 'strict',
  privacy: 'privacy',
  标准: 'standard',
  严格: 'strict',
  仅隐私: 'privacy',
}

/** Problems of files as such (`lint/…`) are no rules, and always told. */
const PRIVACY_FAMILIES = /^(?:privacy|secrecy)\//

/** Whether a preset has a rule run at all. */
export function runsUnder(preset: Preset, { id }: Rule): boolean {
  return preset !== 'privacy' || PRIVACY_FAMILIES.test(id)
}

/** From the mildest to the gravest. */
const LEVELS: readonly Severity[] = ['hint', 'info', 'warning', 'error']

/** The level of a remark under a preset, which only 严格 raises, and never lowers. */
export function severityUnder(preset: Preset, rule: Rule, severity: Severity): Severity {
  if (preset !== 'strict') return severity
  // A remark that is milder than its rule stays milder than its rule.
  const isOwn = severity === rule.defaultSeverity
  const least = (isOwn && rule.strictSeverity) || 'info'
  return LEVELS.indexOf(severity) < LEVELS.indexOf(least) ? least : severity
}
