import { encircled } from './encircled'
import type { Notice } from './notices'
import { type Script, scripted } from './scripts'

/** A text that a field sets, and what is to be told of it. */
export interface SetText {
  text: string
  notices: readonly Notice[]
}

/** A part of an equation; what is raised or lowered is to stand beside or above another part. */
interface Piece extends SetText {
  script?: Script
}

/** Switches that hold for the whole field: `\* jc2 \* "Font:宋体" \* hps10`. */
const GENERAL = /\\\*\s{0,9}(?:"[^"]{0,99}"|[^\s\\"]{1,99})/g
/** The switches before a list: `\o\ac`, `\s\up 15`, `\b\lc\{`. */
const SWITCHES = /(?:\\(?:[a-z]{1,9} {0,9}-?\d{0,4}|[[{<|]) {0,9}){1,9}/iy
const NAME = /\\([a-z]{1,2})/gi
const ESCAPED = /^\\[(),;\\]/
const CIRCLE = /^[○◯〇]$/
const ENCLOSURE = /^[○◯〇□△◇]$/
const LETTER = /\p{L}/u
const DEEPEST = 20
/** What parts of a list are joined with: 1/2 for a fraction, a blank between the cells of an array. */
const JOINS: Readonly<Record<string, string>> = { f: '/', l: ',', a: ' ', r: '√' }

/**
 * What an EQ field sets, in one line: a character in a circle (`\o\ac(○,1)`), one with its reading above it, which is left
 * out (`\o\ad(\s\up 9(zhāng),张)`), a formula. Word keeps no result of such a field. The switches are those of Word's help.
 *
 * @param instructions the code without its name
 */
export function readEquation(instructions: string): SetText {
  const source = instructions.replace(GENERAL, '')
  let at = 0
  /** Reads to the end of a part of a list, or of all. */
  const readPiece = (depth: number): Piece => {
    const pieces: Piece[] = []
    let text = ''
    let brackets = 0
    const addText = () => {
      pieces.push({ text, notices: [] })
      text = ''
    }
    while (at < source.length) {
      const unit = source.charAt(at)
      if (depth > 0 && brackets === 0 && /[,;)]/.test(unit)) break
      const list = unit === '\\' ? readList(depth) : undefined
      if (list) {
        addText()
        pieces.push(list)
      } else {
        const isEscaped = ESCAPED.test(source.slice(at, at + 2))
        if (unit === '(') brackets++
        else if (unit === ')') brackets--
        text += isEscaped ? source.charAt(at + 1) : unit
        at += isEscaped ? 2 : 1
      }
    }
    addText()
    return joined(pieces)
  }
  /** Reads switches and the list that they set; undefined where there are none. */
  const readList = (depth: number): Piece | undefined => {
    SWITCHES.lastIndex = at
    const [switches] = SWITCHES.exec(source) ?? []
    if (switches === undefined) return undefined
    at += switches.length
    if (source[at] !== '(' || depth === DEEPEST) return { text: '', notices: [] }
    const parts: Piece[] = []
    do {
      at++
      parts.push(readPiece(depth + 1))
    } while (/[,;]/.test(source.charAt(at)))
    at++
    return setBy(
      [...switches.matchAll(NAME)].map(([, name = '']) => name.toLowerCase()),
      parts,
    )
  }
  const { text, notices } = readPiece(0)
  return { text: text.trim(), notices }
}

function joined(pieces: readonly Piece[], by = ''): Piece {
  const said = pieces.filter(({ text }) => text !== '')
  const [only, ...others] = said.filter(({ text }) => text.trim() !== '')
  if (only && others.length === 0) return only
  return {
    text: said.map(({ text }) => text).join(by),
    notices: [...new Set(said.flatMap(({ notices }) => notices))],
  }
}

function setBy(names: readonly string[], parts: readonly Piece[]): Piece {
  const [kind = ''] = names
  if (kind === 'o') return laidOver(parts)
  if (kind === 's') return shifted(joined(parts, ','), names.includes('do') ? 'subscript' : 'superscript')
  const { text, notices } = joined(parts, JOINS[kind])
  const isRoot = kind === 'r' && parts.length === 1
  return { text: isRoot ? `√${text}` : text, notices: [...new Set<Notice>([...notices, 'formulas'])] }
}

function shifted({ text, notices }: Piece, script: Script): Piece {
  const signs = scripted(text, script)
  return { text: signs ?? text, notices: signs === undefined ? ['formulas'] : notices, script }
}

/** Parts printed over one another: an enclosed character, one with its reading, several made one. */
function laidOver(parts: readonly Piece[]): Piece {
  const above = parts.filter(({ script, text }) => script === 'superscript' && LETTER.test(text))
  const below = parts.filter(({ script, text }) => script === undefined && text.trim() !== '')
  if (above.length > 0 && below.length > 0) return { ...joined(below), notices: ['readings'] }
  const [enclosure, ...others] = parts.filter(({ text }) => ENCLOSURE.test(text.trim()))
  const inside = joined(parts.filter((part) => part !== enclosure)).text.trim()
  if (enclosure && others.length === 0) {
    const whole = CIRCLE.test(enclosure.text.trim()) ? encircled(inside) : undefined
    return { text: whole ?? inside, notices: whole === undefined ? ['formulas'] : [] }
  }
  return { text: joined(parts).text, notices: ['formulas'] }
}
