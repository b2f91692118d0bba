import type { Rule } from '../rule'
import deployment from './deployment'
import guard from './guard'
import incitingDetail from './inciting-detail'
import informant from './informant'
import internalSystem from './internal-system'
import mark from './mark'
import ongoingCase from './ongoing-case'
import technique from './technique'

export const secrecyRules: readonly Rule[] = [
  mark,
  technique,
  ongoingCase,
  deployment,
  guard,
  internalSystem,
  informant,
  incitingDetail,
]
