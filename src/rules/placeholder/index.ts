import type { Rule } from '../rule'
import asterisk from './asterisk'
import blankNumber from './blank-number'
import box from './box'
import lostYear from './lost-year'
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
  blankNumber,
  lostYear,
  policeNumber,
]
