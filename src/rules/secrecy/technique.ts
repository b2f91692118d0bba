import { defineBlockRule } from '../rule'
import { spotSearch } from './spots'
import { TECHNIQUES } from './words'

const techniques = spotSearch(TECHNIQUES)

export default defineBlockRule({
  id: 'secrecy/technique',
  title: '写了侦查手段',
  basis: { force: '规定', source: '保守国家秘密法', clause: '第十三条' },
  defaultSeverity: 'error',
  check(block, { report }) {
    for (const { range, word } of techniques.of(block)) {
      report({ range, message: `“${word}”涉及侦查手段，不得对外写明；应当改为“经工作”“经侦查”` })
    }
  },
})
