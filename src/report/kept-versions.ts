import { oncePerVersion } from '../text/once-per'
import type { Block } from './block'

/** How the blocks of a draft came from those of an earlier version of it. */
export interface Origin {
  earlier: readonly Block[]
  /** So many at the beginning are the same blocks. */
  before: number
  /** So many at the end have the same content. */
  after: number
}

/** What is kept of versions of drafts, so that the next version can go on from it; it goes with the version's blocks. */
export interface KeptVersions<T> {
  /** What is kept of this version itself. */
  of(blocks: readonly Block[]): T | undefined
  /**
   * What this version can go on from: what is kept of itself where the same text was read once more, and else of the
   * version before; and how this one came from it.
   */
  before(blocks: readonly Block[]): { kept: T; origin: Origin } | undefined
  keep(blocks: readonly Block[], kept: T): void
}

/** All that is kept of one version of a draft. */
interface Ledger {
  /** By the number of the `KeptVersions`. */
  kept: unknown[]
  origin?: Origin | undefined
}

const ledgerOf = oncePerVersion((_: readonly Block[]): Ledger => ({ kept: [] }))
let numbers = 0

export function createKeptVersions<T extends NonNullable<unknown>>(): KeptVersions<T> {
  const number = numbers++
  const of = (blocks: readonly Block[]) => ledgerOf(blocks).kept[number] as T | undefined
  return {
    of,
    before(blocks) {
      const own = of(blocks)
      if (own !== undefined)
        return { kept: own, origin: { earlier: blocks, before: blocks.length, after: 0 } }
      const origin = originOf(blocks)
      if (!origin) return undefined
      const kept = of(origin.earlier)
      return kept === undefined ? undefined : { kept, origin }
    },
    keep(blocks, kept) {
      ledgerOf(blocks).kept[number] = kept
    },
  }
}

/** Tells what the blocks of a draft have in common with those of an earlier version of it. */
export function noteOrigin(blocks: readonly Block[], origin: Origin): void {
  // One step back is enough, and a chain would keep every version of the draft.
  forgetOrigin(origin.earlier)
  ledgerOf(blocks).origin = origin
}

/** How the blocks of a draft came from the version that was read before it, as far as that is known. */
export function originOf(blocks: readonly Block[]): Origin | undefined {
  return ledgerOf(blocks).origin
}

/** To be told when a version has been checked while somebody types: nothing goes on from the one before it any more. */
export function forgetOrigin(blocks: readonly Block[]): void {
  ledgerOf(blocks).origin = undefined
}
