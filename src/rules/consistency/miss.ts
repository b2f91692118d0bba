import type { Percent, Quantity } from './quantity'

/** Two counts and the rate that they do not make. */
export interface Miss {
  percent: Percent
  part: Quantity
  whole: Quantity
  right: number
  /** The number is right, but it went the other way: 上升. */
  otherWay?: string
}

/** How far a rate with decimals may be off, in points; a whole one may be rounded. */
const TOLERANCE = 0.1
const TOLERANCE_WHOLE = 0.6

/** The miss of two counts, if a percentage is not what they make; rough ones make none. */
export function miss(percent: Percent, part: Quantity, whole: Quantity, right: number): Miss[] {
  if (part.rough || whole.rough || whole.value === 0 || isRight(percent, right)) return []
  return [{ percent, part, whole, right }]
}

/** Whether a percentage is a value, as far as it is rounded. */
export function isRight({ value, decimals }: Percent, right: number): boolean {
  return Math.abs(value - right) <= (decimals === 0 ? TOLERANCE_WHOLE : TOLERANCE) + 1e-9
}
