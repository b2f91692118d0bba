import { once } from 'node:events'
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ORDINARY, placeFor, putInPlace, reasonOf } from '../node/write-file'
import { UsageError } from './usage-error'
import { type ResultOptions, refuseExisting } from './write-file'

/** Where results go, piece by piece. */
export interface Output {
  /** Resolves when more may be written: a slow reader is waited for. */
  write(text: string): Promise<void>
  /** Ends a file that was written: only then is it there under its name. */
  close(): void
}

export async function writeOut(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const standardOutput: Output = { write: writeOut, close: () => {} }

/** A file that is whole or not there; what was begun goes when the process ends before its end. */
export function fileOutput(path: string, options: ResultOptions): Output {
  refuseExisting(path, options)
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw new UsageError(`${reasonOf(error, resolve(path))}：${path}`)
    }
  }
  const place = attempt(() => placeFor(resolve(path)))
  const { target, beside, mode } = place
  const handle = attempt(() => openSync(beside ?? target, 'w', mode ?? ORDINARY))
  const remove = () => beside !== undefined && rmSync(beside, { force: true })
  process.once('exit', remove)
  return {
    write: async (text) => {
      // Not `writeSync`, which on a disk that fills up writes a part and says nothing.
      attempt(() => writeFileSync(handle, text))
    },
    close() {
      attempt(() => {
        closeSync(handle)
        putInPlace(place)
      })
      process.off('exit', remove)
    },
  }
}
