import { afterLast } from '../../sensitive/recognizer'

/** Words that say that a person of a case is spoken of (docs/domain 1.5). */
export const PARTY =
  /当事人|嫌疑人|被告人|受害人|被害人|证人|目击者|死者|伤者|报警人|报案人|举报人|驾驶人|驾驶员|司机|车主|肇事者|村民|居民|行人|乘客|男子|女子|未成年|(?<=[\u4e00-\u9fff])某(?!项|种|些|个|年|月|日|地|处|县|市|村|镇|路)/
/** Words that say that an officer, or the author, is spoken of. */
export const OFFICER = /同志|民警|辅警|交警|警员|队长|指导员|教导员|所长|政委|我|自己|他|她/

/** The sentence round a place, half-open offsets. */
export function sentenceAt(text: string, at: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, at - LONGEST), at)
  const start = at - afterLast(before, /[。！？；\n]/).length
  const after = text.slice(at, at + LONGEST)
  const stop = after.search(/[。！？；\n]/)
  return { start, end: at + (stop === -1 ? after.length : stop) }
}

/** A sentence longer than this twice is read no further. */
const LONGEST = 120
