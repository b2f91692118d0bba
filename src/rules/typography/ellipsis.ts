import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { before, isHan, typedProse, UNSEEN } from './reading'

/** Six dots is right; 。。。, …, ⋯⋯ and ... are not. Dots of a contents page (第一章......5) are let alone below. */
const DOTS = /。{3,}|…+|⋯+|┈+|\.{3,}/g
/** …… and, for a whole paragraph left out, ………… */
const RIGHT = /^(?:……){1,2}$/
/** A page number behind dots, or dots that fill a line. */
const CONTENTS = /^[ \u3000]{0,4}(?:第?\d{1,4}页?)?[ \u3000]{0,4}(?:\r?\n|$)/
const LONGEST = 12
/** ……等: 等 as a full stop of a list; behind 酒驾、醉驾 whatever follows. Not 等到, 等待, 甲、乙……等他回来. */
const AND_SO_ON =
  /……(?=等(?:等)?(?:[，。；、）”]|的|方面|工作|问题|情况|措施|$))|……(?<=、[^，。；！？、…\n]{1,20}……)(?=等[\u4e00-\u9fff])(?!等[到待候着下不一他她它我你谁])/g

/** 通过..向反诈中心: what a site leaves of a word that it took out, or an ellipsis that was not typed to its end. */
const TWO_DOTS = /(?<=[\u3400-\u9fff])\.{2}(?=[\u3400-\u9fff，,。])/g

export default defineBlockRule({
  id: 'typography/ellipsis',
  title: '省略号写法不对',
  basis: { force: '规定', source: 'GB/T 15834-2011', clause: '4.11' },
  defaultSeverity: 'info',
  check(block, { report }) {
    const text = typedProse(block)
    for (const { index, 0: dots } of matchesIn(text, DOTS)) {
      const range = { start: index, end: index + dots.length }
      if (RIGHT.test(dots) || !isEllipsis(text, range.start, range.end)) continue
      report({
        range,
        message: '省略号应当是六个点“……”，占两格',
        fixes: [{ title: '改为“……”', edits: [{ range, text: '……' }], safe: true }],
      })
    }
    for (const { index } of matchesIn(text, TWO_DOTS)) {
      const range = { start: index, end: index + 2 }
      report({
        range,
        message: '“..”不是省略号，也可能是复制时丢了字；省略应当写“……”，丢了的请对照原件补上',
        fixes: [{ title: '改为“……”', edits: [{ range, text: '……' }] }],
      })
    }
    for (const { index } of matchesIn(text, AND_SO_ON)) {
      const range = { start: index, end: index + 2 }
      report({
        range,
        message: '“……”与“等”意思重复，应当只留一个；可以删去省略号',
        fixes: [{ title: '删去“……”', edits: [{ range, text: '' }] }],
      })
    }
  },
})

/** Not dots behind a Latin word, where English has three, and not those of a table of contents. */
function isEllipsis(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false
  const left = before(text, start)
  if (text[start] !== '.') return true
  if (CONTENTS.test(text.slice(end, end + 16)) && /\d/.test(text.slice(end, end + 8))) return false
  if (isHan(left) || /[，。；：！？”’）》、]/.test(left)) return true
  return left !== UNSEEN && !/[A-Za-z0-9./\\-]/.test(left) && isHan(text[end])
}
