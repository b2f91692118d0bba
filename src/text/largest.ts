/** The largest of some numbers, however many; `least` where none is larger. `Math.max(...)` puts each on the stack. */
export function largest(numbers: Iterable<number>, least = 0): number {
  let most = least
  for (const number of numbers) if (number > most) most = number
  return most
}
