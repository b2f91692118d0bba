import { roleWordBefore } from '../../src/sensitive/name/role-marks'
import { isChineseName, surnameOf } from '../../src/sensitive/name/surnames'
import type { Sample } from './data'
import type { NamePool } from './pool'

const SWAPPED_TO_MASK = 0.12
/** Share of names that become words (民警向阳): more after a role word, where no more is needed to tell. */
const SWAPPED_TO_WORD = 0.08
const SWAPPED_AFTER_ROLE = 0.25
/** Names that are words stay words this often: their sentence tells that somebody is meant. */
const WORD_STAYS = 0.5

/** Names of two characters stay that short: their end is the hardest to tell. */
const SHORT_STAYS = 0.75

interface Swap {
  next: string
  isMask: boolean
}

/**
 * Other people in the same sentence, some of them masked: what is around a name matters, not which it is. A name
 * that comes again becomes the same one again, and a given name alone that of the whole name.
 */
export function swapNames({ text, names }: Sample, pool: NamePool, random: () => number): Sample {
  const swaps = new Map<string, Swap>()
  const ordered = [...names].sort((a, b) => a[0] - b[0])
  const whole = ordered.map(([start, end]) => text.slice(start, end)).filter((name) => name.length > 2)
  const swapped: [number, number][] = []
  let result = ''
  let at = 0
  for (const [start, end] of ordered) {
    if (start < at) continue
    const old = text.slice(start, end)
    const person = old.length === 2 ? whole.find((name) => name !== old && givenOf(name) === old) : undefined
    if (person !== undefined && !swaps.has(person)) swaps.set(person, swapOf(person, false, pool, random))
    const swap =
      swaps.get(old) ??
      (person === undefined
        ? swapOf(old, roleWordBefore(text, start) !== undefined, pool, random)
        : { next: shortOf(swaps.get(person)?.next, old), isMask: false })
    swaps.set(old, swap)
    result += text.slice(at, start)
    if (!swap.isMask) swapped.push([result.length, result.length + swap.next.length])
    result += swap.next
    at = end
  }
  return { text: result + text.slice(at), names: swapped }
}

const givenOf = (name: string) => (isChineseName(name) ? name.slice(surnameOf(name).length) : '')

/** The given name of the new person, where it can stand alone. */
function shortOf(next: string | undefined, old: string): string {
  const given = next === undefined ? '' : givenOf(next)
  return given.length === 2 ? given : old
}

function swapOf(old: string, afterRole: boolean, pool: NamePool, random: () => number): Swap {
  if (/[·•・]/.test(old)) return { next: pool.foreign(), isMask: false }
  if (!isChineseName(old)) return { next: old, isMask: false }
  if (random() < SWAPPED_TO_MASK) return { next: pool.mask(), isMask: true }
  const share = pool.isWord(old) ? WORD_STAYS : afterRole ? SWAPPED_AFTER_ROLE : SWAPPED_TO_WORD
  if (random() < share) return { next: pool.wordName(), isMask: false }
  const next = old.length === 2 && random() < SHORT_STAYS ? pool.shortName() : pool.name()
  return { next, isMask: false }
}
