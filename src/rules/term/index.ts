import type { Rule } from '../rule'
import outdated from './outdated'
import unit from './unit'

/** Words that the law, or the unit, has others for. */
export const termRules: readonly Rule[] = [outdated, unit]
