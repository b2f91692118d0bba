import type { Rule } from '../rule'
import measure from './measure'
import outdated from './outdated'
import unit from './unit'

/** Words that the law, or the unit, has others for. */
export const termRules: readonly Rule[] = [outdated, measure, unit]
