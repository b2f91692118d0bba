/** How many elements stay at the beginning and at the end when a page changes; all between are replaced. */
export interface Patch {
  head: number
  tail: number
}

/** Typing changes one place of a draft: what is the same before it and after it stays in the page. */
export function planPatch(before: readonly string[], after: readonly string[]): Patch {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { head, tail }
}

const LINE_ATTRIBUTES = / data-(?:line|end)="\d+"/g

/** What tells an element from others, wherever in the draft it stands. */
export function keyOf(html: string): string {
  return html.replace(LINE_ATTRIBUTES, '')
}
