import { readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root } from '../shared/paths.mjs'
import { Stop } from '../shared/stop.mjs'

/**
 * What `npm start` was asked to open.
 *
 * @typedef {object} Target
 * @property {string} path the file or folder
 * @property {string} folder the folder to open in the editor
 * @property {string[]} drafts the drafts in it, at least one
 * @property {boolean} single whether one draft was named, not a folder
 */

/**
 * @param {string | undefined} named a file or folder as the person typed it; the examples when left out
 * @returns {Target}
 */
export function findTarget(named) {
  // npm changes into the project's folder and says here where the person was.
  const path = named === undefined ? join(root, 'examples') : resolve(process.env.INIT_CWD ?? '.', named)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Stop(`没有这个文件或文件夹：${named}`)
  if (!found.isDirectory()) return { path, folder: dirname(path), drafts: [path], single: true }
  const drafts = draftsIn(path)
  if (drafts.length === 0) throw new Stop(`这个文件夹里没有草稿（.md 文件）：${named}`)
  return { path, folder: path, drafts, single: false }
}

function draftsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return draftsIn(path)
      return /\.(?:md|markdown)$/i.test(entry.name) ? [path] : []
    })
}
