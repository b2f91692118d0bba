import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd } from '../shared/ending.mjs'
import { root } from '../shared/paths.mjs'

/**
 * Copies the files at the top of the project and the folders that `.vscodeignore` lets in to a folder of their own:
 * vsce asks of every file below the folder that it packs whether it is wanted, and below the project's are the tens
 * of thousands of an editor and of other linters.
 *
 * @returns {{ folder: string, remove: () => Promise<void> }}
 */
export function stage() {
  const folder = mkdtempSync(join(tmpdir(), 'xinde-package-'))
  const remove = atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const wanted = wantedFolders(readFileSync(join(root, '.vscodeignore'), 'utf8'))
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory() ? !wanted.has(entry.name) : !entry.isFile()) continue
    cpSync(join(root, entry.name), join(folder, entry.name), { recursive: true })
  }
  return { folder, remove }
}

/** The first parts of the patterns that let something in, such as `docs` of `!docs/rules/**`. */
function wantedFolders(patterns) {
  return new Set([...patterns.matchAll(/^!([^/*\s]+)\//gm)].map(([, name]) => name))
}
