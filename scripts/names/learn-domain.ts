import { cellsOf, DOMAIN_CELLS, type DomainWeights } from '../../src/sensitive/name/domain'
import { shuffled } from './data'

const PASSES = 4
const RATE = 0.05
const BIAS_RATE = 0.01
const DECAY = 1e-5
const FIRST_SQUARE = 1e-2

interface Row {
  cells: Int32Array
  isTrade: boolean
}

/**
 * Learns to tell papers of the trade from other texts: logistic regression on characters and pairs, by AdaGrad. The
 * sum of a text is divided by the root of its length, so that long ones are surer, but not as sure as if each character
 * were a witness of its own.
 */
export function learnDomain(
  trade: readonly string[],
  others: readonly string[],
  random: () => number,
): DomainWeights {
  let rows = [
    ...trade.map((text): Row => ({ cells: cellsOf(text), isTrade: true })),
    ...others.map((text): Row => ({ cells: cellsOf(text), isTrade: false })),
  ].filter(({ cells }) => cells.length > 0)
  const weights = new Float64Array(DOMAIN_CELLS)
  const squares = new Float64Array(DOMAIN_CELLS).fill(FIRST_SQUARE)
  let bias = 0
  for (let pass = 0; pass < PASSES; pass++) {
    rows = shuffled(rows.length, random).map((i) => rows[i] as Row)
    for (const { cells, isTrade } of rows) {
      const root = rootOf(cells)
      let sum = 0
      for (const cell of cells) sum += weights[cell] as number
      const gradient = 1 / (1 + Math.exp(-(bias + sum / root))) - (isTrade ? 1 : 0)
      bias -= BIAS_RATE * gradient
      for (const cell of cells) {
        const slope = gradient / root + DECAY * (weights[cell] as number)
        const square = (squares[cell] as number) + slope * slope
        squares[cell] = square
        weights[cell] = (weights[cell] as number) - (RATE * slope) / Math.sqrt(square)
      }
    }
  }
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-6)
  const scale = most / 127
  return { cells: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias }
}

/** Of its characters, each of which but the first has two cells. */
const rootOf = (cells: Int32Array) => Math.sqrt((cells.length + 1) / 2)
