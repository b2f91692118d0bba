import { matchesIn } from '../../text/search/matches'
import { hasTraditional, simplified, TRADITIONAL } from '../../text/traditional-characters'
import { defineBlockRule } from '../rule'
import { typedProse } from './reading'

const RUN = new RegExp(`[${TRADITIONAL}]+`, 'g')
/** Names of works, and words that somebody quotes: they may have been meant to be written so. */
const QUOTED = /《[^《》\n]{1,80}》|“[^“”\n]{1,80}”/g

export default defineBlockRule({
  id: 'typography/traditional',
  title: '夹有繁体字',
  basis: { force: '规定', source: '国家通用语言文字法', clause: '第九条' },
  defaultSeverity: 'info',
  check(block, { report }) {
    const text = typedProse(block)
    if (!hasTraditional(text)) return
    const found = matchesIn(text, RUN)
    const quoted = new Set<number>()
    for (const { index, 0: piece } of matchesIn(text, QUOTED)) {
      for (let i = 0; i < piece.length; i++) quoted.add(index + i)
    }
    for (const { index, 0: characters } of found) {
      const range = { start: index, end: index + characters.length }
      const plain = simplified(characters)
      report({
        range,
        message: `“${characters.slice(0, 8)}”是繁体字，应当写“${plain.slice(0, 8)}”`,
        fixes: [{ title: '改为简体字', edits: [{ range, text: plain }], safe: !quoted.has(index) }],
      })
    }
  },
})
