import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { type Reading, readingOf } from './reading'

/** What is counted, and by which measure words; the first is put in where the sentence shows none that fits. */
const COUNTED: readonly [RegExp, readonly string[]][] = [
  [/(?:案件?|事故|警情|纠纷|违法行为|酒驾|醉驾|超速|超载|超员|肇事|逃逸)$/, ['起', '件', '宗', '例']],
  [/(?:人员|群众|嫌疑人|驾驶人|民警|辅警|学生|老人|人)$/, ['人', '名', '人次', '余人', '余名']],
  [/(?:机动车|车辆|货车|摩托车|客车|电动车|校车)$/, ['辆', '台', '部']],
  [/(?:隐患|标志|标线|护栏|路口)$/, ['处', '个', '块']],
  [/(?:传单|资料|手册|问卷|宣传单)$/, ['份', '本', '张', '册']],
]
const VERB =
  '侦破|破获|查处|查获|查扣|抓获|办理|处理|受理|纠正|化解|调解|发生|接报|接处?警|立案|处罚|扣留|拘留'
/**
 * 逃逸案14， or 侦破12。: a number with nothing after it but the end of the clause. Not a year, a decimal, or a
 * part of a longer number; not a number of a list (图14, 第14, 案例14 are no counted words).
 */
const BARE = /(?<=[\u4e00-\u9fff])(\d{1,5})(?=[，。；]|$)/g
/** With a counted noun between, these count as well: 整改隐患48. */
const HAS_VERB = new RegExp(`${VERB}|整改|排查|走访|发放|救助|教育|检查|涉及|新增|共有`)
const AFTER_VERB = new RegExp(`(?:${VERB})(?:了|各类)?$`)
/** The same kind of number, complete: 侦破12起, 醉驾12起. */
const COMPLETE = new RegExp(
  `(?:${VERB}|[酒醉毒]驾|超[速载员]|无证驾驶|走访|发放|其中|救助|排查|教育|整改)[\\u4e00-\\u9fff]{0,12}?\\d{1,6}余?(人次|[起件宗例人名辆台部处个份本张册块])`,
)
/** How far the sentence is looked at to both sides. */
const NEAR = 60

interface LostUnit {
  /** In the reading's text. */
  range: Range
  unit: string
}

function find({ text }: Reading): LostUnit[] {
  const found: LostUnit[] = []
  for (const match of matchesIn(text, BARE)) {
    const start = match.index
    const end = start + match[0].length
    const before = sentenceBefore(text.slice(Math.max(0, start - NEAR), start))
    const after = sentenceAfter(text.slice(end, end + NEAR))
    const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1)
    const parallel = COMPLETE.exec(after)?.[1] ?? COMPLETE.exec(before)?.[1]
    if (parallel === undefined) continue
    const units = COUNTED.find(([noun]) => noun.test(clause))?.[1]
    if (units ? !HAS_VERB.test(clause) : !AFTER_VERB.test(clause)) continue
    found.push({ range: { start, end }, unit: unitFor(units, parallel) })
  }
  return found
}

/** 案14，侦破12起: the measure word of the other clause, where it can count this noun too. */
function unitFor(units: readonly string[] | undefined, parallel: string): string {
  return !units || units.includes(parallel) ? parallel : (units[0] ?? parallel)
}

function sentenceBefore(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('\n')) + 1)
}

function sentenceAfter(text: string): string {
  return text.slice(0, /[。\n]/.exec(text)?.index ?? text.length)
}

export default defineBlockRule({
  id: 'placeholder/lost-unit',
  title: '数字后面丢了量词',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const { range, unit } of find(reading)) {
      const number = reading.text.slice(range.start, range.end)
      const place = reading.toSource(range)
      report({
        range: place,
        message: `“${number}”后面没有量词，应当写“${number}${unit}”；请核对数字后补上`,
        fixes: [
          {
            title: `补上“${unit}”`,
            edits: [{ range: { start: place.end, end: place.end }, text: unit }],
          },
        ],
      })
    }
  },
})
