import type { Rule } from '../rule'
import approx from './approx'
import dateForm from './date-form'
import mixed from './mixed'
import noYear from './no-year'
import percent from './percent'
import sameKind from './same-kind'
import unit from './unit'
import yearShort from './year-short'

export const numberRules: readonly Rule[] = [
  yearShort,
  dateForm,
  mixed,
  approx,
  sameKind,
  percent,
  unit,
  noYear,
]
