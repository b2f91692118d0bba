import type { Term } from './term'

/** What must stand beside a slip, or must not. */
export type Conditions = Pick<Term, 'onlyBehind' | 'notBehind' | 'onlyBefore' | 'notBefore'>

/**
 * Slips as terms.
 *
 * @param plain `wrong:right wrong:right`: no words at all
 * @param guarded what may also be right, by what is wrong
 * @param note why they are wrong, in a few Chinese words
 */
export function slipTerms(
  plain: string,
  guarded: Readonly<Record<string, readonly [right: string, conditions: Conditions]>>,
  note: string,
): Term[] {
  const source = '《现代汉语词典》'
  return [
    ...plain.split(' ').map((pair) => {
      const [wrong = '', right = ''] = pair.split(':')
      return { wrong, right: [right], note, source }
    }),
    ...Object.entries(guarded).map(([wrong, [right, conditions]]) => ({
      wrong,
      right: [right],
      note,
      source,
      ...conditions,
    })),
  ]
}
