import type { Range } from '../../text/range'

/** A segment's text as names are looked for in it, and the way back. */
export interface CleanText {
  readonly text: string
  /** The source offset of each code unit of `text`, and of its end. */
  readonly at: Int32Array
}

/** More than this between two characters is no accident of typing. */
const LONGEST_GAP = 8
const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff

/**
 * Undoes what tears a name apart: Markdown escapes and emphasis marks, soft line breaks, and white space
 * between two Han characters (梁 振国). What stands between other characters stays.
 */
export function cleanText(source: string, segment: Range): CleanText {
  const at = new Int32Array(segment.end - segment.start + 1)
  let text = ''
  for (let i = segment.start; i < segment.end; i++) {
    const unit = source.charCodeAt(i)
    if (unit === 0x5c && isMark(source.charCodeAt(i + 1))) continue
    if (isGap(unit) && text !== '') {
      let end = i + 1
      while (end < segment.end && end - i <= LONGEST_GAP && isGap(source.charCodeAt(end))) end++
      const emphasis = source.slice(i, end).includes('**')
      if (
        end - i <= LONGEST_GAP &&
        isHan(text.charCodeAt(text.length - 1)) &&
        isHan(source.charCodeAt(end))
      ) {
        if (emphasis || !/[*]/.test(source.slice(i, end))) {
          i = end - 1
          continue
        }
      }
    }
    at[text.length] = i
    text += source[i]
  }
  at[text.length] = segment.end
  return { text, at: at.subarray(0, text.length + 1) }
}

/** Characters that a backslash escapes in Markdown and that masks are made of. */
function isMark(unit: number): boolean {
  return unit === 0x2a || unit === 0x5f
}

/** White space, line breaks, and the stars of emphasis. */
function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x2a
}
