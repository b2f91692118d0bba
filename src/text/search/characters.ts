/** Which characters a text has: a set that may hold others as well, but never lacks one. */
export type Characters = Int32Array

/** 2,048 bits: in a paragraph of a hundred different characters one in twenty others is taken to be there. */
const WORDS = 64
const MASK = WORDS * 32 - 1

/** So many texts, and so much of them, may be remembered before all are forgotten. */
const MOST_TEXTS = 4096
const MOST_LENGTH = 500_000

const known = new Map<string, Characters>()
let length = 0
/** The text that was asked about last, and what it has: one rule after the other looks at the same. */
let lastText = ''
let last: Characters = new Int32Array(WORDS)

/** The characters (UTF-16 code units) of a text; remembered, as a hundred rules ask in turn. */
export function charactersOf(text: string): Characters {
  if (text === lastText) return last
  let characters = known.get(text)
  if (!characters) {
    characters = readCharacters(text)
    length += text.length
    if (known.size >= MOST_TEXTS || length > MOST_LENGTH) {
      known.clear()
      length = text.length
    }
    known.set(text, characters)
  }
  lastText = text
  last = characters
  return characters
}

/** Whether a code unit may be among the characters; never false where it is. */
export function mayHave(characters: Characters, code: number): boolean {
  return (((characters[(code & MASK) >> 5] as number) >>> (code & 31)) & 1) === 1
}

/** Of the digits: the bits of U+0030 to U+0039. */
const DIGIT_BITS = 0x03ff_0000
/** Of the letters: the bits of U+0041 to U+005A and of U+0061 to U+007A. */
const LATIN_BITS = 0x07ff_fffe

/** Whether one of 0 to 9 may be among the characters. */
export function mayHaveDigit(characters: Characters): boolean {
  return ((characters[1] as number) & DIGIT_BITS) !== 0
}

/** Whether one of A to Z and a to z may be among the characters. */
export function mayHaveLatin(characters: Characters): boolean {
  return (((characters[2] as number) | (characters[3] as number)) & LATIN_BITS) !== 0
}

function readCharacters(text: string): Characters {
  const characters = new Int32Array(WORDS)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const word = (code & MASK) >> 5
    characters[word] = (characters[word] as number) | (1 << (code & 31))
  }
  return characters
}
