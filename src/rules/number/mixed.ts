import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

/** 3千5百, 8百, 2千余, 4万8千. 万 and 亿 may follow digits; 千克, 百分, 百姓 and the like are other words. */
const MIXED =
  /(?<![\d.．,，第])(?:(\d{1,4})万)?(?:([1-9]\d?)千(?:([1-9])百)?(?:([1-9])十)?|([1-9])百(?:([1-9])十)?)(?![克米瓦卡伏赫帕分姓货般万亿佳出年字方])/g

export default defineBlockRule({
  id: 'number/mixed',
  title: '阿拉伯数字和“千、百”混用',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '5.1' },
  defaultSeverity: 'info',
  check(block, { report }) {
    for (const match of matchesIn(typedProse(block), MIXED)) {
      const [typed, tenThousands, thousands, hundreds, tens, onlyHundreds, itsTens] = match
      const value =
        1000 * Number(thousands ?? 0) +
        100 * Number(hundreds ?? onlyHundreds ?? 0) +
        10 * Number(tens ?? itsTens ?? 0)
      // 4万8千 is 4.8万, as 48000 is hard to read.
      const meant = tenThousands ? `${Number(tenThousands) + value / 10_000}万` : String(value)
      const range = { start: match.index, end: match.index + typed.length }
      report({
        range,
        message: `“${typed}”里数字和“千、百”混用，应当写作“${meant}”；只有“万、亿”可以跟在数字后面`,
        fixes: [{ title: `改为“${meant}”`, edits: [{ range, text: meant }] }],
      })
    }
  },
})
