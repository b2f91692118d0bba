import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { xinde } from '../shared/cli.mjs'
import { startFolder } from './workspace.mjs'

/**
 * Writes the preview of each draft as a page that any browser opens.
 *
 * @param {import('./drafts.mjs').Target} target
 * @returns {Promise<number>} exit code: 1 where a page could not be written
 */
export async function writePages({ path, drafts, single }) {
  const place = join(startFolder, single ? '预览.html' : '预览')
  rmSync(place, { recursive: true, force: true })
  let failed = 0
  for (const draft of drafts) {
    const page = single ? place : join(place, relative(path, draft).replace(/\.\w+$/, '.html'))
    mkdirSync(dirname(page), { recursive: true })
    let output = ''
    const args = ['export', draft, '--to', 'html', '-o', page, '--force']
    const code = await xinde(args, { onOutput: (text) => (output += text) })
    if (code === 0) continue
    failed += 1
    console.error(`没有写成：${draft}\n${output.trim()}`)
  }
  const count = single ? '' : `${drafts.length - failed} 份，`
  console.log(`\n公文预览已写成网页（${count}用浏览器打开）：\n${place}`)
  return failed > 0 ? 1 : 0
}
