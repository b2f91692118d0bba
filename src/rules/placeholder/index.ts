import type { Rule } from '../rule'
import asterisk from './asterisk'
import blankNumber from './blank-number'
import box from './box'
import emptyBrackets from './empty-brackets'
import emptyLabel from './empty-label'
import lostNumber from './lost-number'
import lostUnit from './lost-unit'
import lostYear from './lost-year'
import missingSubject from './missing-subject'
import moumou from './moumou'
import policeNumber from './police-no'
import todo from './todo'
import underscore from './underscore'
import x from './x'

export const placeholderRules: readonly Rule[] = [
  todo,
  x,
  asterisk,
  box,
  underscore,
  moumou,
  emptyBrackets,
  emptyLabel,
  blankNumber,
  lostNumber,
  lostUnit,
  lostYear,
  missingSubject,
  policeNumber,
]
