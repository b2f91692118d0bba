import { defineBlockRule } from '../rule'
import { spotSearch } from './spots'
import { GUARD_DETAILS, GUARDED } from './words'

const details = new RegExp(GUARD_DETAILS)

const guarded = spotSearch(GUARDED)

export default defineBlockRule({
  id: 'secrecy/guard',
  title: '写了警卫工作',
  basis: { force: '规定', source: '保守国家秘密法', clause: '第十三条' },
  defaultSeverity: 'error',
  check(block, { report }) {
    for (const { range, word, sentence } of guarded.of(block)) {
      const leaks = details.test(sentence)
      report({
        range,
        message: leaks
          ? `“${word}”和路线、时间写在一起，属于秘密；应当删去`
          : `“${word}”属于警卫工作，不对外写；应当改为“重大活动安保任务”`,
        // 圆满完成警卫任务 without anything else tells little.
        severity: leaks ? 'error' : 'warning',
      })
    }
  },
})
