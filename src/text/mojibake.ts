import { COMMON_CHARACTERS } from './common-characters'
import { gbk } from './gbk'
import type { Range } from './range'

/** A stretch of a text that was decoded wrongly. */
export interface Mojibake extends Range {
  /** What it was, as far as that can be read back; empty where too much is lost. */
  meant: string
  /** Whether that is all of it, and certain; otherwise characters at the ends are lost. */
  whole: boolean
}

const COMMON = 1
const ODD = 2
const LATIN = 3
const MARK = 4

/** Marks of Chinese text, which may stand in what was read back; as may the dot in names, which is a Latin sign too. */
const MARKS = '　，。、；：？！“”‘’（）《》〈〉【】〔〕—…％＋－０１２３４５６７８９'
const DOT = 0xb7
/** What stands for no character begins here, as � does. */
const FIRST_SPECIAL = 0xfff0
/** What Windows-1252 has between 0x80 and 0x9F; the gaps stand for themselves. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** What a character is, one cell a code unit; made when first asked for. */
let kinds: Uint8Array | undefined

function kindsOfCharacters(): Uint8Array {
  if (kinds) return kinds
  const table = new Uint8Array(0x10000)
  table.fill(ODD, 0x4e00, 0xa000)
  table.fill(ODD, 0xe000, 0xfb00)
  // Letters, lines and signs that GBK has beside the characters: Ж, ⅳ, ╃, ュ, ㄥ, ｅ.
  for (const [first, end] of [
    [0x391, 0x452],
    [0x2100, 0x2700],
    [0x3041, 0x3400],
    [0xff01, 0xffe6],
  ] as const) {
    table.fill(ODD, first, end)
  }
  table[0x20ac] = ODD
  table.fill(LATIN, 0x80, 0x100)
  for (const character of COMMON_CHARACTERS) table[character.charCodeAt(0)] = COMMON
  for (const character of MARKS) table[character.charCodeAt(0)] = MARK
  kinds = table
  return table
}

/** Of those that a report is full of: whatever is read back from the wrong byte on must have its share of them. */
const FREQUENT =
  '的一是不了在人有我这个上来到为和地要以时中会可出生年于对自下过能多而作后同进方成分行面理民警公安法执工情所关重现事实发务全机部队大定案'
const LEAST_FREQUENT = 1 / 3

/** The fewest odd characters that make a stretch worth reading back, and how many common ones may part two of them. */
const FEWEST_ODD = 2
const FEWEST_IN_STRETCH = 3
const LONGEST_GAP = 2
/** How much is read back at once, in code units. */
const LONGEST = 2000

/**
 * Finds what was decoded wrongly: UTF-8 read as GBK (鍏畨 for 公安) or as Latin (å…¬å®‰), GBK read as Latin (¹«°²),
 * GBK begun at the wrong byte (楣芾淼氖虑 for 管理的事). In order, none within another.
 *
 * @param text any text; offsets are UTF-16 code units, half-open
 */
export function findMojibake(text: string): Mojibake[] {
  const table = kindsOfCharacters()
  const found: Mojibake[] = []
  let at = 0
  while (at < text.length) {
    const kind = table[text.charCodeAt(at)]
    const hit =
      kind === ODD ? readHan(text, at, table) : kind === LATIN ? readLatin(text, at, table) : undefined
    if (hit?.mojibake) found.push(hit.mojibake)
    at = hit ? Math.max(hit.end, at + 1) : at + 1
  }
  return found
}

interface Hit {
  /** Up to where the text was looked at. */
  end: number
  mojibake?: Mojibake
}

function readHan(text: string, start: number, table: Uint8Array): Hit {
  const utf8 = asUtf8(text, start, table)
  if (utf8) return { end: utf8.end, mojibake: utf8 }
  let end = start
  let odd = 0
  let gap = 0
  const last = Math.min(text.length, start + LONGEST)
  for (let at = start; at < last && gap <= LONGEST_GAP; at++) {
    const code = text.charCodeAt(at)
    if (table[code] === ODD) {
      odd++
      gap = 0
      end = at + 1
    } else if (code >= 0x80 && code < FIRST_SPECIAL) gap++
    else break
  }
  if (odd < FEWEST_ODD || end - start < FEWEST_IN_STRETCH) return { end }
  const mojibake = asBrokenUtf8(text, start, end, table) ?? asShifted(text, start, end, table)
  return { end: Math.max(end, mojibake?.end ?? 0), ...(mojibake && { mojibake }) }
}

/** The bytes of a text from a place on, and for each the character that it is of; read as far as they are asked for. */
class Bytes {
  readonly bytes: number[] = []
  /** Offsets into the text. */
  readonly of: number[] = []
  private at: number

  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
    private readonly bytesOf: (character: string) => number[] | undefined,
  ) {
    this.at = start
  }

  /** Reads on until there are so many, or there is no more that has bytes. */
  read(count: number): this {
    while (this.bytes.length < count && this.at < this.end) {
      const bytes = this.bytesOf(this.text.charAt(this.at))
      if (!bytes) break
      for (const byte of bytes) {
        this.bytes.push(byte)
        this.of.push(this.at)
      }
      this.at++
    }
    return this
  }
}

const gbkBytesIn = (text: string, start: number, end: number) =>
  new Bytes(text, start, end, (one) => gbk().bytesOf(one))

function asUtf8(text: string, start: number, table: Uint8Array): Mojibake | undefined {
  if (!isOddEnough(text, start, table)) return undefined
  const read = gbkBytesIn(text, start, Math.min(text.length, start + LONGEST))
  for (const skipped of [0, 1, 2]) {
    const { meant, length } = utf8At(read, skipped, table)
    if (meant.length < 2 + skipped) continue
    const found = stretch(text, read, { start, meant, skipped, length }, table)
    // What goes on in plain words is another stretch: 鍦ㄥ矖上。鍦ㄥ矖.
    if (table[text.charCodeAt(found.end)] !== ODD) return found
  }
  return undefined
}

/** Of three characters of two bytes at most two are common by chance. */
function isOddEnough(text: string, start: number, table: Uint8Array): boolean {
  return [1, 2, 3].some((step) => table[text.charCodeAt(start + step)] === ODD)
}

function asBrokenUtf8(text: string, start: number, end: number, table: Uint8Array): Mojibake | undefined {
  const { bytes } = gbkBytesIn(text, start, end).read(Number.POSITIVE_INFINITY)
  return isBrokenUtf8(bytes, table) ? { start, end, meant: '', whole: false } : undefined
}

/**
 * Whether bytes are UTF-8 of which some were lost on the way: 鍏畨灞€, without the private character in it. Two
 * characters and a mark between them (浩瀚、剽悍) may look like that by chance.
 */
function isBrokenUtf8(bytes: readonly number[], table: Uint8Array): boolean {
  let characters = 0
  let common = 0
  let strays = 0
  for (let at = 0; at < bytes.length; ) {
    const code = utf8Code(bytes, at)
    if (code === undefined) strays++
    else characters++
    if (table[code ?? 0] === COMMON) common++
    at += code === undefined ? 1 : 3
  }
  return characters >= 2 && strays < characters && common * 2 >= characters
}

/** Reads what was GBK from its second byte on. */
function asShifted(text: string, start: number, end: number, table: Uint8Array): Mojibake | undefined {
  // The last ones may be common characters by chance.
  let stop = end
  while (stop < end + LONGEST_GAP && table[text.charCodeAt(stop)] === COMMON) stop++
  const read = gbkBytesIn(text, start, stop)
  const { meant, length } = gbkAt(read, 1, table)
  const last = read.of[length] ?? start
  const frequent = [...meant].filter((character) => FREQUENT.includes(character)).length
  if (last < end - 1 || meant.length < 3 || frequent < 2 || frequent < meant.length * LEAST_FREQUENT)
    return undefined
  return { start, end: Math.max(end, last + 1), meant, whole: false }
}

/** What Latin letters stand for: å…¬å®‰, ¹«°². */
function readLatin(text: string, start: number, table: Uint8Array): Hit {
  let end = start
  const last = Math.min(text.length, start + LONGEST)
  while (end < last && latinByte(text.charAt(end)) !== undefined) end++
  if (end - start < 4) return { end }
  const read = new Bytes(text, start, end, (one) => [latinByte(one) as number])
  const utf8 = utf8At(read, 0, table)
  if (utf8.meant.length >= 2) {
    const mojibake = stretch(text, read, { start, ...utf8, skipped: 0 }, table)
    return { end: mojibake.end, mojibake }
  }
  const { meant, length } = gbkAt(read, 0, table)
  // ××××, áàéè: signs and letters that are meant.
  if (new Set(meant).size < 2) return { end }
  const mojibake = stretch(text, read, { start, meant, length, skipped: 0 }, table)
  return { end: mojibake.end, mojibake }
}

function latinByte(character: string): number | undefined {
  const at = WINDOWS_1252.indexOf(character)
  if (at !== -1) return 0x80 + at
  const code = character.charCodeAt(0)
  return code >= 0x80 && code < 0x100 ? code : undefined
}

interface Decoded {
  meant: string
  /** How many bytes it is made of. */
  length: number
}

/** Characters of three bytes each, as long as Chinese text comes of it. */
function utf8At(read: Bytes, from: number, table: Uint8Array): Decoded {
  let meant = ''
  let odd = 0
  for (;;) {
    const at = from + meant.length * 3
    const code = utf8Code(read.read(at + 3).bytes, at)
    if (code === undefined || (!isWritten(code, table) && !(code >= 0x4e00 && code < 0xa000))) break
    if (table[code] === ODD) odd++
    meant += String.fromCharCode(code)
  }
  return odd * 3 > meant.length ? { meant: '', length: 0 } : { meant, length: meant.length * 3 }
}

function isWritten(code: number, table: Uint8Array): boolean {
  return table[code] === COMMON || table[code] === MARK || code === DOT
}

/** The code unit that three bytes are in UTF-8. */
function utf8Code(bytes: readonly number[], at: number): number | undefined {
  const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  return a >> 4 === 0xe && b >> 6 === 2 && c >> 6 === 2
    ? ((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f)
    : undefined
}

/** Characters of two bytes each, as long as they are common ones. */
function gbkAt(read: Bytes, from: number, table: Uint8Array): Decoded {
  let meant = ''
  for (;;) {
    const at = from + meant.length * 2
    const [lead, trail] = read.read(at + 2).bytes.slice(at, at + 2)
    const character = lead !== undefined && trail !== undefined ? gbk().characterOf(lead, trail) : ''
    if (character === '' || !isWritten(character.charCodeAt(0), table)) break
    meant += character
  }
  return { meant, length: meant.length * 2 }
}

/** Where what was read back stands in the text, with the half characters at its ends. */
function stretch(
  text: string,
  { of }: Bytes,
  { start, meant, skipped, length }: Decoded & { start: number; skipped: number },
  table: Uint8Array,
): Mojibake {
  const read = (of[skipped + length - 1] as number) + 1
  // The last character may hold the first byte of one more, or be it: 銆?
  const isHalf = of[skipped + length] === read - 1
  const isBegun = table[text.charCodeAt(read)] === ODD && table[text.charCodeAt(read + 1)] !== ODD
  const rest = isBegun ? read + 1 : read
  const isCut = /[?？\ufffd]/.test(text[rest] ?? '')
  const whole = skipped === 0 && !isHalf && !isBegun && !isCut
  return { start, end: isCut ? rest + 1 : rest, meant, whole }
}
