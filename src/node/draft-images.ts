import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { withoutMetadata } from '../render/picture-metadata'

/** Larger files are no pictures for an essay; in bytes. */
const SIZE_LIMIT = 20_000_000

/**
 * Reads the images of a draft, those alone that lie inside `root`: a draft from elsewhere must not carry files
 * of this machine away in what is exported. What cannot be read is left out, and so is what a camera wrote into a photo.
 *
 * @param paths as typed in the draft (see `imagesIn`)
 * @param folder of the draft
 * @param root a folder that `folder` lies in, or is
 */
export async function readImages(
  paths: Iterable<string>,
  folder: string,
  root: string,
): Promise<Map<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>()
  const realRoot = await realpath(root).catch(() => undefined)
  if (realRoot === undefined) return images
  for (const path of paths) {
    const bytes = await readInside(realRoot, resolve(folder, decoded(path)))
    if (bytes) images.set(path, withoutMetadata(bytes))
  }
  return images
}

/** Links are followed before it is asked where a file lies. */
async function readInside(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const file = await realpath(path)
    const way = relative(root, file)
    // On another drive of Windows the way is absolute.
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined
    const found = await stat(file)
    return found.isFile() && found.size <= SIZE_LIMIT ? await readFile(file) : undefined
  } catch {
    return undefined
  }
}

/** `图%201.png` → `图 1.png`: editors write paths in this way, some with a query behind. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path.split(/[?#]/)[0] ?? path)
  } catch {
    return path
  }
}
