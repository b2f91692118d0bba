import { readdirSync, readFileSync } from 'node:fs'

/** Whether processes can be looked at (Linux). */
export const seesProcesses = process.platform === 'linux'

/** The process of the language server that this extension host started; undefined while there is none. */
export function serverProcess(): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return Number(parent) === process.pid && /dist[\\/]server\.js/.test(command)
      } catch {
        // It has ended meanwhile.
        return false
      }
    })
}
