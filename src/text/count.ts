/**
 * Counts 字数 as Word's "字数" does: each Han character and each Chinese punctuation mark is one, and each
 * unbroken run of anything else that is not white space (a word, a number) is one.
 */
export function countCharacters(text: string): number {
  let count = 0
  let inRun = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isFull(code)) {
      count++
      inRun = false
    } else if (isSpace(code)) {
      inRun = false
    } else if (code >= 0xd840 && code <= 0xd88f && isLowSurrogate(text.charCodeAt(i + 1))) {
      // Han characters outside the basic plane.
      count++
      i++
      inRun = false
    } else {
      if (!inRun) count++
      inRun = true
    }
  }
  return count
}

/** Han characters, kana, and the punctuation and letters that are as wide; dashes, quotes and dots as Chinese sets them. */
function isFull(code: number): boolean {
  if (code >= 0x3400)
    return code <= 0x9fff || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff01 && code <= 0xffee)
  if (code >= 0x3001) return code <= 0x30ff
  return code >= 0x2014 && FULL_MARKS.has(code)
}

const FULL_MARKS = new Set(Array.from('—‘’“”…', (mark) => mark.charCodeAt(0)))

function isSpace(code: number): boolean {
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(String.fromCharCode(code))
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
