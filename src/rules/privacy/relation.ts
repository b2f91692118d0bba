import type { BlockContent } from '../../report/block'
import { perBlock } from '../../report/per-block'
import { MASK_SIGN } from '../../sensitive/mask-signs'
import { mayStay } from '../../sensitive/may-stay'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import type { TextEdit } from '../problem'
import { type Draft, defineReportRule } from '../rule'
import { findingsIn } from './findings-in'

/** A word of kinship, with whose it is: 其堂兄, 他哥哥, 徐某的妻子, 徐某甲的妻子. Not 他们, not 其他兄弟单位. */
const TIE = new RegExp(
  `(?<whose>[其他她]|[\\u4e00-\\u9fff]某(?:某|${MASK_SIGN})?)?的?(?<kin>(?:堂|表|胞|亲)(?:兄(?!弟)|弟|哥|姐|妹|叔|伯|嫂|姨|舅)|哥哥|弟弟|姐姐|妹妹|父亲|母亲|妻子|丈夫|前妻|前夫|儿子|女儿|岳父|岳母|公公|婆婆|侄子|外甥|叔叔|伯父|舅舅|兄(?!弟)|弟(?![兄媳])|嫂(?:子)?)`,
  'g',
)
/** A cousin needs nobody whose it is. */
const COUSIN = /^[堂表](?!嫂|姨|舅)/
/** The name of a village or an estate; not 农村, 全村, 该村, and not 社区民警. */
const PLACE =
  /(?<![农全该各本同城乡邻山渔])[\u4e00-\u9fff]{2}(?<![农全该各本同个的新建在到入驻进村])(?:村|屯|小区|家属院)(?![级委民官支两屯庄])|五组|[一二三四五六七八九十\d]组/
/** Whom the tie would lead to: somebody who is made unknown, or plays a part in a case. */
const HIDDEN = /[\u4e00-\u9fff]某(?!项|种|些|个|年|月|日|地|处)|[*×]{2}|嫌疑人|肇事|报案|死者|伤者|当事人/

/** A tie, with ranges in its block. */
interface Tie {
  range: Range
  /** What “亲属” takes the place of: whose it is stays where it is a person's (徐某的妻子 → 徐某的亲属). */
  kin: Range
  /** It says whose it is, or needs nobody; any other is one only behind a name. */
  isOwned: boolean
}

/** A line of a block that names a place and has ties. */
interface Line {
  range: Range
  /** Somebody in it is hidden. */
  isHidden: boolean
  ties: readonly Tie[]
}

const lines = perBlock(({ prose, kind }: BlockContent): Line[] => {
  if (kind === 'code' || kind === 'frontMatter' || !PLACE.test(prose)) return []
  let start = 0
  return prose.split('\n').flatMap((line): Line | readonly [] => {
    const range = { start, end: start + line.length }
    start = range.end + 1
    const ties = PLACE.test(line) ? tiesIn(line, range.start) : []
    return ties.length > 0 ? { range, isHidden: HIDDEN.test(line), ties } : []
  })
})

function tiesIn(line: string, at: number): Tie[] {
  return matchesIn(line, TIE).map(({ index, 0: text, groups: { whose = '', kin = '' } = {} }) => {
    const end = at + index + text.length
    const word = { start: end - kin.length, end }
    return {
      range: whose === '' ? word : { start: at + index, end },
      kin: whose.length === 1 ? { start: at + index, end } : word,
      isOwned: whose !== '' || COUSIN.test(kin),
    }
  })
}

export default defineReportRule({
  id: 'privacy/relation',
  title: '亲属关系加地名，能认出本人',
  basis: { force: '规定', source: '个人信息保护法', clause: '第四条' },
  defaultSeverity: 'info',
  check(draft, { report }) {
    const { source, blocks } = draft.report
    for (const { block, found } of lines.in(blocks)) {
      const at = block.range.start
      const isTie = ({ isOwned, range }: Tie) => isOwned || isBehindName(draft, at + range.start)
      const told = found.find(
        ({ range, isHidden, ties }) => (isHidden || hasNames(draft, movedBy(range, at))) && ties.some(isTie),
      )
      const first = told?.ties.find(isTie)
      if (!first) continue
      const range = movedBy(first.range, at)
      report({
        range,
        message: `“${source.slice(range.start, range.end)}”和村名、小区名写在一起，隐去姓名也认得出是谁；可以改为“亲属”，或者删去地名`,
        // Said once a block, mended at every tie in it: one that is left tells as much.
        fixes: [
          {
            title: '把这一段的亲属关系都改为“亲属”',
            edits: found.flatMap(({ ties }) =>
              ties.filter(isTie).map(({ kin }): TextEdit => ({ range: movedBy(kin, at), text: '亲属' })),
            ),
          },
        ],
        notes: ['亲属关系、地名、姓氏合在一起，当地人一看就知道是谁'],
      })
    }
  },
})

/** Whether names stand in a place that will be hidden: what is told once they are must be told before, too. */
function hasNames({ findings, report }: Draft, place: Range): boolean {
  return findingsIn(findings, place).some((one) => one.kind === 'name' && !mayStay(one, report))
}

/** More than any name has. */
const LONGEST_NAME = 24

/** Whether a word of kinship stands right behind the name of somebody: 赵德海的|妻子. */
function isBehindName(draft: Draft, at: number): boolean {
  const { source } = draft.report
  const end = source[at - 1] === '的' ? at - 1 : at
  const before = findingsIn(draft.findings, { start: end - LONGEST_NAME, end }).at(-1)
  return before?.range.end === end && before.kind === 'name' && !mayStay(before, draft.report)
}
