/** GBK as bytes and back, after the tables of the runtime's own decoder (WHATWG Encoding, `gbk`). */
export interface Gbk {
  /** The bytes of a text; undefined where GBK has no code for one of its characters. */
  bytesOf(text: string): number[] | undefined
  /** The character of two bytes; empty where they are none. */
  characterOf(lead: number, trail: number): string
}

const FIRST_LEAD = 0x81
const LAST_LEAD = 0xfe
const FIRST_TRAIL = 0x40
const LAST_TRAIL = 0xfe
/** The one sign that Windows writes in one byte above ASCII. */
const EURO = '€'
const EURO_BYTE = 0x80
const LINE_END = 0x0a

let table: Gbk | undefined

/** The code, made when first asked for. Where the runtime knows no GBK, no text has bytes and no bytes are a character. */
export function gbk(): Gbk {
  table ??= createGbk()
  return table
}

function createGbk(): Gbk {
  /** By the two bytes as one number; 0 where they are no character. */
  const characters = new Uint16Array(0x10000)
  /** By the character. */
  const codes = new Uint16Array(0x10000)
  decodePairs((pair, code) => {
    characters[pair] = code
    codes[code] = pair
  })
  codes[EURO.charCodeAt(0)] = EURO_BYTE
  return {
    bytesOf(text) {
      const bytes: number[] = []
      for (let i = 0; i < text.length; i++) {
        const character = text.charCodeAt(i)
        const code = character < 0x80 ? character : (codes[character] as number)
        if (code === 0 && character !== 0) return undefined
        if (code > 0xff) bytes.push(code >> 8)
        bytes.push(code & 0xff)
      }
      return bytes
    },
    characterOf(lead, trail) {
      const code = characters[(lead << 8) | trail] ?? 0
      return code === 0 ? '' : String.fromCharCode(code)
    },
  }
}

/** Tells each pair of bytes, as one number, that stands for a character, and the code unit of that; in order. */
function decodePairs(tell: (pair: number, code: number) => void): void {
  const decoder = createDecoder()
  if (!decoder) return
  const trails = LAST_TRAIL - FIRST_TRAIL + 1
  const bytes = new Uint8Array(trails * 3)
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    // Each pair on a line of its own: what is no character is more than one, or the sign for none.
    for (let i = 0; i < trails; i++) bytes.set([lead, FIRST_TRAIL + i, LINE_END], i * 3)
    const lines = decoder.decode(bytes).split('\n')
    for (let i = 0; i < trails; i++) {
      const line = lines[i] ?? ''
      if (line.length === 1 && line !== '\ufffd') tell((lead << 8) | (FIRST_TRAIL + i), line.charCodeAt(0))
    }
  }
}

function createDecoder() {
  try {
    return new TextDecoder('gbk')
  } catch {
    return undefined
  }
}
