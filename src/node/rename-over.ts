import { renameSync } from 'node:fs'

/** What Windows says while another program, such as a virus scanner, looks into a file that has just been written. */
const PASSING = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** How long is waited before each further attempt, in milliseconds; Word keeps its file open for longer. */
const PAUSES = [20, 40, 80, 160, 320]

export interface RenameOptions {
  platform?: NodeJS.Platform
  rename?: (from: string, to: string) => void
}

/**
 * Puts a file in the place of another, which on Windows may take several attempts (as VS Code and graceful-fs make them).
 *
 * @throws what the last attempt said
 */
export function renameOver(
  from: string,
  to: string,
  { platform = process.platform, rename = renameSync }: RenameOptions = {},
): void {
  for (const pause of platform === 'win32' ? PAUSES : []) {
    try {
      rename(from, to)
      return
    } catch (error) {
      if (!PASSING.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      sleep(pause)
    }
  }
  rename(from, to)
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
