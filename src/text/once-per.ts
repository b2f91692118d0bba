/**
 * The same function, asked once for each object: what it answers is kept for as long as the object lives.
 *
 * @param answer a pure function of the object and what hangs on it, which always has an answer
 */
export function oncePer<K extends object, V extends NonNullable<unknown>>(
  answer: (object: K) => V,
): (object: K) => V {
  const answers = new WeakMap<K, V>()
  return (object) => {
    let known = answers.get(object)
    if (known === undefined) {
      known = answer(object)
      answers.set(object, known)
    }
    return known
  }
}
