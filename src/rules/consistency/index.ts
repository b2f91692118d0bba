import type { Rule } from '../rule'
import alias from './alias'
import average from './average'
import count from './count'
import dateOrder from './date-order'
import difference from './difference'
import elapsed from './elapsed'
import impossible from './impossible'
import listed from './listed'
import organ from './organ'
import person from './person'
import points from './points'
import rate from './rate'
import sum from './sum'
import table from './table'
import weekday from './weekday'
import yearInNumber from './year-in-number'
import years from './years'

export const consistencyRules: readonly Rule[] = [
  rate,
  points,
  difference,
  average,
  sum,
  table,
  count,
  listed,
  yearInNumber,
  dateOrder,
  weekday,
  elapsed,
  years,
  impossible,
  organ,
  person,
  alias,
]
