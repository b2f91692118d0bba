import type { Passage } from './mention'
import type { NameSegment } from './recognizer'

/** Cells of one line are a row; the first row of a table heads its columns. */
export function headersOfCells(source: string, segments: readonly NameSegment[]): Map<NameSegment, string> {
  const headers = new Map<NameSegment, string>()
  let head: string[] = []
  let column = 0
  let inHead = true
  let previous: NameSegment | undefined
  for (const segment of segments) {
    if (segment.content.kind !== 'cell') {
      previous = undefined
      continue
    }
    const between = previous ? source.slice(previous.range.end, segment.range.start) : undefined
    if (between === undefined || /\n\s*\n/.test(between)) {
      head = []
      inHead = true
      column = 0
    } else if (between.includes('\n')) {
      inHead = false
      column = 0
    } else column++
    if (inHead) head.push(source.slice(segment.range.start, segment.range.end))
    else headers.set(segment, head[column] ?? '')
    previous = segment
  }
  return headers
}

const PEOPLE_COLUMN =
  /姓名|名字|民警|辅警|交警|当事人|负责人|责任人|联系人|带班|值班|人员|主办|协办|驾驶人|驾驶员|车主|组长|成员|作者|签字|签名|主持|记录人|对象|队员|领导|承办|伤者|死者|证人|户主|[组学教警]员$|获得者|获奖|[办理报告审批检查]人$/

/** Whether a passage is a cell of a column of people. */
export function isPeopleColumn({ kind, header = '' }: Passage): boolean {
  return kind === 'cell' && PEOPLE_COLUMN.test(header)
}

const THING_COLUMN =
  /类别|种类|类型|项目|物品|物资|品名|名称|规格|数量|单位|单价|金额|备注|措施|对策|问题|原因|表现|内容|隐患|位置|地点|地段|路段|路口|住址|时间|日期|车型|品牌|车辆|案由|结果|指标|环节|方法|要求|目标/

/** Whether a passage is a cell of a column of things. */
export function isThingColumn({ kind, header = '' }: Passage): boolean {
  return kind === 'cell' && THING_COLUMN.test(header)
}

const ITEM_MARK = /[、，,；;/／ ]/

/** Whether a span fills its cell, or an item of a list in it. */
export function fillsItem(text: string, start: number, end: number): boolean {
  return ITEM_MARK.test(text[start - 1] ?? '、') && ITEM_MARK.test(text[end] ?? '、')
}
