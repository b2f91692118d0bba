import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Whether this user may make links to files: on Windows only an administrator may, or a developer. */
export const canLink = tryLink()

function tryLink(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'xinde-link-'))
  try {
    const target = join(folder, 'a')
    writeFileSync(target, '')
    symlinkSync(target, join(folder, 'b'))
    return basename(realpathSync(join(folder, 'b'))) === 'a'
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
