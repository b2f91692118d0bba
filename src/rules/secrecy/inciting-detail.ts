import { defineBlockRule } from '../rule'
import { spotSearch } from './spots'
import { METHODS } from './words'

const methods = spotSearch(METHODS)

export default defineBlockRule({
  id: 'secrecy/inciting-detail',
  title: '写了作案或者逃避检查的方法',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check(block, { report }) {
    for (const { range } of methods.of(block)) {
      report({ range, message: '这里一步一步写了作案或者逃避检查的方法，容易被人照做；可以写得笼统些' })
    }
  },
})
