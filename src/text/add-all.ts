/**
 * Adds all of a list to another, however long it is: with `push(...more)` each would be an argument on the stack, which
 * overflows (a RangeError) at about a hundred thousand.
 */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each)
}
