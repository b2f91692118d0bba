import { MASK_SIGN } from '../../sensitive/mask-signs'
import { matchesIn } from '../../text/search/matches'
import type { TextEdit } from '../problem'
import { defineBlockRule } from '../rule'
import { sentenceAt } from './person'

/** A tie to somebody else: 其堂兄, 他哥哥, 徐某的妻子, 徐某甲的妻子; a cousin also without 其. Not 他们, not 其他兄弟单位. */
const TIE = new RegExp(
  `(?:其|他|她|[\\u4e00-\\u9fff]某(?:某|${MASK_SIGN})?)的?(?:(?:堂|表|胞|亲)(?:兄|弟|哥|姐|妹|叔|伯|嫂|姨|舅)|哥哥|弟弟|姐姐|妹妹|父亲|母亲|妻子|丈夫|前妻|前夫|儿子|女儿|岳父|岳母|公公|婆婆|侄子|外甥|叔叔|伯父|舅舅|兄(?!弟)|弟(?![兄媳])|嫂(?:子)?)|[堂表](?:兄(?!弟)|弟|哥|姐|妹|叔|伯)`,
  'g',
)
/** The name of a village or an estate; not 农村, 全村, 该村, and not 社区民警. */
const PLACE =
  /(?<![农全该各本同城乡邻山渔])[\u4e00-\u9fff]{2}(?<![农全该各本同个的新建在到入驻进村])(?:村|屯|小区|家属院)(?![级委民官支两屯庄])|五组|[一二三四五六七八九十\d]组/
/** Whom the tie would lead to: a person made unknown, or a village by name. */
const HIDDEN = /[\u4e00-\u9fff]某(?!项|种|些|个|年|月|日|地|处)|[*×]{2}/

export default defineBlockRule({
  id: 'privacy/relation',
  title: '亲属关系加地名，能认出本人',
  basis: { force: '规定', source: '个人信息保护法', clause: '第四条' },
  defaultSeverity: 'info',
  check({ prose, kind }, { report }) {
    if (kind === 'code' || kind === 'frontMatter' || !PLACE.test(prose)) return
    for (const { index, 0: tie } of matchesIn(prose, TIE)) {
      const around = prose.slice(Math.max(0, sentenceAt(prose, index).start - 120), index + 160)
      if (!PLACE.test(around) || !(HIDDEN.test(around) || /嫌疑人|肇事|报案|死者|伤者|当事人/.test(around)))
        continue
      report({
        range: { start: index, end: index + tie.length },
        message: `“${tie}”和村名、小区名写在一起，隐去姓名也认得出是谁；可以改为“亲属”，或者删去地名`,
        fixes: [{ title: '把这一段的亲属关系都改为“亲属”', edits: tiesIn(prose) }],
        notes: ['亲属关系、地名、姓氏合在一起，当地人一看就知道是谁'],
      })
      return
    }
  },
})

/** Said once a block, mended at every tie in it: one that is left tells as much. */
function tiesIn(prose: string): TextEdit[] {
  return matchesIn(prose, TIE).map(({ index, 0: tie }) => ({
    range: { start: index, end: index + tie.length },
    text: '亲属',
  }))
}
