/**
 * How many of the first elements of a list something holds for, which then holds for none of the others: found by
 * halves.
 *
 * @param holds told the place of an element
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
