import type { Rule } from '../rule'
import duplicateParagraph from './duplicate-paragraph'
import emptySection from './empty-section'
import headingPunct from './heading-punct'
import levelForm from './level-form'
import levelOrder from './level-order'
import likelySection from './likely-section'
import missingSection from './missing-section'
import mixedOrdinal from './mixed-ordinal'
import multiDocument from './multi-document'
import numberDepth from './number-depth'
import numberDup from './number-dup'
import numberGap from './number-gap'
import orphanCountermeasure from './orphan-countermeasure'
import orphanItem from './orphan-item'
import sectionOrder from './section-order'
import splitHeading from './split-heading'
import splitPara from './split-para'
import thinSection from './thin-section'
import unansweredProblem from './unanswered-problem'
import unmarkedHeading from './unmarked-heading'

export const structureRules: readonly Rule[] = [
  missingSection,
  likelySection,
  sectionOrder,
  emptySection,
  thinSection,
  unansweredProblem,
  orphanCountermeasure,
  numberGap,
  numberDup,
  numberDepth,
  levelOrder,
  levelForm,
  mixedOrdinal,
  splitHeading,
  splitPara,
  orphanItem,
  multiDocument,
  headingPunct,
  unmarkedHeading,
  duplicateParagraph,
]
