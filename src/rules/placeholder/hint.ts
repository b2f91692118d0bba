import type { Range } from '../../text/range'

/** What a blank is to hold, told from the words beside it; the first row that fits. */
const BEFORE: readonly [RegExp, string][] = [
  [/(?:电话|手机|热线)(?:号码?)?(?:是|为)?[：:]?\s?$/, '电话号码'],
  [/号码(?:是|为)?[：:]?\s?$/, '号码'],
  [/(?:姓名|名叫|同志|民警|辅警|[队所局科班]长|指导员|教导员|书记|主任|科员)[：:]?\s?$/, '姓名'],
  [/(?:单位|部门)[：:]\s?$/, '单位名称'],
  [/〔\d{4}〕第?\s?$/, '文件编号'],
]
const AFTER: readonly [RegExp, string][] = [
  [/^\s?年/, '年份'],
  [/^\s?月/, '月份'],
  [/^号(?:楼|院|门|车|线|桥|杆|桩)/, '编号'],
  [/^\s?[日号]/, '日期'],
  [/^\s?[时点分](?![刻候间别外析])/, '时间'],
  [/^(?:省|市|县|区|镇|乡|村|旗|州|街|路|屯|社区|小区|公路|大道|国道|高速|十字)/, '地名'],
  [/^(?:公安|派出所|总队|支队|大队|中队|支部|部门|单位|学校|公司|机关|[局部科处所院队厂办委])/, '单位名称'],
  [
    /^\s?[余多]?(?:(?:起(?![早来到草步])|名(?![单义誉])|人(?![民员])|[件次辆个篇场户家处天万元条份项例岁座台套张块根吨亩])|小时|平方|公里|千米|米|公斤|百分点|[%％]|km|kg|cm|mm|ml|mg)/i,
    '数量',
  ],
  [/^(?:同志|民警|警官|[队所局科班]长|指导员|教导员|书记)/, '姓名'],
  [/^员/, '身份'],
]

/** What stands in the blank, for 〔待填：…〕 and messages. `range` is in `text`. */
export function hintOf(text: string, range: Range): string {
  const before = text.slice(Math.max(0, range.start - 12), range.start)
  const after = text.slice(range.end, range.end + 6)
  return (
    BEFORE.find(([pattern]) => pattern.test(before))?.[1] ??
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ??
    '实际内容'
  )
}

/** The mark that every rule of the family turns a blank into, and that 下一处待填 jumps to. */
export function todoMark(hint: string): string {
  return `〔待填：${hint}〕`
}
