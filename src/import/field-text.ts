import { readEquation, type SetText } from './equation'
import type { Field } from './fields'
import { checkOf, choiceOf } from './form-field'
import { symbolOf } from './symbols'

/** Fields that print nothing: marks of an index or of a table of contents, values set, steps of a mail merge. */
const SILENT = /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|NEXT|NEXTIF|SKIPIF)$/
const CODE = /^\s*([^\s\\"]{1,20})/
const ADDRESS = /^\s{1,9}(?:"|[^\s\\])/
const SYMBOL = /^\s{0,9}(0x[\dA-F]{1,6}|\d{1,7})(?![\dA-Z])/i
const FONT = /\\f\s{0,9}"([^"]{1,60})"/i
const BARE_FONT = /\\f\s{0,9}([^\s\\"]{1,60})/i
/** MACROBUTTON 宏 文字, GOTOBUTTON 书签 文字. */
const BUTTON = /^\s{1,9}[^\s"\\]{1,99}\s([\s\S]*)/
const LOST: SetText = { text: '', notices: ['fields'] }

/** What a field sets where its result does not print (ECMA-376 Part 1, 17.16.5), and what is to be told of it. */
export function readField({ code, form, ends, hasResult, prints }: Field): SetText {
  const [start = '', name = ''] = CODE.exec(code) ?? []
  const kind = name.toUpperCase()
  const rest = code.slice(start.length)
  if (kind === 'HYPERLINK' && ADDRESS.test(rest)) return { text: '', notices: ['links'] }
  if (prints || SILENT.test(kind) || kind === 'HYPERLINK') return { text: '', notices: [] }
  if (!ends) return code.trim() === '' ? { text: '', notices: [] } : LOST
  switch (kind) {
    case 'EQ':
      return readEquation(rest)
    case 'SYMBOL':
      return readSymbol(rest)
    case 'FORMCHECKBOX':
      return { text: checkOf(form), notices: [] }
    case 'FORMDROPDOWN':
      return readSaid(choiceOf(form))
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return readSaid(BUTTON.exec(rest)?.[1]?.trim())
    default:
      return hasResult ? { text: '', notices: [] } : LOST
  }
}

function readSaid(text: string | undefined): SetText {
  return text ? { text, notices: [] } : LOST
}

/** `SYMBOL 163 \f "Wingdings 2"`: a place in a font, or a character of Unicode (`\u`). */
function readSymbol(rest: string): SetText {
  const code = SYMBOL.exec(rest)?.[1]
  const font = (FONT.exec(rest) ?? BARE_FONT.exec(rest))?.[1] ?? ''
  const sign = code === undefined ? undefined : symbolOf(font, Number(code).toString(16))
  return sign === undefined ? { text: '□', notices: ['symbols'] } : { text: sign, notices: [] }
}
