import type { Rule } from '../rule'
import alias from './alias'
import count from './count'
import dateOrder from './date-order'
import impossible from './impossible'
import organ from './organ'
import person from './person'
import points from './points'
import rate from './rate'
import sum from './sum'
import table from './table'
import yearInNumber from './year-in-number'

export const consistencyRules: readonly Rule[] = [
  rate,
  points,
  sum,
  table,
  count,
  yearInNumber,
  dateOrder,
  impossible,
  organ,
  person,
  alias,
]
