import type { OutlineNode } from '../../report/outline'
import type { Fix, TextEdit } from '../problem'
import { defineReportRule } from '../rule'
import { digitsOf, renumber } from './renumber'

interface Placed {
  name: string
  order: number
  node: OutlineNode
}

export default defineReportRule({
  id: 'structure/section-order',
  title: '部分的先后次序不对',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft, genre }, { report }) {
    if (!genre) return
    const placed = genre.sections
      .flatMap(({ section, places }, order): Placed[] => {
        const node = places.find(({ by }) => by === 'heading')?.node
        return section.required && node ? [{ name: section.name, order, node }] : []
      })
      .sort((a, b) => a.node.range.start - b.node.range.start)
    for (const [index, late] of placed.entries()) {
      const ahead = placed
        .slice(0, index)
        .find((other) => other.order > late.order && other.node !== late.node)
      if (!ahead) continue
      report({
        range: late.node.heading.range,
        message: `“${late.name}”写在了“${ahead.name}”后面，应当在它前面；把这一部分往前移`,
        fixes: [moveBefore(late, ahead, placed, draft.source)],
        related: [{ range: ahead.node.heading.range, message: `“${ahead.name}”在这里` }],
      })
    }
  },
})

/** Moves a whole part before another and gives the parts between them their new numbers. */
function moveBefore(late: Placed, ahead: Placed, placed: readonly Placed[], source: string): Fix {
  const { start, end } = late.node.range
  const number = ahead.node.heading.numbering?.value
  const digits = digitsOf(late.node.heading)
  const renumbered = number === undefined ? [] : renumber(late.node.heading, number)
  const newDigits = renumbered[0]?.text
  let text = source.slice(start, end)
  if (digits && newDigits !== undefined) {
    text = text.slice(0, digits.start - start) + newDigits + text.slice(digits.end - start)
  }
  const gap = source.includes('\r\n') ? '\r\n\r\n' : '\n\n'
  const between = placed.filter(
    ({ node }) => node.range.start >= ahead.node.range.start && node.range.start < start,
  )
  const edits: TextEdit[] = [
    { range: { start: ahead.node.range.start, end: ahead.node.range.start }, text: text.trimEnd() + gap },
    ...(number === undefined ? [] : between.flatMap(({ node }, i) => renumber(node.heading, number + 1 + i))),
    { range: { start, end }, text: '' },
  ]
  return { title: `把“${late.name}”移到“${ahead.name}”前面`, edits }
}
