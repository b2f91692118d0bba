import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { remembered } from './blank'
import { type Reading, readingOf } from './reading'

/** What a template asks for. */
const FIELDS =
  '(?:姓名|单位|部门|职务|职级|警号|时间|日期|年份|月份|地点|地址|人数|数量|金额|名称|标题|题目|事由|事件|原因|经过|结果|措施|成效|案例|事例|数据|活动名称|会议名称|负责人|联系人|电话|内容)'
/** The same with what it is of: 具体案例, 您的姓名, 单位名称. */
const ASKED = `(?:具体|相关|所在|您的|你的|本人|个人|领导|民警|当事人|对方|某)?${FIELDS}(?:名称|姓名|描述|内容|数字)?`
/**
 * What was left to be filled in, in words. Must not match headings in brackets (【填写说明】【补充材料】), links
 * (`[待填表格](表.docx)`) and tags of other programs.
 */
const MARKS = new RegExp(
  [
    '〔待填(?:[：:][^〔〕\\n]{0,200})?〕',
    '[【［[〔](?:待(?:填|补|定|核|完善|确认)|此处(?:填|补|插|写)|请(?:在此)?(?:填写|补充|输入|插入)|填写(?!说明|要求|须知|规范|示例|指南|样式))[^【】［］[\\]〔〕\\n]{0,60}[】］\\]〕]',
    '[（(](?:待(?:填写?|补充?|定|核实)(?:[：:][^（）()\\n]{0,30})?|(?:此处|请(?:在此)?)(?:填写?|输入|补充|插入)[^（）()\\n]{0,30})[）)]',
    // （此处可结合自身经历展开）, （请根据实际情况填写）: what who wrote the model tells who fills it in
    '[（(](?:此处|这里|本段|此段|这部分)(?:可以?|应当?|需要?|建议|宜|要)[^（）()\\n]{2,40}[）)]|[（(](?:请|可|需|应)?(?:根据|结合)(?:实际|自身|本单位|个人|具体)(?:情况|工作|经历|实际)?[^（）()\\n，。]{0,12}(?:填写|补充|修改|调整|展开|替换|增删)[）)]',
    // 在[单位名称]工作, 由【姓名】负责; not 【时间】3月5日, the label of a notice
    `\\[(?:(?<=[\\u4e00-\\u9fff，“*].)${ASKED}\\](?![(:\\[])|${ASKED}\\](?=[\\u4e00-\\u9fff，。”*]))|【(?<=[\\u4e00-\\u9fff“].)${ASKED}】(?=[\\u4e00-\\u9fff，。”])`,
    // <时间>, {地点}, {{姓名}}: what templates have
    `[<＜{｛]{1,2}(?:请?(?:填写|输入|选择)[\\u4e00-\\u9fff]{1,8}|${FIELDS})[>＞}｝]{1,2}`,
    // what Word and slides show in an empty frame
    '(?:单击|点击)(?:此处|这里)?(?:添加|输入|编辑)(?:正文|文本|文字|标题|副标题|内容)|请在此(?:处)?(?:输入|添加|插入|填写)[\\u4e00-\\u9fff]{0,6}',
    // notes of who drafted it to himself
    '此(?:段|处|句|行|节|部分)(?:可删|待删|省略)|(?:定稿|审阅|上报|提交|打印)(?:前|后|时)(?:请|应)?删除',
    '(?:数据|内容|情况|人数|时间|地点|名单|部分|事例|案例)(?:还|尚|均|都)?待(?:补充|补|完善|填写|添加|插入)(?=[，。；、）)]|$)',
    '(?<![A-Za-z0-9_-])(?:TODO|TBD|FIXME)(?![A-Za-z0-9_-])',
  ].join('|'),
  'g',
)

/** The marks of a block, in the reading's text. */
export const todosIn = remembered((reading: Reading): Range[] =>
  matchesIn(reading.text, MARKS)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((range) => !isLink(reading, range)),
)

/** `[待填表格](表.docx)`: the reading's text has blanks in the place of the link's target. */
function isLink(reading: Reading, range: Range): boolean {
  return reading.text[range.start] === '[' && reading.source[reading.toSource(range).end] === '('
}

export default defineBlockRule({
  id: 'placeholder/todo',
  title: '还有待填的地方',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const range of todosIn(block)) {
      const hint = /[：:](.*)[^：:]$/.exec(reading.text.slice(range.start, range.end))?.[1] ?? ''
      const what = hint === '' ? '具体内容' : shorten(hint)
      report({
        range: reading.toSource(range),
        message: `这里还没有填，应当写明${what}；请补上，括号一并删去`,
      })
    }
  },
})

function shorten(hint: string): string {
  return hint.length > 16 ? `“${hint.slice(0, 16)}…”` : hint
}
