import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from '../shared/paths.mjs'

/** Where `npm start` writes, so that nothing appears beside the drafts. */
export const startFolder = join(cache, 'start')

/**
 * Writes the workspace that opens a folder with the preview beside the draft.
 *
 * @param {string} folder
 * @param {Record<string, unknown>} [settings] more settings of the editor
 * @param {string} [name] name of the file
 * @returns {string} the `.code-workspace` file
 */
export function writeWorkspace(folder, settings = {}, name = '心得助手') {
  mkdirSync(startFolder, { recursive: true })
  const file = join(startFolder, `${name}.code-workspace`)
  const workspace = {
    folders: [{ path: folder }],
    settings: {
      'xinde.preview.openAutomatically': true,
      'workbench.startupEditor': 'none',
      'editor.wordWrap': 'on',
      ...settings,
    },
  }
  writeFileSync(file, `${JSON.stringify(workspace, null, 2)}\n`)
  return file
}
