import { largest } from '../../text/largest'
import { near } from './quantity'
import type { Figure } from './table-figure'

/** A percentage that does not follow from two figures as those of the other rows do. */
export interface Ratio {
  row: number
  column: number
  written: Figure
  /** With as many decimals as are written. */
  right: string
  /** Whether only the number is wrong: 上升 is not 下降. */
  isNumberOnly: boolean
  /** 271和309. */
  from: string
  /** 87.7%, 下降2.6%. */
  shown: string
}

type FigureRow = readonly (Figure | undefined)[]
/** Two figures that a percentage may be worked out from. */
type Pair = readonly [one: number, other: number]

/** How far a percentage may be off for being rounded, in points: half of its last digit, and a little. */
const tolerance = (decimals: number) => 0.55 * 10 ** -decimals
/** So many rows must agree, and so many times those that do not. */
const FEWEST = 2
const TIMES = 2

/** How two figures make a percentage: a share, or a change from the second to the first. */
const WAYS: readonly { isChange: boolean; of: (pair: Pair) => number }[] = [
  { isChange: false, of: ([one, other]) => (one / other) * 100 },
  { isChange: true, of: ([one, other]) => ((one - other) / other) * 100 },
]

/** The percentages of a table that are not worked out as the others of their column are. */
export function ratiosOf(rows: readonly FigureRow[]): Ratio[] {
  const columns = largest(rows.map(({ length }) => length))
  const places = Array.from({ length: columns }, (_, column) => column)
  const isShare = (column: number) => rows.some((row) => row[column]?.isPercent)
  const counts = places.filter((column) => !isShare(column) && rows.some((row) => row[column]))
  const pairings = [
    ...counts.flatMap((one) => counts.filter((other) => other !== one).map((other) => ofTwo(one, other))),
    ...counts.map((one) => ofAll(rows, one)),
  ]
  return places.filter(isShare).flatMap((column) => {
    let best: { right: number; wrong: Ratio[] } | undefined
    for (const pairOf of pairings)
      for (const way of WAYS) {
        const found = tried(rows, column, pairOf, way)
        if (found.right > (best?.right ?? FEWEST - 1)) best = found
      }
    return best && best.right >= TIMES * best.wrong.length ? best.wrong : []
  })
}

/** Two columns of the same row. */
function ofTwo(one: number, other: number): (row: FigureRow) => Pair | undefined {
  return (row) => {
    const [first, second] = [row[one], row[other]]
    return first && second && second.value !== 0 ? [first.value, second.value] : undefined
  }
}

/** A column, and what all of it makes; a last row that holds just that is none of the parts. */
function ofAll(rows: readonly FigureRow[], column: number): (row: FigureRow) => Pair | undefined {
  const values = rows.map((row) => row[column]?.value ?? 0)
  const last = values.at(-1) ?? 0
  const sum = values.reduce((total, value) => total + value, 0)
  const whole = near(sum, 2 * last) ? last : sum
  return (row) => {
    const part = row[column]
    return part && whole > 0 ? [part.value, whole] : undefined
  }
}

/** How many rows a way of working out is right in, and where it is not. */
function tried(
  rows: readonly FigureRow[],
  column: number,
  pairOf: (row: FigureRow) => Pair | undefined,
  { isChange, of }: (typeof WAYS)[number],
): { right: number; wrong: Ratio[] } {
  let right = 0
  const wrong: Ratio[] = []
  for (const [row, figures] of rows.entries()) {
    const written = figures[column]
    const pair = pairOf(figures)
    if (!written?.isPercent || !pair) continue
    const value = of(pair)
    const isSigned = isChange && written.direction !== 0
    const said = isSigned ? written.direction * written.value : written.value
    if (Math.abs((isSigned ? value : Math.abs(value)) - said) <= tolerance(written.decimals)) {
      right++
      continue
    }
    const number = Math.abs(value).toFixed(written.decimals)
    wrong.push({
      row,
      column,
      written,
      right: number,
      isNumberOnly: !isSigned || value < 0 === written.direction < 0,
      from: `${pair[0]}和${pair[1]}`,
      shown: `${isSigned ? (value < 0 ? '下降' : '上升') : ''}${number}%`,
    })
  }
  return { right, wrong }
}
