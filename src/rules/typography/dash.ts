import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { after, before, isHan, typedProse } from './reading'

/** Strokes in a row. One — alone is a 一字线 in 长春—吉林, so that it is only looked at where a line begins. */
const STROKES = /[-－–—―─]{2,4}|— —|(?:^|(?<=\n))[ \u3000]{0,4}[—－](?=[\u3007\u3400-\u9fff])/g
const MARK = /[“”‘’（）《》，。；：！？]/

export default defineBlockRule({
  id: 'typography/dash',
  title: '破折号写法不对',
  basis: { force: '规定', source: 'GB/T 15834-2011', clause: '4.10' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    const text = typedProse(block)
    for (const { index, 0: typed } of matchesIn(text, STROKES)) {
      const strokes = typed.trimStart()
      const range = { start: index + typed.length - strokes.length, end: index + typed.length }
      if (strokes === '——' || !isDash(text, range.start, range.end)) continue
      report({
        range,
        message: '破折号应当是两格长的“——”',
        fixes: [{ title: '改为“——”', edits: [{ range, text: '——' }], safe: true }],
      })
    }
  },
})

/** Not between numbers (a range), not in an English word, not a rule across the page. */
function isDash(text: string, start: number, end: number): boolean {
  const left = before(text, start)
  const right = after(text, end)
  const isText = (character: string) => isHan(character) || MARK.test(character)
  if (/[-－–—―─]/.test(left + right)) return false
  if (/[0-9０-９]/.test(right) && /[0-9０-９年月日时分号%％]/.test(left)) return false
  if (/[A-Za-z/]/.test(right) && !isText(left)) return false
  return (isText(left) && right !== ' ') || (isText(right) && left !== ' ') || (isText(left) && isText(right))
}
