import { afterLast } from '../../sensitive/recognizer'
import { isDigit } from '../../text/code-point'
import { overlapsAny } from '../../text/range'
import { flagsOf } from '../../text/search/flags'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { type Blank, fixOf, remembered } from './blank'
import { numberGapsIn } from './blank-number'
import { todoMark } from './hint'
import { type Reading, readingOf } from './reading'
import { todosIn } from './todo'

/**
 * What stands right before a measure word where the number fell out: things that are counted, each with what those measure words
 * end with that are no part of another word behind it (案件, 名单), and verbs for per cent.
 */
const COUNTED: readonly [measures: string, before: RegExp][] = [
  ['起', /(?:纠纷|警情|案件|事故|违法行为|[酒醉毒]驾|火灾|诈骗案|盗窃案|接处?警|出警)$/],
  ['件', /(?:纠纷|警情|案件|投诉|信访|建议)$/],
  ['份张册篇条', /(?:资料|传单|手册|材料|宣传[单册页]|[知任诺议]书|问卷|信息|稿件|简报|横幅|标语)$/],
  [
    '场次',
    /(?:行动|会议|宣讲|讲座|培训|活动|演练|清查|巡逻|夜查|座谈|约谈|检查|走访|督导|整治|群众|学生|驾驶人)$/,
  ],
  ['名', /(?:人员|嫌疑人|群众|逃犯|驾驶人|学生|老人|志愿者|队员)$/],
  ['辆台', /(?:车辆|[货客]车|摩托车|三轮车|电动车|面包车|校车)$/],
  ['家', /(?:单位|场所|旅馆|网吧|门店|酒店|商户)$/],
  ['处', /隐患$/],
  [
    '元',
    /(?:罚款|损失|资金|现金|拨款|投资|自筹|赃款|存款|债务|赔偿|补偿|货款|欠款|挽损|追回|被骗|骗走|转账|汇款|价值|捐款|补助)(?:各类)?$/,
  ],
  ['%％', /(?:上升|下降|增长|减少|提高|降低|占比?|达到?|比例|率|超过)(?:了|约|为|近)?$/],
]
const IS_MEASURE = flagsOf(COUNTED.map(([measures]) => measures).join(''))
/** What ends a clause, and 其中. */
const IS_END = flagsOf('，。；、）)其')
/** A measure word at the end of a text, with 余 before it where that is all that is left of the number. */
const MEASURE = /余?(?:人次|[万亿]元|.)$/
const LONGEST_MEASURE = 3
/** How much may stand there, and how far back a clause is looked at. */
const LONGEST_BEFORE = 8
const LONGEST_CLAUSE = 24
const CLAUSE_BEGINS = /[，。；、]/
/** 自接警起, 在隐患处: since when, and where; no count. */
const SINCE_OR_WHERE = /[自从由在到至于向每各逐多几数]/

/**
 * Shapes that hold a number of another kind; it is missing before what matches, or behind (`isBefore`). What they begin with
 * is rare, and is looked for first: an expression that begins with what stands before would be tried at every character.
 */
const SHAPES: readonly { shape: RegExp; hint: string; isBefore?: boolean }[] = [
  { shape: /年月日(?![期常])(?<=(?:[在于自从]|截至)年月日)/g, hint: '日期' },
  { shape: /月日(?![报志])(?<=\d月日)/g, hint: '日期' },
  { shape: /月(?=\d{1,2}日)(?<=(?:^|[\n。；：，])月)/g, hint: '月份' },
  { shape: /号(?<=〔\d{4}〕[ \u3000]{0,40}号)/g, hint: '编号' },
  { shape: /点(?=分?(?:许|左右|，))(?<=(?:上午|下午|凌晨|晚上|当晚|中午|早上)点)/g, hint: '时间' },
  { shape: /岁(?<=(?:今年|现年|年仅|时年|年龄[：:] {0,4})岁)/g, hint: '年龄' },
  { shape: /等功(?<=立(?:个人|集体)等功)/g, hint: '等级' },
  { shape: /(?:mg|毫克)(?<=(?:含量|浓度)[为达是]?(?:mg|毫克))/g, hint: '数值' },
  { shape: /元罚款(?<=(?:处以?|并处)元罚款)/g, hint: '金额' },
  { shape: /抓获(?=人[，。；])/g, hint: '数量', isBefore: true },
  { shape: /第(?=[条款项])(?<=(?:依照|根据|按照|违反|依据|》)第)/g, hint: '条款', isBefore: true },
  {
    shape: /[为是](?=[的，。；])(?<=(?:车牌|号牌|牌照|身份证|证件|电话|手机|案件编|文书编)(?:号码?)?[为是])/g,
    hint: '号码',
    isBefore: true,
  },
]

function find({ text }: Reading): Blank[] {
  const blanks: Blank[] = []
  for (let end = 2; end <= text.length; end++) {
    if (IS_MEASURE[text.charCodeAt(end - 1)] === 0 || isDigit(text.charCodeAt(end - 2))) continue
    if (end < text.length && IS_END[text.charCodeAt(end)] === 0) continue
    if (text[end] === '其' && text[end + 1] !== '中') continue
    const blank = countBefore(text, end)
    if (blank) blanks.push(blank)
  }
  for (const { shape, hint, isBefore } of SHAPES) {
    for (const { index, 0: match } of matchesIn(text, shape)) {
      const start = isBefore ? index + match.length : index
      blanks.push({ range: { start, end: start + 1 }, hint })
    }
  }
  return blanks.sort((a, b) => a.range.start - b.range.start)
}

/** The measure word that ends here, where the number before it fell out. */
function countBefore(text: string, end: number): Blank | undefined {
  const [measure = ''] = MEASURE.exec(text.slice(Math.max(0, end - LONGEST_MEASURE), end)) ?? []
  const start = end - measure.length
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start)
  const kind = text.charAt(end - 1)
  if (!COUNTED.some(([measures, counted]) => measures.includes(kind) && counted.test(before)))
    return undefined
  const clause = afterLast(text.slice(Math.max(0, start - LONGEST_CLAUSE), start), CLAUSE_BEGINS)
  if (/[起处]/.test(kind) && SINCE_OR_WHERE.test(clause)) return undefined
  return {
    range: { start, end },
    hint: /[%％]/.test(kind) ? '百分比' : kind === '元' ? '金额' : '数量',
  }
}

const found = remembered(find)

export default defineBlockRule({
  id: 'placeholder/lost-number',
  title: '量词前面没有数字',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const { range, hint } of found(block)) {
      if (overlapsAny(todosIn(block), range) || overlapsAny(numberGapsIn(block), range)) continue
      const what = reading.text.slice(range.start, range.end)
      report({
        range: reading.toSource(range),
        message: `“${what}”前面没有数字，应当写明${hint}；请查实补上，或改为〔待填〕`,
        fixes: [fixOf(reading, { start: range.start, end: range.start }, todoMark(hint))],
      })
    }
  },
})
