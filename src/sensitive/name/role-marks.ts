import { ROLE_WORDS, type RoleGroup } from './roles'
import { createWordTrie, longestBefore, longestFrom } from './word-trie'

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

const LEFT = [...ROLE_WORDS.left].map(([word, group]): Entry => ({ word, group }))
const RIGHT = [...ROLE_WORDS.right].map(([word, group]): Entry => ({ word, group }))
const ENDING = createWordTrie([...ROLE_WORDS.left.keys()], true)
const STARTING = createWordTrie([...ROLE_WORDS.right.keys()])
/** The number of the group of each word of the trees; 0 for none. */
const LEFT_GROUPS = Uint8Array.of(0, ...LEFT.map(({ group }) => GROUP_NUMBERS[group]))
const RIGHT_GROUPS = Uint8Array.of(0, ...RIGHT.map(({ group }) => GROUP_NUMBERS[group]))

/** The longest role word that ends before `end`; undefined where there is none. */
export function roleWordBefore(text: string, end: number): Entry | undefined {
  const number = longestBefore(ENDING, text, end)
  return number === 0 ? undefined : LEFT[number - 1]
}

/** The longest role word that starts at `start`; undefined where there is none. */
export function roleWordAfter(text: string, start: number): Entry | undefined {
  const number = longestFrom(STARTING, text, start)
  return number === 0 ? undefined : RIGHT[number - 1]
}

/** Whether a role word that stands before a name may end with a code unit. */
export function endsRole(unit: number): boolean {
  return ENDING.roots[unit] !== 0
}

/** Whether one that stands after a name may begin with a code unit. */
export function beginsRole(unit: number): boolean {
  return STARTING.roots[unit] !== 0
}

/** The number of the group of the longest role word that ends before `end`; 0 where there is none. */
export function groupBefore(text: string, end: number): number {
  return LEFT_GROUPS[longestBefore(ENDING, text, end)] as number
}

/** The number of the group of the longest role word that starts at `start`; 0 where there is none. */
export function groupAfter(text: string, start: number): number {
  return RIGHT_GROUPS[longestFrom(STARTING, text, start)] as number
}
