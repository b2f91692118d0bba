/** Marks that are typed with the input method switched off, and what they are in a Chinese text. */
const FULL = new Map(
  Object.entries({ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' }),
)
/** The mark first: what stands beside it is looked at only where there is one. */
const HALF = /[,;:?!()](?:(?<=[\u3400-\u9fff].)|(?=[\u3400-\u9fff]))/g

/** A text as it is read: half-width marks beside Han characters are full-width ones (姓名:李明, → 姓名：李明，). As long as before. */
export function withFullMarks(text: string): string {
  return text.replace(HALF, (mark) => FULL.get(mark) ?? mark)
}
