/** Characters in a circle that Unicode has, by what stands in them. */
const ENCIRCLED: ReadonlyMap<string, string> = new Map([
  ...row(['0'], 0x24ea),
  ...row(numbers(1, 20), 0x2460),
  ...row(numbers(21, 35), 0x3251),
  ...row(numbers(36, 50), 0x32b1),
  ...row([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], 0x24b6),
  ...row([...'abcdefghijklmnopqrstuvwxyz'], 0x24d0),
  ...row([...'一二三四五六七八九十'], 0x3280),
])

function row(texts: readonly string[], code: number): [string, string][] {
  return texts.map((text, i) => [text, String.fromCodePoint(code + i)])
}

function numbers(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

/** ① for 1, ㊀ for 一, Ⓐ for A; undefined where Unicode has no such character. */
export function encircled(text: string): string | undefined {
  return ENCIRCLED.get(text)
}
