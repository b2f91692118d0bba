import { overlapsAny } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { type Blank, fixOf, remembered } from './blank'
import { numberGapsIn } from './blank-number'
import { todoMark } from './hint'
import { type Reading, readingOf } from './reading'

/** What forms and minutes ask for. */
const LABEL =
  '(?:时间|日期|地点|地址|住址|单位|部门|职务|姓名|性别|年龄|民族|学历|电话|联系电话|联系人|联系方式|主持人|主持|记录人|记录|参加人员|参加人|出席人员|缺席人员|列席人员|汇报人|负责人|办案民警|执勤民警|值班民警|带班领导|报警人|当事人|车牌号|身份证号|案由|案情)'
/** 联系人： ；办案民警：、。: the label, and then a mark; 地点： 参加人员：: and then the next label on the same line. */
const EMPTY = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${LABEL}[：:])([ \\u3000]{0,40})(?=[、。；，]|(?<=[ \\u3000])${LABEL}[：:])`,
  'g',
)

function find({ text }: Reading): Blank[] {
  return matchesIn(text, EMPTY).map(({ index, 0: all, 1: label = '' }) => ({
    range: { start: index, end: index + all.trimEnd().length },
    hint: label.slice(0, -1),
  }))
}

const found = remembered(find)

export default defineBlockRule({
  id: 'placeholder/empty-label',
  title: '栏目后面没有填',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const { range, hint } of found(block)) {
      const behind = { start: range.end, end: range.end + 1 }
      if (overlapsAny(numberGapsIn(block), behind)) continue
      report({
        range: reading.toSource(range),
        message: `“${hint}”后面没有内容，应当写明；请补上，用不着的栏目删去`,
        fixes: [fixOf(reading, { start: range.end, end: range.end }, todoMark(hint))],
      })
    }
  },
})
