import type { Block } from '../../report/block'
import { perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import type { Range } from '../../text/range'
import { defineReportRule } from '../rule'

/** 篇一, 第二篇, 【篇3】, 范文四 at the beginning of a heading or of a short line. Not 篇章, 一篇文章. */
const PART =
  /^[#\s【[（(]{0,6}(?:.{0,16}?)(?:篇|范文|例文)\s?([一二三四五六七八九十]{1,3}|\d{1,2})[】\]）)：:\s]?|^[#\s【[]{0,6}第([一二三四五六七八九十]{1,3}|\d{1,2})篇(?!章)/
const LONGEST_LINE = 40

/** One essay of a collection: where its head stands, and what belongs to it. */
export interface Part {
  block: Block
  head: Range
  range: Range
  title: string
}

export default defineReportRule({
  id: 'structure/multi-document',
  title: '一个文件里有几篇文章',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    const parts = partsOf(draft)
    const second = parts[1]
    if (!second) return
    report({
      range: second.head,
      message: `这里开始另一篇文章，文件里一共有${parts.length}篇；拆成几个文件，或删去不用的`,
      related: parts.map(({ head, title }) => ({ range: head, message: title })),
    })
  },
})

const headsIn = perBlock(({ kind, container, source }) => {
  const isLine = kind === 'heading' || (kind === 'paragraph' && !container)
  const isHead = isLine && source.length <= LONGEST_LINE && !/[。；，]/.test(source) && PART.test(source)
  return isHead ? [true] : []
})

/** The essays of a collection (篇一 … 篇五), in order; empty where a draft is one essay. */
export function partsOf({ blocks, source }: Report): Part[] {
  const heads = headsIn.in(blocks).map(({ block }) => block)
  if (heads.length < 2) return []
  return heads.map((block, i) => ({
    block,
    head: block.range,
    range: { start: block.outer.start, end: heads[i + 1]?.outer.start ?? source.length },
    title: block.content.source,
  }))
}
