import ignore from 'ignore'
import { canonicalUri } from './uri'

/** What the place of a draft says of it. */
export interface Surroundings {
  /** Addresses of the folders that are open in the editor. */
  setFolders(uris: readonly string[]): void
  folders(): readonly string[]
  isInCodeProject(uri: string): boolean
  /** Whether patterns in the syntax of `.gitignore`, from the open folder on, name a draft. */
  isExcluded(uri: string, patterns: readonly string[]): boolean
}

/**
 * Whether a draft lies in the folder of a program.
 *
 * @param uri address of the draft
 * @param top address of the open folder that holds it; nothing above it is looked at
 */
export type IsInCodeProject = (uri: string, top: string | undefined) => boolean

export function createSurroundings(isInCodeProject: IsInCodeProject): Surroundings {
  let open: readonly string[] = []
  /** Answers by the draft's folder. */
  const known = new Map<string, boolean>()
  /** @param uri canonical, as those of the open folders */
  const topOf = (uri: string) =>
    open.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0]
  return {
    folders: () => open,
    setFolders(uris) {
      open = uris.map((uri) => canonicalUri(uri).replace(/\/$/, ''))
      known.clear()
    },
    isInCodeProject(given) {
      const uri = canonicalUri(given)
      const folder = uri.slice(0, uri.lastIndexOf('/'))
      const answer = known.get(folder) ?? isInCodeProject(uri, topOf(uri))
      known.set(folder, answer)
      return answer
    },
    isExcluded(given, patterns) {
      if (patterns.length === 0) return false
      const uri = canonicalUri(given)
      const top = topOf(uri)
      if (top === undefined) return false
      return ignore()
        .add([...patterns])
        .ignores(decoded(uri.slice(top.length + 1)))
    },
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
