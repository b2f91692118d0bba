import type { Genre } from '../../genre/schema'
import { NO_CONFIG } from '../../lint/found-config'
import { createConfigFiles } from '../../node/config-files'
import type { DraftConfigs } from '../platform'
import { folderOf, uriOf } from './paths'

/**
 * Configurations of drafts on a disk, which the server reads itself.
 *
 * @param others those of all other drafts
 */
export function createDiskConfigs(genres: readonly Genre[], others: DraftConfigs): DraftConfigs {
  const files = createConfigFiles(genres)
  return {
    forDraft(uri) {
      if (!isOnDisk(uri)) return others.forDraft(uri)
      const folder = folderOf(uri)
      if (folder === undefined) return NO_CONFIG
      const found = files.forFolder(folder)
      return found.file === undefined ? found : { ...found, uri: uriOf(found.file) }
    },
    prepare: (uri) => (isOnDisk(uri) ? Promise.resolve() : others.prepare(uri)),
    clear() {
      files.clear()
      others.clear()
    },
  }
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:')
}
