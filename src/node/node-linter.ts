import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../lint/config'
import { createLinter, type Linter, type LintResult } from '../lint/linter'
import { createModelNameRecognizer } from '../sensitive/name'
import type { NameRecognizer } from '../sensitive/name/recognizer'
import { createWorkerSegmenter } from '../text/segmenter/node/worker-segmenter'
import type { SegmenterId } from '../text/segmenter/segmenter'
import { createWordJoins } from '../text/segmenter/word-joins'
import { loadGenres, packageRoot } from './assets'

/** The linter as command line and language server run it: with the name model and the native segmenter. */
export interface NodeLinter extends Linter {
  /** Lints, and once more where words had to be looked up for it. */
  lintFully(source: string, config?: Config): Promise<LintResult>
  /** Looks up the words that earlier calls of `lint` had to do without; true when a new run is worth it. */
  settle(): Promise<boolean>
  readonly segmenter: SegmenterId | undefined
  /** How names are found; undefined where the model is missing. */
  readonly names: string | undefined
  dispose(): void
}

export function createNodeLinter(): NodeLinter {
  const segmenter = createWorkerSegmenter(join(packageRoot, 'dist', 'segmenter-worker.js'))
  const words = createWordJoins(segmenter)
  const names = loadNames()
  const linter = createLinter({ genres: loadGenres(), joins: words.joins, ...(names && { names }) })
  return {
    ...linter,
    async lintFully(source, config) {
      const first = linter.lint(source, config)
      return (await words.settle()) ? linter.lint(source, config) : first
    },
    settle: () => words.settle(),
    get segmenter() {
      return segmenter.id
    },
    names: names?.id,
    dispose: () => segmenter.dispose(),
  }
}

function loadNames(): NameRecognizer | undefined {
  const file = join(packageRoot, 'models', 'names.bin')
  if (!existsSync(file)) return undefined
  try {
    return createModelNameRecognizer(readFileSync(file))
  } catch {
    return undefined
  }
}
