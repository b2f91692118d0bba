const FULL_CHARACTER =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffee]/
const ASTRAL_HAN = /^[\ud840-\ud88f][\udc00-\udfff]/

/**
 * Counts 字数 as Word's "字数" does: each Han character and each Chinese punctuation mark is one, and each
 * unbroken run of anything else that is not white space (a word, a number) is one.
 */
export function countCharacters(text: string): number {
  let count = 0
  let inRun = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Nearly all of a draft, told without an expression.
    if (code >= 0x3400 && code <= 0x9fff) {
      count++
      inRun = false
      continue
    }
    const unit = text[i] ?? ''
    if (/\s/.test(unit)) {
      inRun = false
    } else if (FULL_CHARACTER.test(unit)) {
      count++
      inRun = false
    } else if (ASTRAL_HAN.test(text.slice(i, i + 2))) {
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
