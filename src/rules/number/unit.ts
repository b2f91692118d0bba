import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

/** Units as the standard writes them, by what they are in small letters. */
const PROPER: Readonly<Record<string, string>> = {
  'km/h': 'km/h',
  km: 'km',
  kg: 'kg',
  cm: 'cm',
  mm: 'mm',
  'mg/100ml': 'mg/100mL',
  'mg/ml': 'mg/mL',
  ml: 'mL',
  mg: 'mg',
  kw: 'kW',
  kwh: 'kWh',
}
/** A unit right after a figure, the stroke of either width. The longest first. */
const UNIT =
  /(?<=\d[ \u00a0]?)(?:km[/／]h|mg[/／]100 ?ml|mg[/／]ml|kwh|kw|km|kg|cm|mm|ml|mg)(?![A-Za-z0-9/／])/gi
/** Milligram and megagram differ by the case of one letter: what was meant is for the author to say. */
const AMBIGUOUS = /^M[gG]/

export default defineBlockRule({
  id: 'number/unit',
  title: '计量单位的写法',
  basis: { force: '规定', source: 'GB/T 9704-2012', clause: '9' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    for (const { 0: typed, index } of matchesIn(typedProse(block), UNIT)) {
      const known = PROPER[typed.toLowerCase().replace('／', '/').replace(' ', '')]
      // mg/100 mL: the blank that the standard has between a number and its unit.
      const proper = typed.includes(' ') ? known?.replace('100', '100 ') : known
      if (proper === undefined || typed === proper || isUsual(typed, proper)) continue
      const range = { start: index, end: index + typed.length }
      report({
        range,
        message: `计量单位写作“${typed}”，法定的写法是“${proper}”；照此改`,
        fixes: [
          {
            title: `改为“${proper}”`,
            edits: [{ range, text: proper }],
            ...(!AMBIGUOUS.test(typed) && { safe: true }),
          },
        ],
      })
    }
  },
})

/** ml and mL are both allowed for the litre (GB 3100); laws write mg/100ml. */
function isUsual(typed: string, proper: string): boolean {
  return typed.replace('ml', 'mL') === proper
}
