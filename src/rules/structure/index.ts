import type { Rule } from '../rule'
import emptySection from './empty-section'
import missingSection from './missing-section'
import numberGap from './number-gap'
import sectionOrder from './section-order'

export const structureRules: readonly Rule[] = [missingSection, sectionOrder, emptySection, numberGap]
