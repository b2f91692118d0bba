import { readFileSync, realpathSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'

/** Larger files are no pictures for a paper; in bytes. */
const LARGEST = 30_000_000

/**
 * Reads the images of a draft. Only what lies inside `root` is read, also where a path or a link leads out of
 * it; what is missing, too large or outside is left out.
 *
 * @param paths as typed in the draft, with `/`
 * @param folder absolute path of the draft's folder, which relative paths start from
 * @param root absolute path of a folder that holds `folder`
 */
export function readImages(paths: Iterable<string>, folder: string, root: string): Map<string, Uint8Array> {
  const images = new Map<string, Uint8Array>()
  for (const path of paths) {
    const bytes = readInside(resolve(folder, decoded(path)), root)
    if (bytes) images.set(path, bytes)
  }
  return images
}

function readInside(file: string, root: string): Uint8Array | undefined {
  try {
    const real = realpathSync(file)
    const way = relative(realpathSync(root), real)
    if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way) return undefined
    const stat = statSync(real)
    return stat.isFile() && stat.size <= LARGEST ? new Uint8Array(readFileSync(real)) : undefined
  } catch {
    return undefined
  }
}

/** `图%201.png` → `图 1.png`; a path that is no such writing stays. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path.split(/[?#]/)[0] ?? path)
  } catch {
    return path
  }
}
