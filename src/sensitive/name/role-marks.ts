import { ROLE_WORDS, type RoleGroup } from './roles'
import { flagsOf } from './surnames'

/** Numbers of groups in features; 0 is none. */
export const GROUP_NUMBERS: Readonly<Record<RoleGroup, number>> = {
  party: 1,
  officer: 2,
  other: 3,
  naming: 4,
  joining: 5,
}

interface Entry {
  word: string
  group: RoleGroup
}

/** Words by the code unit that they are looked up by, longest first. */
function indexBy(
  words: ReadonlyMap<string, RoleGroup>,
  unitOf: (word: string) => number,
): ReadonlyMap<number, readonly Entry[]> {
  const index = new Map<number, Entry[]>()
  for (const [word, group] of words) {
    const unit = unitOf(word)
    const entries = index.get(unit) ?? []
    entries.push({ word, group })
    index.set(unit, entries)
  }
  for (const entries of index.values()) entries.sort((a, b) => b.word.length - a.word.length)
  return index
}

const LEFT = indexBy(ROLE_WORDS.left, (word) => word.charCodeAt(word.length - 1))
const RIGHT = indexBy(ROLE_WORDS.right, (word) => word.charCodeAt(0))
const MAY_END = flagsOf(String.fromCharCode(...LEFT.keys()))
const MAY_START = flagsOf(String.fromCharCode(...RIGHT.keys()))

/** The longest role word that ends before `end`; undefined where there is none. */
export function roleWordBefore(text: string, end: number): Entry | undefined {
  if (end <= 0) return undefined
  const unit = text.charCodeAt(end - 1)
  if (MAY_END[unit] === 0) return undefined
  const entries = LEFT.get(unit)
  return entries?.find(({ word }) => word.length <= end && text.startsWith(word, end - word.length))
}

/** The longest role word that starts at `start`; undefined where there is none. */
export function roleWordAfter(text: string, start: number): Entry | undefined {
  const unit = text.charCodeAt(start)
  if (MAY_START[unit] !== 1) return undefined
  const entries = RIGHT.get(unit)
  return entries?.find(({ word }) => text.startsWith(word, start))
}

/** Marks where role words end (`left`) and start (`right`) in a text; both have room for it. */
export function markRoles(text: string, left: Uint8Array, right: Uint8Array): void {
  for (let i = 0; i < text.length; i++) {
    const before = roleWordBefore(text, i + 1)
    left[i] = before === undefined ? 0 : GROUP_NUMBERS[before.group]
    const after = roleWordAfter(text, i)
    right[i] = after === undefined ? 0 : GROUP_NUMBERS[after.group]
  }
}
