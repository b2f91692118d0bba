import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'

/**
 * Pictures in colour, with what joins them (👨‍👩‍👧, 👍🏻, 🇨🇳), and signs that are made such pictures (✔️). Not ☎, № and ✓, which
 * are signs of print.
 */
const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic}){0,8} ?/gu
/** What any of them has: sooner looked for. */
const MAY_BE = /\ufe0f|[\u231a-\u27bf\u2b1b-\u2b55\ud83c-\ud83e]/

/** [玫瑰]: what chat programs write for their own pictures; no link. */
const STICKER =
  /\[(?:玫瑰|抱拳|强|微笑|捂脸|呲牙|合十|爱心|鼓掌|庆祝|OK|加油|烟花|红包|太阳|偷笑|大哭|流泪|握手|胜利|咖啡|鲜花|赞|比心|憨笑|害羞|拥抱|旺柴|奋斗|敬礼|哇|心|蜡烛|凋谢)\](?![(:])/g

export default defineBlockRule({
  id: 'residue/emoji',
  title: '夹着表情符号',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check(block, { report }) {
    if (block.kind === 'code' || block.kind === 'frontMatter' || block.kind === 'html') return
    const { source } = block
    const pictures = MAY_BE.test(source) ? matchesIn(source, EMOJI) : []
    const found = [...pictures, ...matchesIn(source, STICKER)].sort((a, b) => a.index - b.index)
    const [first] = found
    if (!first) return
    const edits = found.map(({ index, 0: emoji }) => ({
      range: removal(source, index, emoji),
      text: '',
    }))
    const picture = first[0].trimEnd()
    report({
      range: { start: first.index, end: first.index + picture.length },
      message: `“${picture}”是表情符号，公文和报告里不用，打印、归档时也常常显示不出来；应当删去`,
      fixes: [{ title: `删去这一段里的表情符号（${found.length}处）`, edits }],
    })
  },
})

/** The picture and the blank behind it; at the end of a line that before it. */
function removal(source: string, start: number, emoji: string): Range {
  const end = start + emoji.length
  const isLast = end === source.length || source[end] === '\n' || source[end] === '\r'
  return { start: isLast && source[start - 1] === ' ' ? start - 1 : start, end }
}
