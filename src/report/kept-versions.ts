import type { Block } from './block'
import { type Origin, originOf } from './per-block'

/** What is kept of versions of drafts, so that the next version can go on from it; it goes with the version's blocks. */
export interface KeptVersions<T> {
  /** What is kept of this version itself. */
  of(blocks: readonly Block[]): T | undefined
  /** What is kept of the version before, and how this one came from it. */
  before(blocks: readonly Block[]): { kept: T; origin: Origin } | undefined
  keep(blocks: readonly Block[], kept: T): void
}

export function createKeptVersions<T extends NonNullable<unknown>>(): KeptVersions<T> {
  const versions = new WeakMap<readonly Block[], T>()
  return {
    of: (blocks) => versions.get(blocks),
    before(blocks) {
      const origin = originOf(blocks)
      if (!origin) return undefined
      const kept = versions.get(origin.earlier)
      return kept === undefined ? undefined : { kept, origin }
    },
    keep(blocks, kept) {
      versions.set(blocks, kept)
    },
  }
}
