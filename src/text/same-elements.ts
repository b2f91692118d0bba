/** Whether two lists have the same elements in the same order: objects by identity, words and numbers by value. */
export function haveSameElements(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, i) => Object.is(each, other[i]))
}
