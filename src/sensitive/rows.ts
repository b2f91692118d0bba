import { type Sighting, sight } from './recognizer'

/** Behind a number that counts something: it is none of a row. */
const COUNTED = '[余多几]?[年月日元人名件起辆个本份张台条次户米公亿万千%岁天]'

/** What may stand at a place right behind a value: one more of its row. */
export type NextOf = (text: string, at: number) => Sighting | undefined

/** One more value of a form (the source of a pattern) behind 、 or 和: XJ00124 of 编号XJ00123、XJ00124. */
export function nextOf(form: string, said: string, flags: '' | 'i' = ''): NextOf {
  const next = new RegExp(
    `(?:[、，,；;/和与及或]|以及) ?(?<value>${form})(?![0-9A-Za-z]|\\.\\d|${COUNTED})`,
    `y${flags}`,
  )
  return (text, at) => {
    next.lastIndex = at
    const match = next.exec(text)
    const value = match?.groups?.value
    if (match === null || value === undefined) return undefined
    const end = at + match[0].length
    return { range: { start: end - value.length, end }, score: 0.8, evidence: [said] }
  }
}

/** Values and what stands in a row behind each of them, in text order; linear, since each place is in one row. */
export function withRows(text: string, firsts: readonly Sighting[], next: NextOf): Sighting[] {
  const found: Sighting[] = []
  let done = 0
  for (const first of [...firsts].sort((a, b) => a.range.start - b.range.start)) {
    if (first.range.start < done) continue
    for (let one: Sighting | undefined = first; one; one = next(text, done)) {
      found.push(one)
      done = one.range.end
    }
  }
  return found
}

/** What a label in the pattern heads, as sure at every place, and the row behind it. */
export function rowsBehindLabel(
  text: string,
  pattern: RegExp,
  score: number,
  said: string,
  next: NextOf,
): Sighting[] {
  return withRows(
    text,
    sight(text, pattern, ({ range }) => ({ range, score, evidence: [said] })),
    next,
  )
}
