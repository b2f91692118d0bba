import type { BlockContent } from '../../report/block'
import { withoutCode, withoutComments } from '../../report/prose'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule, type Remark } from '../rule'
import { isHan, typedProse } from '../typography/reading'

export default defineBlockRule({
  id: 'residue/web-code',
  title: '夹着网页代码',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    // Code, front matter and tags are meant to be what they are.
    if (typedProse(block) === '') return
    const { source } = block
    if (source.includes('&')) for (const remark of references(block)) report(remark)
    if (/\\u|%/.test(source)) for (const remark of escapes(block)) report(remark)
  },
})

/** What editors of web pages write for marks. Not &lt; and &amp;, which Markdown itself has need of. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['quot', '"'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['times', '×'],
  ['deg', '°'],
  ['permil', '‰'],
])
/** The blanks that they write. */
const BLANK = '&(?:nbsp|ensp|emsp|thinsp|#160|#12288);'
const REFERENCE = new RegExp(
  `(?:${BLANK}[ \\t]{0,4}){1,100}|&(?:${[...MARKS.keys()].join('|')});|(?:&#(?:\\d{2,6}|[xX][\\da-fA-F]{2,5});){1,200}`,
  'g',
)
const IS_BLANK = new RegExp(`^${BLANK}`)

/** &nbsp; and &ldquo;, &#20844;: character references. */
function references(block: BlockContent): Remark[] {
  const text = withoutCode(withoutComments(block.prose))
  return matchesIn(text, REFERENCE).flatMap(({ index, 0: code }) => {
    const range = { start: index, end: index + code.length }
    if (!IS_BLANK.test(code)) return told(range, code, MARKS.get(code.slice(1, -1)) ?? unreferenced(code))
    const isBetweenWords = /\w/.test(text[range.start - 1] ?? '') && /\w/.test(text[range.end] ?? '')
    const fixes = [
      { title: '删去网页代码', edits: [{ range, text: isBetweenWords ? ' ' : '' }], inBulk: true },
    ]
    return [{ range, message: `“${code.slice(0, 6)}”是网页里表示空格的代码；应当删去`, fixes }]
  })
}

function unreferenced(code: string): string {
  return code.replace(/&#(?:[xX]([\da-fA-F]{1,5})|(\d{1,6}));/g, (_, hex, decimal) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0x10ffff ? '' : String.fromCodePoint(point)
  })
}

const ESCAPES = /(?:\\u[\da-fA-F]{4}){1,200}|(?<![\w/=?&.%:-])(?:%[\dA-Fa-f]{2}){3,600}/g

/** \u516c\u5b89 and %E5%85%AC%E5%AE%89: characters as programs write them. */
function escapes(block: BlockContent): Remark[] {
  return matchesIn(typedProse(block), ESCAPES).flatMap(({ index, 0: code }) =>
    told({ start: index, end: index + code.length }, code, unescaped(code)),
  )
}

function unescaped(code: string): string {
  if (code.startsWith('\\')) {
    return code.replace(/\\u(.{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
  }
  try {
    return decodeURIComponent(code)
  } catch {
    return ''
  }
}

/** Only where a Han character or a mark of Chinese text comes of it: there are formulas and paths with such signs. */
const WRITTEN = /^[\u2010-\u2030\u3000-\u303f\u3400-\u9fff\uff00-\uffef"°·×]+$/

/** What it stands for is in no message: it may be somebody's name. */
function told(range: Remark['range'], code: string, meant: string): Remark[] {
  if (!WRITTEN.test(meant)) return []
  const what = isHan(meant[0]) ? `${meant.length}个汉字` : `“${meant}”`
  return [
    {
      range,
      message: `“${code.slice(0, 8)}”是网页代码，代替的是${what}；应当还原`,
      fixes: [{ title: '还原成文字', edits: [{ range, text: meant }], inBulk: true }],
    },
  ]
}
