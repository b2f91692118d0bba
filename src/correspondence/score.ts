import { largest } from '../text/largest'
import type { Item } from './items'
import type { TermMap, TermReader } from './terms'
import { WEIGHTS } from './weights'

/** How sure it is that two items belong together, and the words that say so. */
export interface Score {
  /** 0…1. */
  value: number
  /** What they share, the most telling first. */
  shared: readonly string[]
  /** One names the other: 针对第一个问题. */
  explicit: boolean
}

const SHOWN = 4

/** What two lists share before the pairs compete. */
interface Raw {
  weight: number
  shared: readonly string[]
  explicit: boolean
}

/** Knows how rare the terms of a draft are. */
export interface Scorer {
  /** Scores of every pair; `scores[l][r]`. @param via items that may stand between them */
  scores(left: readonly Item[], right: readonly Item[], via?: readonly Item[]): Score[][]
}

/** @param topic what the whole draft is about: its title and section headings */
export function createScorer(all: readonly Item[], reader: TermReader, topic: string): Scorer {
  const terms = new Map(all.map((item) => [item, reader.termsOf(item)]))
  const about = reader.termsIn(topic)
  const rare = rarityIn([...terms.values()])
  const rarity = (key: string) => rare(key) * (about.has(key) ? WEIGHTS.topic : 1)
  const termsOf = (item: Item) => terms.get(item) ?? reader.termsOf(item)

  const raw = (left: readonly Item[], right: readonly Item[]): Raw[][] => {
    return left.map((one, l) =>
      right.map((other, r) => {
        const { numbers, phrases } = other.reference
        const { weight, shared } = overlap(termsOf(one), termsOf(other), rarity)
        // Order alone is no evidence: points that share nothing stay apart.
        const order = weight > 0 && left.length === right.length && l === r ? orderWorth(other) : 0
        const explicit =
          one.role === 'problem' &&
          (numbers.includes(one.number) ||
            phrases.some((phrase) => names(reader.termsIn(phrase), termsOf(one), rarity)))
        return { weight: weight + order, shared, explicit }
      }),
    )
  }
  return {
    scores(left, right, via = []) {
      const direct = raw(left, right)
      if (via.length > 0) {
        const first = raw(left, via)
        const second = raw(via, right)
        for (const [l, row] of direct.entries()) {
          for (const [r, cell] of row.entries()) {
            const round = via.map((_, v) => Math.min(first[l]?.[v]?.weight ?? 0, second[v]?.[r]?.weight ?? 0))
            cell.weight += WEIGHTS.byCause * largest(round)
          }
        }
      }
      return compete(direct)
    },
  }
}

/** The most telling words; a pair of characters out of a longer word among them says nothing new. */
function shownOf(found: readonly { shown: string; general?: boolean }[]): string[] {
  const shown: string[] = []
  for (const { shown: word, general } of found) {
    if (!general && !shown.some((other) => other.includes(word))) shown.push(word)
  }
  return shown.slice(0, SHOWN)
}

function orderWorth({ role }: Item): number {
  return role === 'cause' ? WEIGHTS.sameOrderOfCauses : WEIGHTS.sameOrder
}

/** Near 1 for a term of one or two items, near 0 for one of nearly all. */
function rarityIn(maps: readonly TermMap[]): (key: string) => number {
  const holders = new Map<string, number>()
  for (const map of maps) for (const key of map.keys()) holders.set(key, (holders.get(key) ?? 0) + 1)
  const most = Math.log((maps.length + 1) / 2)
  return (key) => {
    if (most <= 0) return 1
    const share = Math.log((maps.length + 1) / Math.max(2, holders.get(key) ?? 1)) / most
    return Math.max(0, share) ** WEIGHTS.rarity
  }
}

function overlap(
  one: TermMap,
  other: TermMap,
  rarity: (key: string) => number,
): { weight: number; shared: string[] } {
  const found: { shown: string; weight: number; general?: boolean }[] = []
  for (const [key, mine] of one) {
    const theirs = other.get(key)
    if (!theirs) continue
    const weight = mine.term.weight * rarity(key) * mine.strength * theirs.strength
    found.push({ ...mine.term, weight })
  }
  found.sort((a, b) => b.weight - a.weight)
  return {
    weight: found.reduce((sum, { weight }) => sum + weight, 0),
    shared: shownOf(found),
  }
}

/** Whether a phrase names a problem: it holds most of what it speaks of itself. */
function names(phrase: TermMap, problem: TermMap, rarity: (key: string) => number): boolean {
  let all = 0
  let held = 0
  for (const [key, { term }] of phrase) {
    const weight = term.weight * Math.max(0.2, rarity(key))
    all += weight
    const place = problem.get(key)
    if (place) held += weight * place.strength
  }
  return all > 0 && held / all >= WEIGHTS.namesIt
}

/**
 * A pair is worth less where one of the two has a much better partner: a word that two points happen to
 * share is no answer when another point speaks of nothing else.
 */
function compete(rows: readonly (readonly Raw[])[]): Score[][] {
  const bestOf = (cells: readonly Raw[]) => largest(cells.map(({ weight }) => weight))
  const rowBest = rows.map(bestOf)
  const columnBest = (rows[0] ?? []).map((_, r) => bestOf(rows.flatMap((row) => row[r] ?? [])))
  return rows.map((row, l) =>
    row.map(({ weight, shared, explicit }, r) => {
      if (explicit) return { value: 1, shared, explicit }
      const best = Math.sqrt((rowBest[l] ?? 0) * (columnBest[r] ?? 0))
      const standing = best > 0 ? (weight / best) ** WEIGHTS.rivalry : 0
      return { value: (1 - Math.exp(-weight / WEIGHTS.enough)) * Math.min(1, standing), shared, explicit }
    }),
  )
}
