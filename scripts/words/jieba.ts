import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/package-root'

/** The dictionaries that nodejieba brings along (jieba's, MIT licence). */
const FOLDER = join(packageRoot, 'node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict')

/** The rows of one of them: a word, how often it was seen, and what part of speech it is, as far as they are given. */
export function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split(/\r?\n/)
  return lines.filter((line) => line !== '').map((line) => line.split(' '))
}
