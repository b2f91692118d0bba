import type { Problem } from '../../rules/problem'
import type { Draft, Rule } from '../../rules/rule'
import type { Config } from '../config'
import { FILE_FACTS } from '../file-facts'
import { isRun } from '../run-rules'
import { familyOf } from '../submission'
import { complaintsOf, type KnownNames } from './complaints'
import { readMisspelt } from './misspelt'
import { suppress } from './suppress'

/** Tells what is shown of a draft's problems and what its comments hide. */
export type Settler = (
  draft: Draft,
  problems: readonly Problem[],
  config: Config,
) => { problems: readonly Problem[]; hidden: readonly Problem[] }

export function createSettler(rules: readonly Rule[]): Settler {
  const all = namesOf(rules)
  return ({ report }, problems, config) => {
    const { problems: shown, hidden, uses } = suppress(report, problems)
    const misspelt = readMisspelt(report)
    if (uses.length + misspelt.length === 0) return { problems: shown, hidden }
    const names: KnownNames = { all, run: namesOf(rules.filter((rule) => isRun(rule, config))) }
    const complaints = complaintsOf({ uses, misspelt }, names, report.source, config)
    return {
      hidden,
      problems: [...shown, ...complaints].sort(
        (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
      ),
    }
  }
}

/** Rules, families, and the facts about files. */
function namesOf(rules: readonly Rule[]): Set<string> {
  return new Set([...rules.flatMap(({ id }) => [id, familyOf(id)]), ...Object.keys(FILE_FACTS)])
}
