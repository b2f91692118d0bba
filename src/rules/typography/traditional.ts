import { overlapsAny } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { simplified, traditionalIn } from '../../text/traditional-characters'
import { defineBlockRule } from '../rule'
import { mojibakeIn } from './mojibake-places'
import { typedProse } from './reading'

/** Names of works, and words that somebody quotes: they may have been meant to be written so. */
const QUOTED = /《[^《》\n]{1,80}》|“[^“”\n]{1,80}”/g

export default defineBlockRule({
  id: 'typography/traditional',
  title: '夹有繁体字',
  basis: { force: '规定', source: '国家通用语言文字法', clause: '第九条' },
  defaultSeverity: 'info',
  check(block, { report }) {
    const text = typedProse(block)
    const all = traditionalIn(text)
    if (all.length === 0) return
    // 鍥, 競: what is garbled is not written in any script, and could not be read back from another.
    const garbled = mojibakeIn(block)
    const found = garbled.length === 0 ? all : all.filter((range) => !overlapsAny(garbled, range))
    const quoted = new Set<number>()
    for (const { index, 0: piece } of matchesIn(text, QUOTED)) {
      for (let i = 0; i < piece.length; i++) quoted.add(index + i)
    }
    for (const range of found) {
      const characters = text.slice(range.start, range.end)
      const plain = simplified(characters)
      report({
        range,
        message: `“${characters.slice(0, 8)}”是繁体字或异体字，应当写“${plain.slice(0, 8)}”`,
        fixes: [{ title: '改为简体字', edits: [{ range, text: plain }], safe: !quoted.has(range.start) }],
      })
    }
  },
})
