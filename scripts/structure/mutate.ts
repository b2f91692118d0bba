import { matchSections } from '../../src/genre/match'
import type { Genre } from '../../src/genre/schema'
import type { OutlineNode } from '../../src/report/outline'
import { readReport } from '../../src/report/report'
import { properMark } from '../../src/rules/structure/level-marks'

/** A draft with something changed in it, and what is to be said of it. */
export interface Mutant {
  mutation: string
  source: string
  /** Required sections that are gone. */
  missing: string[]
  /** The order of the parts was changed. */
  moved?: boolean
}

/** A part of the clean draft: a required section under one heading. */
interface Part {
  id: string
  node: OutlineNode
}

/** Heads that forms list in one wording or another. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  status: ['工作概况', '基本情况'],
  problem: ['面临的主要困难和问题', '存在问题和不足'],
  cause: ['原因剖析', '造成上述问题的主要原因'],
  countermeasure: ['几点建议', '解决问题的途径'],
  direction: ['下一步整改措施', '今后努力方向'],
  quality: ['内强素质，苦练过硬本领', '勤学苦练，提高本领'],
  effort: ['敢担当，在急难险重中冲锋', '爱岗敬业，无私奉献'],
  service: ['心系群众，为民办实事', '排民忧，温暖百姓心'],
  understanding: ['主要收获', '几点认识'],
  shortfall: ['差距和不足', '自身存在的问题'],
  plan: ['下一步打算', '今后的努力方向'],
}
/** Heads that nobody listed: the meaning tells. */
const UNLISTED: Readonly<Record<string, readonly string[]>> = {
  problem: ['病灶在哪里', '卡在何处'],
  cause: ['把脉问诊：为什么会这样', '何以至此'],
  countermeasure: ['怎么治', '路在何方'],
  direction: ['往后怎么干', '怎么补'],
}
/** Openings of paragraphs, for drafts without any heading. */
const OPENINGS: Readonly<Record<string, string>> = {
  status: '目前，辖区共有机动车和驾驶人数量持续增长。',
  problem: '当前，工作中还存在一些突出问题。',
  cause: '产生这些问题的原因是多方面的。',
  countermeasure: '针对上述问题，建议采取以下措施。',
  direction: '下一步，我将从以下几个方面努力。',
  shortfall: '对照先进找差距，我还存在不少不足。',
  plan: '今后，我将把学到的东西用到工作中。',
}
const NUMBERED =
  /^(#{1,6}\s*)?(?:第?[一二三四五六七八九十]{1,3}(?:、|部分\s*)|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、])?\s*/

/** The variants of a clean draft, the same every time. Undefined where a part has no heading of its own. */
export function mutantsOf(source: string, genre: Genre): Mutant[] | undefined {
  const report = readReport(source)
  const parts = matchSections(genre, report).flatMap(({ section, places }): Part[] => {
    const node = places.find(({ by }) => by === 'heading')?.node
    return section.required && node ? [{ id: section.id, node }] : []
  })
  const required = genre.sections.filter((section) => section.required).length
  const ordered = [...parts].sort((a, b) => a.node.range.start - b.node.range.start)
  if (parts.length !== required || new Set(parts.map(({ node }) => node)).size !== required) return undefined
  const lines = ordered.map((part) => ({ ...part, line: lineOf(source, part.node) }))

  const withHeads = (mutation: string, head: (part: (typeof lines)[number], index: number) => string) => ({
    mutation,
    source: replaceHeads(source, lines, head),
    missing: [],
  })
  const from = (heads: Readonly<Record<string, readonly string[]>>, pick: number) => {
    return ({ id, line }: (typeof lines)[number]) => {
      const wording = heads[id]?.[pick]
      return wording ? `${marksOf(line)}${wording}` : line
    }
  }
  const mutants: Mutant[] = [
    { mutation: '原样', source, missing: [] },
    withHeads('标题不加#', ({ line }, i) => `${properMark('han', i + 1)}${textOf(line)}`),
    withHeads('标题加粗', ({ line }, i) => `**${properMark('han', i + 1)}${textOf(line)}**`),
    withHeads('没有编号', ({ line }) => `## ${textOf(line)}`),
    withHeads('（一）作顶级', ({ line }, i) => `${properMark('hanParen', i + 1)}${textOf(line)}`),
    withHeads('第一部分', ({ line }, i) => `## ${properMark('part', i + 1)}${textOf(line)}`),
    withHeads('阿拉伯编号', ({ line }, i) => `## ${i + 1}.${textOf(line)}`),
    withHeads('同义标题甲', from(LISTED, 0)),
    withHeads('同义标题乙', from(LISTED, 1)),
    withHeads('标题被拆开', ({ line }, i) => {
      const text = textOf(line)
      const cut = text.startsWith('存在') || text.startsWith('产生') ? 1 : 0
      return cut === 0
        ? line
        : `## ${properMark('han', i + 1)}${text.slice(0, cut)}\n\n### ${text.slice(cut)}`
    }),
  ]
  if (lines.some(({ id }) => UNLISTED[id])) {
    mutants.push(
      withHeads('没有列入的标题甲', from(UNLISTED, 0)),
      withHeads('没有列入的标题乙', from(UNLISTED, 1)),
    )
  }
  for (const [index, part] of lines.entries()) {
    // Without its status a wt4 is a wt3, and nothing is missing.
    if (part.id === 'status') continue
    mutants.push({ mutation: '缺一部分', source: without(source, part.node), missing: [part.id] })
    if (index === 0)
      mutants.push({ mutation: '次序不对', source: movedToEnd(source, part.node), missing: [], moved: true })
  }
  const combined = combine(source, lines)
  if (combined) mutants.push({ mutation: '合写的标题', source: combined, missing: [] })
  if (lines.every(({ id }) => OPENINGS[id])) {
    mutants.push(withHeads('没有标题，靠段首', ({ id }) => OPENINGS[id] ?? ''))
  }
  return mutants
}

function lineOf(source: string, { heading }: OutlineNode): string {
  return source.slice(heading.range.start, heading.range.end)
}

const marksOf = (line: string) => NUMBERED.exec(line)?.[0] ?? ''
const textOf = (line: string) => line.slice(marksOf(line).length)

function replaceHeads<P extends Part & { line: string }>(
  source: string,
  parts: readonly P[],
  head: (part: P, index: number) => string,
): string {
  let result = ''
  let at = 0
  for (const [index, part] of parts.entries()) {
    const { start, end } = part.node.heading.range
    result += source.slice(at, start) + head(part, index)
    at = end
  }
  return result + source.slice(at)
}

function without(source: string, { range }: OutlineNode): string {
  return source.slice(0, range.start) + source.slice(range.end)
}

function movedToEnd(source: string, node: OutlineNode): string {
  return `${without(source, node).trimEnd()}\n\n${source.slice(node.range.start, node.range.end)}`
}

/** 问题 and 原因 under one head. */
function combine(source: string, parts: readonly (Part & { line: string })[]): string | undefined {
  const problem = parts.find(({ id }) => id === 'problem')
  const cause = parts.find(({ id }) => id === 'cause')
  if (!problem || !cause || problem.node.range.end !== cause.node.range.start) return undefined
  return replaceHeads(source, [problem, cause], ({ id, line }) =>
    id === 'problem' ? `${marksOf(line)}存在的问题及原因分析` : '另一方面，也有主观上的原因。',
  )
}
