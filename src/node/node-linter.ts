import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { createFullLinter, type FullLinter } from '../lint/full-linter'
import type { LinterOptions } from '../lint/linter'
import { createModelNameRecognizer } from '../sensitive/name'
import type { NameRecognizer } from '../sensitive/name/recognizer'
import { HEAD_BYTES, isDictionary, readDictionary } from '../text/segmenter/dictionary'
import { createDictionarySegmenter } from '../text/segmenter/dictionary-segmenter'
import { createProcessSegmenter } from '../text/segmenter/node/process-segmenter'
import { createIntlSegmenter, type Segmenter } from '../text/segmenter/segmenter'
import { loadGenres, packageRoot } from './assets'

export interface NodeLinterOptions extends Pick<LinterOptions, 'remember'> {
  /** Where words come from; from our own dictionary, at once, where it is left out. */
  segmenter?: Segmenter
}

/**
 * The linter as everything that runs in Node has it: with the name model and a segmenter.
 *
 * @param options.remember see `LinterOptions`: little for a stream of texts that never come again
 */
export function createNodeLinter(options: NodeLinterOptions = {}): FullLinter {
  return createFullLinter({
    segmenter: loadWords(),
    ...options,
    genres: loadGenres(),
    names: loadNames(),
  })
}

/** nodejieba in a process of its own; what it would say also where it cannot be had. */
export function createNativeSegmenter(): Segmenter {
  return createProcessSegmenter(join(packageRoot, 'dist', 'segmenter-process.js'), {
    createFallback: loadWords,
  })
}

/** The words of the dictionary; where the file is missing or damaged, those of the engine. */
function loadWords(): Segmenter {
  const file = join(packageRoot, 'models', 'words.bin')
  return hasDictionary(file)
    ? createDictionarySegmenter(() => readDictionary(readFileSync(file)))
    : createIntlSegmenter()
}

/** Looks at the head of the file alone: three megabytes are read when somebody asks for words. */
function hasDictionary(path: string): boolean {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const head = new Uint8Array(HEAD_BYTES)
    return readSync(file, head) === HEAD_BYTES && isDictionary(head, fstatSync(file).size)
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
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
