import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

/** What is counted, the measure words that it never has, and the one that it has. */
interface Measure {
  nouns: string
  wrong: string
  right: string
  /** Also told where the number stands first: 5张锦旗. 一起民警 would be other words. */
  alsoBefore?: boolean
}

const MEASURES: readonly Measure[] = [
  {
    nouns: '犯罪嫌疑人|违法人员|违法嫌疑人|涉案人员|在逃人员|吸毒人员|民警|辅警|受害人|被害人|驾驶人|驾驶员',
    wrong: '起|件|张|份|辆|宗|台',
    right: '名',
  },
  {
    nouns: '矛盾纠纷|纠纷|刑事案件|治安案件|行政案件|案件|警情|交通事故',
    wrong: '名|位|张|辆|份|台|人(?!次)',
    right: '起',
  },
  { nouns: '锦旗', wrong: '张|块|份|封|枚|件|本', right: '面', alsoBefore: true },
  { nouns: '感谢信|表扬信', wrong: '面|副|幅|块|枚|本', right: '封', alsoBefore: true },
  { nouns: '座谈会|推进会|院坝会|协调会', wrong: '起|件|名|人(?!次)|张', right: '次' },
  { nouns: '安全隐患|火灾隐患|隐患', wrong: '名|位|张|辆|人(?!次)', right: '处' },
  {
    nouns: '宣传单|传单|宣传资料|宣传册|宣传品',
    wrong: '副|幅|名|起|辆|人(?!次)',
    right: '份',
    alsoBefore: true,
  },
  { nouns: '机动车|小型客车|货车|摩托车|电动车|电动自行车', wrong: '名|位|张|份|封', right: '辆' },
]

/** Not 和民警一起，. */
const NUMBER = '(?!一起)(?:共|达|了|近|约|逾)?(?:\\d{1,7}|[一两二三四五六七八九十百千]{1,5})余?'
const END = '(?=[，。；、）！？]|$)'
/** 锦旗5张，: the noun, the number, the measure word at the end of a phrase. */
const BEHIND = MEASURES.map(({ nouns, wrong }) => new RegExp(`(${nouns})(${NUMBER})(${wrong})${END}`, 'gm'))
/** 5张锦旗. */
const BEFORE = MEASURES.map(({ nouns, wrong, alsoBefore }) =>
  alsoBefore
    ? new RegExp(`(${wrong})(?:${nouns})(?<=[\\d一两二三四五六七八九十百千]余?(?:${wrong})(?:${nouns}))`, 'g')
    : undefined,
)

export default defineBlockRule({
  id: 'term/measure',
  title: '量词用错',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check(block, { report }) {
    const text = typedProse(block)
    for (const [i, { right }] of MEASURES.entries()) {
      for (const { index, 0: whole, 1: noun = '', 3: wrong = '' } of matchesIn(text, BEHIND[i] as RegExp)) {
        const end = index + whole.length
        report(remark(noun, { start: end - wrong.length, end }, wrong, right))
      }
      const before = BEFORE[i]
      if (!before) continue
      for (const { index, 0: whole, 1: wrong = '' } of matchesIn(text, before))
        report(remark(whole.slice(wrong.length), { start: index, end: index + wrong.length }, wrong, right))
    }
  },
})

function remark(noun: string, range: Range, wrong: string, right: string) {
  return {
    range,
    message: `${noun}不论“${wrong}”，多半是“${right}”之误，也可能漏了字；请核对`,
    fixes: [{ title: `改为“${right}”`, edits: [{ range, text: right }] }],
  }
}
