import { relative, sep } from 'node:path'
import ignore from 'ignore'
import { isInCodeProject } from './code-project'

/** What the place of a file says of it. */
export interface Surroundings {
  /** Absolute paths of the folders that are open in the editor. */
  setFolders(folders: readonly string[]): void
  isInCodeProject(folder: string): boolean
  /** Whether patterns in the syntax of `.gitignore`, from the open folder on, name a file. */
  isExcluded(file: string, patterns: readonly string[]): boolean
  /** Forgets what was looked up. */
  clear(): void
}

export function createSurroundings(): Surroundings {
  let open: readonly string[] = []
  const known = new Map<string, boolean>()
  const topOf = (path: string) =>
    open
      .filter((folder) => path === folder || path.startsWith(folder + sep))
      .sort((a, b) => b.length - a.length)[0]
  return {
    setFolders(folders) {
      open = folders
      known.clear()
    },
    isInCodeProject(folder) {
      const answer = known.get(folder) ?? isInCodeProject(folder, topOf(folder))
      known.set(folder, answer)
      return answer
    },
    isExcluded(file, patterns) {
      const top = patterns.length > 0 ? topOf(file) : undefined
      if (top === undefined) return false
      return ignore()
        .add([...patterns])
        .ignores(relative(top, file).split(sep).join('/'))
    },
    clear: () => known.clear(),
  }
}
