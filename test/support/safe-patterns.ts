import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

const FILE = join(packageRoot, 'test/unit/sensitive/safe-patterns.json')
/** The version of the tool, which may judge otherwise in another. */
const TOOL: string = createRequire(join(packageRoot, 'package.json'))('recheck/package.json').version

interface Kept {
  recheck: string
  safe: string[]
}

/** What a pattern is known by: it changes with every character of it. */
export function fingerprint(source: string, flags: string): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16)
}

/**
 * The fingerprints of patterns that `recheck` needs long for and has found safe: asked again it says the same. None where
 * they were judged by another version of it.
 */
export function readSafePatterns(): ReadonlySet<string> {
  const kept: Kept = JSON.parse(readFileSync(FILE, 'utf8'))
  return new Set(kept.recheck === TOOL ? kept.safe : [])
}

/** Writes them anew, in an order that shows what has changed. */
export function writeSafePatterns(fingerprints: Iterable<string>): void {
  const kept: Kept = { recheck: TOOL, safe: [...fingerprints].sort() }
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`)
}
