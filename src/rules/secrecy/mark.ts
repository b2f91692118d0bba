import { defineBlockRule } from '../rule'
import { spotSearch } from './spots'
import { MARKS } from './words'

const marks = spotSearch(MARKS)

export default defineBlockRule({
  id: 'secrecy/mark',
  title: '有密级或者内部资料的标志',
  basis: { force: '规定', source: '保守国家秘密法', clause: '第二十二条' },
  defaultSeverity: 'error',
  check(block, { report }) {
    for (const { range, word } of marks.of(block)) {
      report({
        range,
        message: `“${word}”是密级或者内部标志：涉密的不得写在这里，不涉密的不得标；请核实后删去`,
      })
    }
  },
})
