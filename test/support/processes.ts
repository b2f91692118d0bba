import { readFileSync } from 'node:fs'

/** What Linux says of a process in a file of `/proc`; nothing where there is none. */
export function ofProcess(pid: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** The processes that a process has started and that have not ended, where the system tells. */
export function startedBy(pid: number | undefined): number[] {
  return ofProcess(pid, `task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
}
