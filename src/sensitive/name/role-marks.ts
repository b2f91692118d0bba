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

/** Marks where role words end (`left`) and start (`right`) in a text, from a cell on; both have room for it. */
export function markRoles(text: string, left: Uint8Array, right: Uint8Array, from: number): void {
  for (let i = 0, at = from; i < text.length; i++, at++) {
    left[at] = LEFT_GROUPS[longestBefore(ENDING, text, i + 1)] as number
    right[at] = RIGHT_GROUPS[longestFrom(STARTING, text, i)] as number
  }
}
