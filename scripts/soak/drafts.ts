import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

const FOLDERS = ['examples/规范', 'examples/待改', '../shared/seeds']

/** The drafts to edit: the examples, and the seed essays where they are present. */
export function soakDrafts(): string[] {
  return FOLDERS.map((name) => join(packageRoot, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
}
