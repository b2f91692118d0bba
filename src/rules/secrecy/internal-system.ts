import { movedBy } from '../../text/range'
import { remarkOf, severityByScore } from '../privacy/remark'
import { defineReportRule } from '../rule'
import { spotSearch } from './spots'
import { CREDENTIALS, LOOKED_UP, SYSTEMS } from './words'

const lookedUp = new RegExp(LOOKED_UP)
const credentials = spotSearch([CREDENTIALS])
const systems = spotSearch([SYSTEMS])

export default defineReportRule({
  id: 'secrecy/internal-system',
  title: '写了内部网络和系统的情况',
  basis: { force: '规定', source: '保守国家秘密法', clause: '第六十四条' },
  defaultSeverity: 'error',
  check(draft, { report }) {
    for (const finding of draft.findings) {
      const severity = finding.kind === 'host' ? severityByScore(finding.score) : undefined
      if (severity) report({ ...remarkOf(finding, '内部网络地址', draft), severity })
    }
    const { blocks } = draft.report
    for (const { block, found } of credentials.in(blocks)) {
      for (const { range } of found) {
        report({
          range: movedBy(range, block.range.start),
          message: '这里写了系统的账号、口令；应当删去，并且尽快修改口令',
        })
      }
    }
    for (const { block, found } of systems.in(blocks)) {
      for (const { range, sentence } of found) {
        if (!lookedUp.test(sentence)) continue
        report({
          range: movedBy(range, block.range.start),
          message: '这里写了内部系统和查询结果；应当改为“经查询”，不写系统名称',
        })
      }
    }
  },
})
