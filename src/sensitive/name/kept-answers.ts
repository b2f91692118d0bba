/**
 * Answers a question about each element of a list.
 *
 * @param key what the answers follow from beside the element: where it is another one, all are asked about
 * @param answer a pure function of the element and the key; told what was answered last, with the last key, where the
 * element was there then at about the same place
 */
export type KeptAnswers<K extends object, T> = (
  list: readonly K[],
  key: unknown,
  answer: (element: K, before?: T) => T,
) => readonly T[]

/**
 * Keeps the answers of the last time: of a list that has changed in one place only what is new there is asked about, as
 * the passages of a draft are that somebody types in.
 */
export function createKeptAnswers<K extends object, T>(): KeptAnswers<K, T> {
  let known: { list: readonly K[]; key: unknown; answers: readonly T[] } = {
    list: [],
    key: undefined,
    answers: [],
  }
  return (list, key, answer) => {
    const { list: old, answers: kept } = known
    const isKept = key === known.key
    const most = Math.min(list.length, old.length)
    const moved = list.length - old.length
    let start = 0
    while (start < most && list[start] === old[start]) start++
    let end = list.length
    while (list.length - end < most - start && list[end - 1] === old[end - 1 - moved]) end--
    const again = (i: number, before: T): T => (isKept ? before : answer(list[i] as K, before))
    const answers: T[] = []
    for (let i = 0; i < start; i++) answers.push(again(i, kept[i] as T))
    for (let i = start; i < end; i++) answers.push(answer(list[i] as K))
    for (let i = end; i < list.length; i++) answers.push(again(i, kept[i - moved] as T))
    known = { list, key, answers }
    return answers
  }
}
