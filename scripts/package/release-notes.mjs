/**
 * `node scripts/package/release-notes.mjs v1.2.3`: prints what CHANGELOG.md says of a version, where that is the version of
 * package.json.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/paths.mjs'
import { isMain, runMain, Stop } from '../shared/stop.mjs'

/**
 * @param {string} changelog in the format of Keep a Changelog
 * @param {string} version without a `v`
 * @returns {string | undefined} the section's text without its heading; undefined where there is none
 */
export function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => text.startsWith(`[${version}]`))
  return section?.slice(section.indexOf('\n') + 1).trim()
}

if (isMain(import.meta)) {
  await runMain(() => {
    const version = (process.argv[2] ?? '').replace(/^v/, '')
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
    if (version !== own)
      throw new Stop(`标签是 ${version || '（没有给版本号）'}，package.json 里是 ${own}，不一致。`)
    const notes = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
    if (!notes) throw new Stop(`CHANGELOG.md 里没有 ${version} 这一节。`)
    console.log(notes)
  })
}
