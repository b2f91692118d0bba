import type { Score } from './score'
import { WEIGHTS } from './weights'

/** Which share of the points must answer one another at the same place for the others to be taken to do so. */
const LEAST_SHARE = 1 / 3

/**
 * Lists that run in step (1.形式单一 2.内容陈旧 against 1.创新形式 2.更新内容) answer one another by place where their few
 * words do not say so: as many points on both sides, some of them surely at the same place, and none surely elsewhere.
 */
export function inStep(scores: readonly (readonly Score[])[]): readonly (readonly Score[])[] {
  const count = scores.length
  if (scores.some((row) => row.length !== count)) return scores
  let same = 0
  for (const [l, row] of scores.entries()) {
    for (const [r, { value }] of row.entries()) {
      if (value < WEIGHTS.sure) continue
      if (l !== r) return scores
      same++
    }
  }
  if (same === 0 || same < count * LEAST_SHARE) return scores
  return scores.map((row, l) =>
    row.map((score, r) =>
      l === r && score.value < WEIGHTS.sure ? { ...score, value: WEIGHTS.inStep } : score,
    ),
  )
}
