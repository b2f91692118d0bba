import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/paths.mjs'

const SOURCE = join(root, 'node_modules/nodejieba')
/** Beside the worker that requires it, and not in `node_modules/` of the root, which a VSIX leaves out. */
const TARGET = join(root, 'dist/node_modules/nodejieba')

/** What runs, and nothing of what builds it; its dictionaries are found by their place. */
const PARTS = [
  'index.js',
  'package.json',
  'LICENSE',
  'build/Release/nodejieba.node',
  'submodules/cppjieba/dict/jieba.dict.utf8',
  'submodules/cppjieba/dict/hmm_model.utf8',
  'submodules/cppjieba/dict/user.dict.utf8',
  'submodules/cppjieba/dict/idf.utf8',
  'submodules/cppjieba/dict/stop_words.utf8',
]

/** Whether the addon could be compiled on this machine. */
export const hasNodejieba = PARTS.every((part) => existsSync(join(SOURCE, part)))

export function addNodejieba() {
  for (const part of PARTS) cpSync(join(SOURCE, part), join(TARGET, part), { recursive: true })
}

export function removeNodejieba() {
  rmSync(join(root, 'dist/node_modules'), { recursive: true, force: true })
}
