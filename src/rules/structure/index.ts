import type { Rule } from '../rule'
import emptySection from './empty-section'
import missingSection from './missing-section'
import numberGap from './number-gap'
import orphanCountermeasure from './orphan-countermeasure'
import sectionOrder from './section-order'
import unansweredProblem from './unanswered-problem'

export const structureRules: readonly Rule[] = [
  missingSection,
  sectionOrder,
  emptySection,
  numberGap,
  unansweredProblem,
  orphanCountermeasure,
]
