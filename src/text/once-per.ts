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

/**
 * The same for what every version of a draft has of its own, such as its report: the answer hangs on the object. In a
 * weak map it would outlive it: where V8 clears away young objects alone, it takes the values of a map that is old for
 * alive, with all that they lead to. So whole versions stayed until all of the heap was gone through.
 */
export function oncePerVersion<K extends object, V extends NonNullable<unknown>>(
  answer: (object: K) => V,
): (object: K) => V {
  const key = Symbol('once')
  return (object) => {
    const bearer: { [key]?: V } = object
    const known = bearer[key]
    if (known !== undefined) return known
    const value = answer(object)
    // Not to be seen by what compares or copies the object.
    Object.defineProperty(object, key, { value })
    return value
  }
}
