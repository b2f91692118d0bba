import { movedBy, overlaps } from '../../text/range'
import { defineReportRule } from '../rule'
import { spotSearch } from './spots'
import { ONGOING } from './words'

/** A person made unknown: no name, but still this case's. */
const MASKED = /[\u4e00-\u9fff]某(?!项|种|些|个|年|月|日|地|处)/

const ongoing = spotSearch(ONGOING)

export default defineReportRule({
  id: 'secrecy/ongoing-case',
  title: '写了没有办结的案件',
  basis: { force: '规定', source: '人民警察法', clause: '第二十二条' },
  defaultSeverity: 'warning',
  check({ report: draft, findings }, { report }) {
    for (const { block, found: spots } of ongoing.in(draft.blocks)) {
      const { range } = block
      const isKnown = () =>
        findings.some(
          (finding) => overlaps(finding.range, range) && finding.kind !== 'host' && !isPublic(finding.role),
        )
      for (const { range: place, word, sentence } of spots) {
        if (!MASKED.test(sentence) && !isKnown()) continue
        report({
          range: movedBy(place, range.start),
          message: `“${word}”说明案件没有办结，又写了人和细节；案情应当保密，请删去，等办结再写`,
        })
      }
    }
  },
})

function isPublic(role: string | undefined): boolean {
  return role === 'author' || role === 'subject' || role === 'public' || role === 'officer'
}
