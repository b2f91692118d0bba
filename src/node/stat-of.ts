import { type Stats, statSync } from 'node:fs'

/** What the system says of a file or folder, links followed; undefined where there is none, or none that can be seen. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
