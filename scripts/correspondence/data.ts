import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

/** What people say of a draft. Items are counted from 1; a pair is [problem, the other]. */
export interface Labels {
  /** Where the draft is, from the package's folder; beside the labels where not given. */
  draft?: string
  genre: string
  /** Words that stand in the head of each item, in order. */
  problem: string[]
  cause: string[]
  countermeasure: string[]
  answers: [number, number][]
  causes: [number, number][]
  /** Pairs on which two readers may differ: they count neither way. */
  open?: { answers?: [number, number][]; causes?: [number, number][] }
}

export interface LabelledDraft {
  name: string
  source: string
  labels: Labels
}

const LABELS = '.pairs.json'
const corpus = join(packageRoot, 'test', 'corpus', 'correspondence')
/** The seed essays are kept outside the repository. */
const seeds = join(packageRoot, '..', 'shared', 'seeds')

/** The drafts of one half: `dev` is for tuning, `held-out` for measuring alone. */
export function readDrafts(half: 'dev' | 'held-out'): LabelledDraft[] {
  const folder = join(corpus, half)
  return readdirSync(folder)
    .filter((name) => name.endsWith(LABELS))
    .sort()
    .map((file) => {
      const name = file.slice(0, -LABELS.length)
      const labels: Labels = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const draft = labels.draft ? join(packageRoot, labels.draft) : join(folder, `${name}.md`)
      return { name, source: readFileSync(draft, 'utf8'), labels }
    })
}

/** Seed essay 5; undefined where the folder is absent. */
export function readSeed(): LabelledDraft | undefined {
  const file = join(seeds, 'essay-5.md')
  if (!existsSync(file)) return undefined
  return {
    name: 'seed-5',
    source: readFileSync(file, 'utf8'),
    labels: JSON.parse(readFileSync(join(corpus, 'seed-5.pairs.json'), 'utf8')),
  }
}
