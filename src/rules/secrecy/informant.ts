import { movedBy } from '../../text/range'
import { defineReportRule } from '../rule'
import { spotSearch } from './spots'
import { INFORMANTS, REPORTERS } from './words'

/** How far behind 举报人 the name or the unit stands that gives the person away. */
const REACH = 6
const UNIT = /^(?:是|系|为|在|来自)[^，。；]{0,12}?(?:公司|单位|厂|店|学校|医院|局|村(?!民)|科室|大队)/

const informants = spotSearch(INFORMANTS)
const reporters = spotSearch([REPORTERS])

export default defineReportRule({
  id: 'secrecy/informant',
  title: '写了举报人、线人',
  basis: { force: '规定', source: '保守国家秘密法', clause: '第十三条' },
  defaultSeverity: 'error',
  check({ report: draft, findings }, { report }) {
    const names = findings.filter(({ kind, role }) => kind === 'name' && role !== 'public')
    for (const { block, found } of informants.in(draft.blocks)) {
      const { range } = block
      for (const { range: place } of found) {
        report({
          range: movedBy(place, range.start),
          message: '这里写了为公安机关提供线索的人；应当改为“根据线索”，不写来源',
        })
      }
    }
    for (const { block, found } of reporters.in(draft.blocks)) {
      const { content, range } = block
      for (const { range: place } of found) {
        const [start, end] = [place.start + range.start, place.end + range.start]
        const named = names.some((name) => name.range.start >= end && name.range.start <= end + REACH)
        if (!named && !UNIT.test(content.prose.slice(place.end, place.end + 24))) continue
        report({
          range: { start, end },
          message: '这里写了举报人的姓名或者单位；举报人应当保密，应当改为“群众举报”',
        })
      }
    }
  },
})
