/**
 * `node scripts/word/render.mjs 文件.docx [-o 图.png] [--page 1]`: how many pages LibreOffice makes of a Word
 * file, and with `-o` a picture of them (poppler's `pdftoppm`). For looking at, and for comparing with the preview.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findOffice, pagesOf, toPdf } from './office.mjs'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o' }, page: { type: 'string', default: '1' } },
})
const office = findOffice()
if (!office || !positionals[0]) {
  console.error(
    office ? 'Usage: render.mjs file.docx [-o picture.png]' : 'LibreOffice is not here; set SOFFICE',
  )
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'xinde-render-'))
try {
  const pdf = toPdf(office, resolve(positionals[0]), folder)
  console.log(`${pagesOf(pdf)} pages`)
  if (values.output) {
    const stem = join(folder, 'page')
    const page = ['-f', values.page, '-l', values.page, '-singlefile']
    spawnSync('pdftoppm', ['-png', '-r', '80', ...page, pdf, stem])
    renameSync(`${stem}.png`, resolve(values.output))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
