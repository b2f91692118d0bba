import { isDigit } from '../code-point'

/**
 * What a text must have for a pattern to match in it: everything in one of these rows, the rarest first. Numbers are
 * UTF-16 code units, or `ANY_DIGIT` or `ANY_LATIN`.
 */
export type Needles = readonly (readonly number[])[]

/** Stands for any of the digits 0 to 9. */
export const ANY_DIGIT = -1
/** Stands for any of the letters A to Z and a to z. */
export const ANY_LATIN = -2

/** So much of a row is looked for. */
const MOST_IN_ROW = 3
/** To look for more rows takes as long as the search itself. */
const MOST_ROWS = 96

/**
 * The needles of a pattern; undefined where there are none, as in `^.` or `[^，]+`. What is not understood is left out,
 * so that needles ask for too little and never for too much.
 */
export function needlesOf({ source, flags }: RegExp): Needles | undefined {
  // With u and i together letters of other scripts match Latin ones (K and the sign of kelvin).
  if (flags.includes('v') || (flags.includes('u') && flags.includes('i'))) return undefined
  const reader = new PatternReader(source, flags.includes('i'))
  const rows = reader.alternatives()
  return reader.isAtEnd && rows.length > 0 ? rows : undefined
}

/** Rows of which one must be there; none at all where nothing is asked for. */
type Rows = readonly (readonly number[])[]
const NOTHING: Rows = []
const DIGIT: Rows = [[ANY_DIGIT]]

/** Too common in our papers to tell texts apart. */
const COMMON = new Set(Array.from('，。、的是了一在人有和我民不工作年这到为中警', codeOf))

const BAR = codeOf('|')
const OPEN = codeOf('(')
const CLOSE = codeOf(')')
const BRACKET = codeOf('[')
const BRACKET_END = codeOf(']')
const BRACE = codeOf('{')
const BRACE_END = codeOf('}')
const BACKSLASH = codeOf('\\')
const QUESTION = codeOf('?')
const STAR = codeOf('*')
const PLUS = codeOf('+')
const DOT = codeOf('.')
const CARET = codeOf('^')
const DOLLAR = codeOf('$')
const DASH = codeOf('-')
const ANGLE = codeOf('<')
const ANGLE_END = codeOf('>')
const EXCLAMATION = codeOf('!')
const ZERO = codeOf('0')
const SMALL_D = codeOf('d')
/** The bit that tells small letters from capitals: from A to z there are signs between. */
const CASE = 0x20

/**
 * Reads the source of a regular expression that is known to be one (ECMAScript 2024, 22.2.1), without the flag v. Hundreds
 * are read one after the other while somebody types, hence code by code.
 */
class PatternReader {
  #at = 0

  constructor(
    private readonly source: string,
    private readonly isCaseless: boolean,
  ) {}

  get isAtEnd(): boolean {
    return this.#at >= this.source.length
  }

  /** Up to the bracket that closes them, or to the end. */
  alternatives(): Rows {
    let all = this.#alternative()
    let isAsked = all.length > 0
    while (this.#code() === BAR) {
      this.#at++
      const rows = this.#alternative()
      isAsked &&= rows.length > 0 && all.length + rows.length <= MOST_ROWS
      all = isAsked ? [...all, ...rows] : NOTHING
    }
    return all
  }

  #alternative(): Rows {
    const row: number[] = []
    let best = NOTHING
    for (let code = this.#code(); !this.isAtEnd && code !== BAR && code !== CLOSE; code = this.#code()) {
      const rows = this.#atom(code)
      if (this.#isOptional() || rows.length === 0) continue
      if (rows.length === 1) for (const each of rows[0] as readonly number[]) addTo(row, each)
      else if (best.length === 0 || tellsMore(rows, best)) best = rows
    }
    return row.length === 0 || (best.length > 0 && row.every(isCommon)) ? best : [row]
  }

  #code(): number {
    return this.source.charCodeAt(this.#at)
  }

  #atom(code: number): Rows {
    this.#at++
    if (code === OPEN) return this.#group()
    if (code === BRACKET) return this.#class()
    if (code === BACKSLASH) return this.#escape()
    if (code === DOT || code === CARET || code === DOLLAR) return NOTHING
    return this.#literal(code)
  }

  #literal(code: number): Rows {
    return (this.isCaseless && hasCase(code)) || isHalfOfPair(code) ? NOTHING : [[code]]
  }

  #group(): Rows {
    let isRefused = false
    if (this.#code() === QUESTION) {
      const kind = this.source.charCodeAt(this.#at + 1)
      const next = this.source.charCodeAt(this.#at + 2)
      isRefused = kind === EXCLAMATION || (kind === ANGLE && next === EXCLAMATION)
      const isLook = kind !== ANGLE || next === EXCLAMATION || next === codeOf('=')
      if (isLook) this.#at += kind === ANGLE ? 3 : 2
      else this.#skipPast(ANGLE_END)
    }
    const rows = this.alternatives()
    this.#at++
    return isRefused ? NOTHING : rows
  }

  #class(): Rows {
    if (this.#code() === CARET) {
      this.#skipClass()
      return NOTHING
    }
    const rows: number[][] = []
    let isKnown = true
    for (let code = this.#code(); code !== BRACKET_END; code = this.#code()) {
      this.#at++
      if (code === BACKSLASH) {
        code = this.#code()
        this.#at++
        if (code === SMALL_D) code = ANY_DIGIT
        else if (isDigit(code) || isLatin(code)) isKnown = false
      }
      if (this.#code() === DASH && this.source.charCodeAt(this.#at + 1) !== BRACKET_END) {
        const last = this.source.charCodeAt(this.#at + 1)
        this.#at += 2
        if (isDigit(code) && isDigit(last)) code = ANY_DIGIT
        else if (isLatin(code) && isLatin(last) && (code & CASE) === (last & CASE)) code = ANY_LATIN
        else {
          isKnown = false
          if (last === BACKSLASH) this.#at++
        }
      } else if (this.isCaseless && isLatin(code)) code = ANY_LATIN
      else if (this.isCaseless && hasCase(code)) isKnown = false
      isKnown &&= rows.length < MOST_ROWS && !isHalfOfPair(code)
      if (isKnown && !rows.some((row) => row[0] === code)) rows.push([code])
    }
    this.#at++
    return isKnown ? rows : NOTHING
  }

  #skipClass(): void {
    while (this.#code() !== BRACKET_END) this.#at += this.#code() === BACKSLASH ? 2 : 1
    this.#at++
  }

  #escape(): Rows {
    const code = this.#code()
    this.#at++
    if (code === SMALL_D) return DIGIT
    if (!isLatin(code) && !isDigit(code)) return [[code]]
    if (isDigit(code)) while (isDigit(this.#code())) this.#at++
    else if (this.#code() === BRACE && 'upP'.includes(String.fromCharCode(code))) this.#skipPast(BRACE_END)
    else if (code === codeOf('u')) this.#at += 4
    else if (code === codeOf('x')) this.#at += 2
    else if (code === codeOf('c')) this.#at += 1
    else if (code === codeOf('k') && this.#code() === ANGLE) this.#skipPast(ANGLE_END)
    return NOTHING
  }

  #skipPast(code: number): void {
    this.#at = this.source.indexOf(String.fromCharCode(code), this.#at) + 1
  }

  /** Reads what says how often an atom comes; true where it may be left out. */
  #isOptional(): boolean {
    const code = this.#code()
    let isOptional = code === STAR || code === QUESTION
    if (code === BRACE && isDigit(this.source.charCodeAt(this.#at + 1))) {
      isOptional = this.source.charCodeAt(this.#at + 1) === ZERO
      this.#skipPast(BRACE_END)
    } else if (isOptional || code === PLUS) this.#at++
    else return false
    if (this.#code() === QUESTION) this.#at++
    return isOptional
  }
}

/** Whether rows are sooner looked for than others: where none is of common characters alone, else where they are fewer. */
function tellsMore(rows: Rows, others: Rows): boolean {
  const isWeak = hasCommonRow(rows)
  return isWeak === hasCommonRow(others) ? rows.length < others.length : !isWeak
}

function hasCommonRow(rows: Rows): boolean {
  return rows.some((row) => row.every(isCommon))
}

/** Keeps the rarest of a row, and those first. */
function addTo(row: number[], code: number): void {
  if (row.includes(code)) return
  if (isCommon(code)) row.push(code)
  else row.unshift(code)
  if (row.length > MOST_IN_ROW) row.pop()
}

function isCommon(code: number): boolean {
  return code < 0 || COMMON.has(code)
}

function isLatin(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** Letters of any script that have small ones and capitals: Ａ and ａ, Ω and ω. */
function hasCase(code: number): boolean {
  const letter = String.fromCharCode(code)
  return letter.toLowerCase() !== letter.toUpperCase()
}

/** Of a character outside the basic plane; with the flag u the pair counts as one. */
function isHalfOfPair(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function codeOf(character: string): number {
  return character.charCodeAt(0)
}
