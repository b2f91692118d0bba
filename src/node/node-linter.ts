import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFullLinter, type FullLinter } from '../lint/full-linter'
import type { LinterOptions } from '../lint/linter'
import { createModelNameRecognizer } from '../sensitive/name'
import type { NameRecognizer } from '../sensitive/name/recognizer'
import { createWorkerSegmenter } from '../text/segmenter/node/worker-segmenter'
import { loadGenres, packageRoot } from './assets'

/**
 * The linter as command line and language server run it: with the name model and the native segmenter.
 *
 * @param options.remember see `LinterOptions`: little for a stream of texts that never come again
 */
export function createNodeLinter(options: Pick<LinterOptions, 'remember'> = {}): FullLinter {
  return createFullLinter({
    ...options,
    genres: loadGenres(),
    segmenter: createWorkerSegmenter(join(packageRoot, 'dist', 'segmenter-worker.js')),
    names: loadNames(),
  })
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
