import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { hintOf, todoMark } from './hint'
import { readingOf } from './reading'

/**
 * A pair of brackets with nothing, or only white space, in it. Half-width ones only after a Han character:
 * `foo()` is code. Square ones are left out: `[](…)` and `[ ]` are Markdown.
 */
const EMPTY =
  /（[ \u3000]{0,40}）|《[ \u3000]{0,40}》|〔[ \u3000]{0,40}〕|【[ \u3000]{0,40}】|“[ \u3000]{0,40}”|‘[ \u3000]{0,40}’|「[ \u3000]{0,40}」|〈[ \u3000]{0,40}〉|(?<=[\u4e00-\u9fff])\([ \u3000]{0,40}\)/g
/** The marks themselves are spoken of: 书名号《》, 用“（）”标出, 《》和〔〕. */
const SPOKEN_OF_BEFORE = /(?:[括引名]号|括弧|[（(]?用|使用|[“‘「"')）》〔〕】”])$|[）》〕】”][、和与及]$/
const SPOKEN_OF_AFTER = /^(?:[”’」"'（《〔【“]|[、和与及][（《〔【“]|里面|中间|标出|表示|括[住起])/
/** 是（ ）否（ ）: boxes to be ticked. */
const CHOICE = /(?:是|否|(?<![共现设还具拥])有|无|男|女|满意|一般|优|良|中|差|[A-D]|[①-⑳])$/

const HINTS: Record<string, string> = { '《': '名称', '〔': '年份' }

export default defineBlockRule({
  id: 'placeholder/empty-brackets',
  title: '括号、引号里是空的',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    const { text } = reading
    for (const { index, 0: mark } of matchesIn(text, EMPTY)) {
      const end = index + mark.length
      const before = text.slice(Math.max(0, index - 3), index)
      const after = text.slice(end, end + 3)
      if (SPOKEN_OF_BEFORE.test(before) || SPOKEN_OF_AFTER.test(after) || CHOICE.test(before)) continue
      const hint = HINTS[mark[0] ?? ''] ?? hintOf(text, { start: index, end })
      const inside = reading.toSource({ start: index + 1, end: end - 1 })
      const range = reading.toSource({ start: index, end })
      report({
        range,
        message: `“${mark[0]}${mark.at(-1)}”里面是空的，应当写明${hint}；请补上，用不着的删去`,
        fixes: [
          { title: `填入“${todoMark(hint)}”`, edits: [{ range: inside, text: todoMark(hint) }] },
          { title: '删去空的括号', edits: [{ range, text: '' }] },
        ],
      })
    }
  },
})
