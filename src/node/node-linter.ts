import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../lint/config'
import { createLinter, type Linter, type LinterOptions, type LintResult } from '../lint/linter'
import type { Report } from '../report/report'
import { createModelNameRecognizer } from '../sensitive/name'
import type { NameRecognizer } from '../sensitive/name/recognizer'
import { createWorkerSegmenter } from '../text/segmenter/node/worker-segmenter'
import type { SegmenterId } from '../text/segmenter/segmenter'
import { createWordCuts } from '../text/segmenter/word-cuts'
import { loadGenres, packageRoot } from './assets'

/** The linter as command line and language server run it: with the name model and the native segmenter. */
export interface NodeLinter extends Linter {
  /** Lints, and again where words had to be looked up for it. */
  lintFully(source: string, config?: Config): Promise<LintResult>
  /** Reads, and again where words had to be looked up for it. */
  readFully(source: string): Promise<Report>
  /** Looks up the words that earlier calls of `lint` had to do without; true when a new run is worth it. */
  settle(): Promise<boolean>
  readonly segmenter: SegmenterId | undefined
  /** How names are found; undefined where the model is missing. */
  readonly names: string | undefined
  dispose(): void
}

/** The words of one round may be what the next one asks about. */
const MOST_ROUNDS = 3

/** @param options.remember see `LinterOptions`: little for a stream of texts that never come again */
export function createNodeLinter(options: Pick<LinterOptions, 'remember'> = {}): NodeLinter {
  const segmenter = createWorkerSegmenter(join(packageRoot, 'dist', 'segmenter-worker.js'))
  const words = createWordCuts(segmenter)
  const names = loadNames()
  const linter = createLinter({ ...options, genres: loadGenres(), words: words.cut, ...(names && { names }) })
  return {
    ...linter,
    async lintFully(source, config) {
      let result = linter.lint(source, config)
      for (let round = 0; round < MOST_ROUNDS && (await words.settle()); round++) {
        result = linter.lint(source, config)
      }
      return result
    },
    async readFully(source) {
      let report = linter.read(source)
      for (let round = 0; round < MOST_ROUNDS && (await words.settle()); round++) report = linter.read(source)
      return report
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
