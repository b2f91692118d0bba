import { shorten } from '../../text/shorten'
import { defineBlockRule } from '../rule'
import { listOf, phrasesIn } from './phrases'
import { SITE_WORDS } from './site-words'

const WORDS = listOf(SITE_WORDS)
/** How much of a wording a message shows. */
const SHOWN = 12

export default defineBlockRule({
  id: 'residue/site',
  title: '网站的文字没有删净',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    for (const { range, text, fix } of phrasesIn(block, WORDS)) {
      report({
        range,
        message: `“${shorten(text, SHOWN)}”是网站上的话，不是文稿的内容；应当删去，并核对全文是否抄来`,
        fixes: [fix],
      })
    }
  },
})
