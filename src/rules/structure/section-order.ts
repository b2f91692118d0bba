import type { OutlineNode } from '../../report/outline'
import { lineEndOf } from '../../text/line-end'
import type { Range } from '../../text/range'
import type { Fix, TextEdit } from '../problem'
import { defineReportRule } from '../rule'
import { digitsOf, renumber } from './renumber'

/** 事故原因, 起火原因: why something happened, which comes before what it brought to light. */
const OF_EVENT = /(?:事故|案件|事件|火灾|起火|灾害|舆情|纠纷)(?:发生)?的?(?:主要|直接|间接)?(?:原因|成因)/

interface Placed {
  name: string
  order: number
  heading: Range
  /** Undefined for a line that only reads like a heading. */
  node: OutlineNode | undefined
}

export default defineReportRule({
  id: 'structure/section-order',
  title: '部分的先后次序不对',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft, genre }, { report }) {
    if (!genre) return
    // Where there are headings, a line that only reads like one is more likely a point of a section.
    const by = genre.sections.some(({ places }) => places.some((place) => place.by === 'heading'))
      ? 'heading'
      : 'candidate'
    const placed = genre.sections
      .flatMap(({ section, places }, order): Placed[] => {
        const place = places.find((place) => place.by === by)
        if (!section.required || !place) return []
        return [{ name: section.name, order, heading: place.heading, node: place.node }]
      })
      .sort((a, b) => a.heading.start - b.heading.start)
    const headingOf = ({ heading }: Placed) => draft.source.slice(heading.start, heading.end)
    const isOfEvent = (part: Placed) => OF_EVENT.test(headingOf(part))
    for (const [index, late] of placed.entries()) {
      const ahead = placed
        .slice(0, index)
        .find((other) => other.order > late.order && other.heading.start !== late.heading.start)
      if (!ahead || isOfEvent(ahead)) continue
      // The parts of a 先进事迹 stand side by side: only whoever names them so follows the form.
      const isNamed = (part: Placed) => headingOf(part).includes(part.name)
      report({
        range: late.heading,
        ...(!genre.declared && !(isNamed(late) && isNamed(ahead)) && { severity: 'info' as const }),
        message: `“${late.name}”写在了“${ahead.name}”后面，应当在它前面；把这一部分往前移`,
        fixes: moveBefore(late, ahead, placed, draft.source),
        related: [{ range: ahead.heading, message: `“${ahead.name}”在这里` }],
      })
    }
  },
})

/** Moves a whole part before another and gives the parts between them their new numbers. */
function moveBefore(late: Placed, ahead: Placed, placed: readonly Placed[], source: string): Fix[] {
  const moved = late.node
  const target = ahead.node
  if (!moved || !target) return []
  const { start, end } = moved.range
  const number = target.heading.numbering?.value
  const digits = digitsOf(moved.heading)
  const renumbered = number === undefined ? [] : renumber(moved.heading, number)
  const newDigits = renumbered[0]?.text
  let text = source.slice(start, end)
  if (digits && newDigits !== undefined) {
    text = text.slice(0, digits.start - start) + newDigits + text.slice(digits.end - start)
  }
  const gap = lineEndOf(source).repeat(2)
  const between = placed
    .flatMap(({ node }) => node ?? [])
    .filter(({ range }) => range.start >= target.range.start && range.start < start)
  const edits: TextEdit[] = [
    { range: { start: target.range.start, end: target.range.start }, text: text.trimEnd() + gap },
    ...(number === undefined ? [] : between.flatMap(({ heading }, i) => renumber(heading, number + 1 + i))),
    { range: { start, end }, text: '' },
  ]
  return [{ title: `把“${late.name}”移到“${ahead.name}”前面`, edits }]
}
