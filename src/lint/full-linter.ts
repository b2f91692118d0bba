import type { Genre } from '../genre/schema'
import type { Report } from '../report/report'
import type { NameRecognizer } from '../sensitive/name/recognizer'
import type { Segmenter, SegmenterId } from '../text/segmenter/segmenter'
import { createWordCuts } from '../text/segmenter/word-cuts'
import type { Config } from './config'
import { createLinter, type Linter, type LinterOptions, type LintResult } from './linter'

/** The linter as every surface runs it: with the name model, and a segmenter that answers later. */
export interface FullLinter extends Linter {
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

export interface FullLinterOptions extends Pick<LinterOptions, 'remember'> {
  genres: readonly Genre[]
  segmenter: Segmenter
  names: NameRecognizer | undefined
}

/** The words of one round may be what the next one asks about. */
const MOST_ROUNDS = 3

export function createFullLinter({ segmenter, names, ...options }: FullLinterOptions): FullLinter {
  const words = createWordCuts(segmenter)
  const linter = createLinter({ ...options, words: words.cut, names: names ?? null })
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
