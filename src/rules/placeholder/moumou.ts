import type { Range } from '../../text/range'
import { defineBlockRule } from '../rule'
import { type MarkSearch, reportMarks } from './marks'
import type { Reading } from './reading'
import { endsWithPerson } from './slots'

/** A unit of the police or of the party: 某某大队, 某某交警支队. */
const UNIT = /^(?:公安|交警|交管|派出所|[总支大中]队|分局|车管所|党支部|支部|看守所|检查站)/
/** A place or an office that is one's own only where the words about it say so: 我单位某某县. */
const PLACE = /^(?:[省市县区镇乡村旗州](?![民长委])|街道|单位|部门|辖区|局|所|科|队)/
const OWN_BEFORE =
  /(?:[我本](?:单位|县|市|局|队|大队|支队|中队|所|辖区)?(?:地处|位于|在)?|我们|任职于|就职于|工作于|调[入任到]|现任|任)$/
const OWN_AFTER = /^.{0,6}?(?:公安|交警|交管|派出所|[总支大中]队)/
/** 以某某大队为例: one's own case, not somebody else's. */
const EXAMPLE_BEFORE = /以$/
const EXAMPLE_AFTER = /^[\u4e00-\u9fff]{1,10}?为例/
const DATE = /^(?:年(?!级)|月|日)/
/** 荣获某某称号. */
const HONOUR_BEFORE = /(?:荣获|获得|被评为|被授予|授予|荣立)$/
/** 我是某某, 我叫某某, 作者：某某; and 某某同志 where a clause begins. */
const SELF_BEFORE = /(?:我是|我叫|本人|作者[：:]|姓名[：:]|报告人[：:]|汇报人[：:])\s?$/
const CLAUSE_START = /(?:^|[。！？\n—])\s{0,4}$/
const COMRADE = /^同志(?![们之间情])/

const search: MarkSearch = {
  runs: /某{2,}/g,
  isBlank(reading, range) {
    const { before, after } = around(reading, range)
    if (endsWithPerson(before)) return false
    if (DATE.test(after)) return true
    if (UNIT.test(after)) return true
    if (EXAMPLE_BEFORE.test(before) && EXAMPLE_AFTER.test(after)) return true
    if (PLACE.test(after) && (OWN_BEFORE.test(before) || OWN_AFTER.test(after))) return true
    if (HONOUR_BEFORE.test(before) || SELF_BEFORE.test(before)) return true
    return COMRADE.test(after) && CLAUSE_START.test(before)
  },
  hint(reading, range) {
    const { before, after } = around(reading, range)
    if (HONOUR_BEFORE.test(before)) return '荣誉名称'
    if (SELF_BEFORE.test(before) || COMRADE.test(after)) return '姓名'
    return UNIT.test(after) || /^(?:局|所|科|队)/.test(after) ? '单位名称' : undefined
  },
}

function around({ text }: Reading, { start, end }: Range): { before: string; after: string } {
  return { before: text.slice(Math.max(0, start - 16), start), after: text.slice(end, end + 12) }
}

export default defineBlockRule({
  id: 'placeholder/moumou',
  title: '本单位、本人写成“某某”',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, reporter) {
    reportMarks(block, search, reporter)
  },
})
