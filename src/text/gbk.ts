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

/** The 3,755 characters that are used most, as GB 2312-80 lists them first (level 1); empty where the runtime knows no GBK. */
export function commonCharacters(): string {
  // The last row ends in five codes for what each office may define.
  return rows(0xb0, 0xd7, 0xa1).flat().join('').slice(0, 3755)
}

let table: Gbk | undefined

/** The code, made when first asked for. Where the runtime knows no GBK, no text has bytes and no bytes are a character. */
export function gbk(): Gbk {
  table ??= createGbk()
  return table
}

function createGbk(): Gbk {
  const characters = rows(FIRST_LEAD, LAST_LEAD, FIRST_TRAIL)
  const codes = new Map<string, number>([[EURO, EURO_BYTE]])
  characters.forEach((row, lead) => {
    row.forEach((character, trail) => {
      if (character !== '') codes.set(character, ((lead + FIRST_LEAD) << 8) | (trail + FIRST_TRAIL))
    })
  })
  return {
    bytesOf(text) {
      const bytes: number[] = []
      for (const character of text) {
        const code = character < '\x80' ? character.charCodeAt(0) : codes.get(character)
        if (code === undefined) return undefined
        if (code > 0xff) bytes.push(code >> 8)
        bytes.push(code & 0xff)
      }
      return bytes
    },
    characterOf: (lead, trail) => characters[lead - FIRST_LEAD]?.[trail - FIRST_TRAIL] ?? '',
  }
}

/** What each pair of bytes stands for, a row a first byte; empty for those that stand for nothing. */
function rows(firstLead: number, lastLead: number, firstTrail: number): string[][] {
  const decoder = createDecoder()
  if (!decoder) return []
  const trails = Array.from({ length: LAST_TRAIL - firstTrail + 1 }, (_, i) => firstTrail + i)
  return Array.from({ length: lastLead - firstLead + 1 }, (_, i) => {
    const bytes = Uint8Array.from(trails.flatMap((trail) => [firstLead + i, trail, 0x0a]))
    const characters = decoder.decode(bytes).split('\n')
    return trails.map((_, at) => {
      const character = characters[at] ?? ''
      return [...character].length === 1 && character !== '\ufffd' ? character : ''
    })
  })
}

function createDecoder() {
  try {
    return new TextDecoder('gbk')
  } catch {
    return undefined
  }
}
