import type { Range } from '../../text/range'

/** What was found in the elements of a list: those that have something, by their places, in order. */
export interface Answers<T> {
  readonly places: readonly number[]
  /** What each of them has. */
  readonly lists: readonly (readonly T[])[]
}

/**
 * Looks for something in each element of a list.
 *
 * @param key what the answers follow from beside the element: where it is another one, all are asked about
 * @param answer a pure function of the element and the key; told what was answered last, with the last key, where the
 * element was there then at about the same place
 */
export type KeptAnswers<K extends object, T> = (
  list: readonly K[],
  key: unknown,
  answer: (element: K, before?: readonly T[]) => readonly T[],
) => Answers<T>

/**
 * Keeps the answers of the last time: of a list that has changed in one place only what is new there is asked about, as
 * the passages of a draft are that somebody types in.
 */
export function createKeptAnswers<K extends object, T>(): KeptAnswers<K, T> {
  let known: { list: readonly K[]; key: unknown; answers: Answers<T> } = {
    list: [],
    key: undefined,
    answers: { places: [], lists: [] },
  }
  return (list, key, answer) => {
    const { list: old, answers: kept } = known
    const moved = list.length - old.length
    const { start, end } = changedIn(list, old)
    const places: number[] = []
    const lists: (readonly T[])[] = []
    const add = (place: number, found: readonly T[]) => {
      if (found.length === 0) return
      places.push(place)
      lists.push(found)
    }
    const isKept = key === known.key
    let next = 0
    /** Goes over a stretch that was there before: only over what it has, or over all of it where the key is new. */
    const again = (from: number, to: number, by: number) => {
      while ((kept.places[next] ?? Number.POSITIVE_INFINITY) + by < from) next++
      if (isKept) {
        for (; (kept.places[next] ?? Number.POSITIVE_INFINITY) + by < to; next++)
          add((kept.places[next] as number) + by, kept.lists[next] as readonly T[])
        return
      }
      for (let i = from; i < to; i++) {
        const before = (kept.places[next] ?? Number.NaN) + by === i ? kept.lists[next++] : undefined
        add(i, answer(list[i] as K, before ?? []))
      }
    }
    again(0, start, 0)
    for (let i = start; i < end; i++) add(i, answer(list[i] as K))
    again(end, list.length, moved)
    known = { list, key, answers: { places, lists } }
    return known.answers
  }
}

/** What is new in a list: all before `start` and all from `end` on are the same objects as in an earlier version of it. */
export function changedIn(list: readonly unknown[], earlier: readonly unknown[]): Range {
  const most = Math.min(list.length, earlier.length)
  const moved = list.length - earlier.length
  let start = 0
  while (start < most && list[start] === earlier[start]) start++
  let end = list.length
  while (list.length - end < most - start && list[end - 1] === earlier[end - 1 - moved]) end--
  return { start, end }
}

/** What two searches found in one list; where both found something, that of the first comes first. */
export function bothOf<T>(one: Answers<T>, other: Answers<T>): Answers<T> {
  if (other.places.length === 0) return one
  const places: number[] = []
  const lists: (readonly T[])[] = []
  visitTogether([one.places, other.places], (place, at) => {
    const [first, second] = [listAt(one.lists, at[0]), listAt(other.lists, at[1])]
    places.push(place)
    lists.push(second.length === 0 ? first : first.concat(second))
  })
  return { places, lists }
}

const NONE: readonly never[] = []

/** One of several lists; an empty one where there is none. */
export function listAt<T>(lists: readonly (readonly T[])[], index: number | undefined): readonly T[] {
  return index === undefined ? NONE : (lists[index] ?? NONE)
}

/** Goes over lists of places that are in order, together: each place once, with where it is in each list. */
export function visitTogether(
  lists: readonly (readonly number[])[],
  visit: (place: number, at: readonly (number | undefined)[]) => void,
): void {
  const next = lists.map(() => 0)
  for (;;) {
    let place = Number.POSITIVE_INFINITY
    for (let i = 0; i < lists.length; i++) place = Math.min(place, lists[i]?.[next[i] as number] ?? place)
    if (place === Number.POSITIVE_INFINITY) return
    const at = lists.map((list, i) => (list[next[i] as number] === place ? (next[i] as number)++ : undefined))
    visit(place, at)
  }
}
