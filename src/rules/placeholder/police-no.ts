import type { BlockContent } from '../../report/block'
import { overlapsAny } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { type Blank, fixOf, remarkOn, remembered } from './blank'
import { emphasisIn } from './emphasis'
import { todoMark } from './hint'
import { type Reading, readingOf } from './reading'
import { isMask, POLICE_LABEL } from './slots'
import { todosIn } from './todo'

/**
 * A label followed by marks instead of a number: 警号是xxx□, 警号：____. Not the mask ****** that
 * privacy/police-no writes, not 警号X12345 (students' numbers begin with X), not bold (`**警号**是`).
 */
const MARKED = new RegExp(`${POLICE_LABEL}[是为]?[：:\\s（(]{0,4}([*＊xX×□☐○〇_]{1,60})(?![0-9A-Za-z])`, 'g')
/** A label that a number should follow, and nothing does: “我的警号是，”. Not 公示警号。 */
const EMPTY = new RegExp(
  `${POLICE_LABEL}(?:[是为][：:]?|[：:])(?=[ \\u3000]{0,20}(?:[，。；、！”’）)\\n]|$))`,
  'g',
)

interface PoliceBlank extends Blank {
  /** The label alone stands there; the number is to be put behind it. */
  empty: boolean
}

function find(reading: Reading): PoliceBlank[] {
  const { text } = reading
  const emphasis = emphasisIn(reading)
  const marked = matchesIn(text, MARKED).flatMap((match): PoliceBlank[] => {
    const end = match.index + match[0].length
    const range = { start: end - (match[1]?.length ?? 0), end }
    if (emphasis.has(range.start) || isMask(reading, range)) return []
    return [{ range, hint: '警号', empty: false }]
  })
  const empty = matchesIn(text, EMPTY).map((match): PoliceBlank => {
    const range = { start: match.index, end: match.index + match[0].length }
    return { range, hint: '警号', empty: true }
  })
  return [...marked, ...empty].sort((a, b) => a.range.start - b.range.start)
}

const found = remembered(find)

/** The blanks of a block where a police number is missing, in the reading's text. */
export function policeBlanksIn(block: BlockContent): readonly PoliceBlank[] {
  return found(block).filter(({ range }) => !overlapsAny(todosIn(block), range))
}

export default defineBlockRule({
  id: 'placeholder/police-no',
  title: '警号没有填写',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const blank of policeBlanksIn(block)) {
      const remark = remarkOn(reading, blank)
      if (!blank.empty) report(remark)
      else {
        const behind = { start: blank.range.end, end: blank.range.end }
        report({
          ...remark,
          message: '写了警号却没有号码，应当写明或隐去；请填上，或改为“******”',
          fixes: [fixOf(reading, behind, todoMark('警号'))],
        })
      }
    }
  },
})
