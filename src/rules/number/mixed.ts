import { toHanNumeral } from '../../report/numbering'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

/** 3千5百, 8百, 2千余, 4万8千. 万 and 亿 may follow digits; 千克, 百分, 百姓 and the like are other words. */
const MIXED =
  /(?<![\d.．,，第])(?:(\d{1,4})万)?(?:([1-9]\d?)千(?:([1-9])百)?(?:([1-9])十)?|([1-9])百(?:([1-9])十)?)(?![克米瓦卡伏赫帕分姓货般万亿佳出年字方])/g

/** 党的20大, 19届5中全会: set phrases have Han numerals (GB/T 15835-2011, 4.2). */
const CONGRESS =
  /\d{1,2}(?:(?=大(?!型|批|量|家|道))(?<=党的\d{1,2})|(?=大(?:精神|报告|以来|召开|代表|部署|提出|强调|擘画))(?<=(?<!\d)(?:1\d|2[0-5]))|(?=届[一二三四五六七1-7]中全会)(?<=(?<![\d第])\d{1,2})|(?=中全会)(?<=届[1-7]))/g

export default defineBlockRule({
  id: 'number/mixed',
  title: '阿拉伯数字和汉字数字混用',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '5.1' },
  defaultSeverity: 'info',
  check(block, { report }) {
    const text = typedProse(block)
    for (const { 0: typed, index } of matchesIn(text, CONGRESS)) {
      const range = { start: index, end: index + typed.length }
      const meant = toHanNumeral(Number(typed))
      report({
        range,
        message: `“${text.slice(index, index + typed.length + 1)}”是固定的说法，数字应当写汉字“${meant}”`,
        fixes: [{ title: `改为“${meant}”`, edits: [{ range, text: meant }] }],
      })
    }
    for (const match of matchesIn(text, MIXED)) {
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
