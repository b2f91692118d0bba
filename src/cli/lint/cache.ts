import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../node/package-root'
import { statOf } from '../../node/stat-of'
import type { FileResult } from './file-result'

/** Names an entry, and opens it. */
export interface CacheKey {
  name: string
  secret: Uint8Array
}

/**
 * Results of earlier runs, one file a draft. An entry is found by what the draft says, how it was checked and which
 * version checked it. It is encrypted with a key made of the draft itself: whoever has the draft can read what was found
 * in it, and nobody else learns a word of it. Nothing here writes.
 */
export interface Cache {
  /** @param how everything beside the draft that the result depends on, as it can be JSON */
  keyOf(content: Uint8Array, how: unknown): CacheKey
  /** Undefined where there is no entry, or none that can be opened. */
  read(key: CacheKey): Omit<FileResult, 'file'> | undefined
  entryOf(key: CacheKey, result: FileResult): { name: string; content: Uint8Array }
}

const ALGORITHM = 'aes-256-gcm'
/** Lengths of the initialisation vector and of the tag that shows tampering, in bytes (NIST SP 800-38D). */
const VECTOR = 12
const TAG = 16

export function createCache(folder: string): Cache {
  const version = versionOf()
  return {
    keyOf(content, how) {
      const digest = createHash('sha256')
        .update(JSON.stringify([version, how]))
        .update(content)
        .digest()
      // Two keys that tell nothing of one another: the name of an entry does not open it.
      const derive = (use: string) => new Uint8Array(hkdfSync('sha256', digest, '', `xinde cache ${use}`, 32))
      return { name: Buffer.from(derive('name')).toString('hex'), secret: derive('secret') }
    },
    read({ name, secret }) {
      try {
        const bytes = readFileSync(join(folder, name))
        const opened = createDecipheriv(ALGORITHM, secret, bytes.subarray(0, VECTOR))
        opened.setAuthTag(bytes.subarray(VECTOR, VECTOR + TAG))
        const text = Buffer.concat([opened.update(bytes.subarray(VECTOR + TAG)), opened.final()])
        return JSON.parse(text.toString('utf8'))
      } catch {
        return undefined
      }
    },
    entryOf({ name, secret }, result) {
      const vector = randomBytes(VECTOR)
      const sealed = createCipheriv(ALGORITHM, secret, vector)
      const { file: _, ...rest } = result
      const body = Buffer.concat([sealed.update(JSON.stringify(rest), 'utf8'), sealed.final()])
      return { name, content: Buffer.concat([vector, sealed.getAuthTag(), body]) }
    },
  }
}

/** Changes whenever the program, the forms or the model do. */
function versionOf(): string {
  const genres = join(packageRoot, 'genres')
  const parts = [
    join(packageRoot, 'dist', 'cli-actions.js'),
    join(packageRoot, 'package.json'),
    join(packageRoot, 'models', 'names.bin'),
    join(packageRoot, 'models', 'words.bin'),
    ...readdirSync(genres).map((name) => join(genres, name)),
  ]
  return parts.map(stampOf).join(' ')
}

function stampOf(file: string): string {
  const stat = statOf(file)
  return stat ? `${stat.size}-${stat.mtimeMs}` : ''
}
