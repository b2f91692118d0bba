import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where LibreOffice is, by name or place; undefined where the machine has none. */
export function findOffice() {
  const places = [
    process.env.SOFFICE,
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ]
  return places.find((place) => place && spawnSync(place, ['--version'], { stdio: 'ignore' }).status === 0)
}

/** Where the faces of official papers are not installed, what is nearest to them; those that are go first. */
const NEAREST = {
  方正小标宋简体: 'Noto Serif CJK SC',
  仿宋_GB2312: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
  'Times New Roman': 'Liberation Serif',
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${Object.entries(NEAREST)
  .map(
    ([face, font]) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test>` +
      `<edit name="family" mode="append" binding="strong"><string>${font}</string></edit></match>`,
  )
  .join('\n')}
</fontconfig>
`

/**
 * Makes a PDF of a Word file with LibreOffice, in a profile of its own, so that an open LibreOffice does not matter.
 *
 * @param {string} office what `findOffice` found
 * @param {string} file
 * @param {string} folder where the PDF is put
 * @returns {string} the PDF
 */
export function toPdf(office, file, folder) {
  const profile = mkdtempSync(join(tmpdir(), 'xinde-office-'))
  const fonts = join(profile, 'fonts.conf')
  writeFileSync(fonts, FONTS)
  try {
    const { status, stderr } = spawnSync(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        file,
      ],
      { encoding: 'utf8', timeout: 120_000, env: { ...process.env, FONTCONFIG_FILE: fonts } },
    )
    const pdf = join(folder, `${basename(file).replace(/\.\w+$/, '')}.pdf`)
    if (status !== 0 || !existsSync(pdf)) throw new Error(`LibreOffice made no PDF of ${file}: ${stderr}`)
    return pdf
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** How many pages a PDF has. Needs poppler's `pdfinfo`. */
export function pagesOf(pdf) {
  const { stdout } = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const pages = /^Pages:\s+(\d+)/m.exec(stdout ?? '')?.[1]
  if (!pages) throw new Error('pdfinfo (poppler-utils) is not here or could not read the PDF')
  return Number(pages)
}

/** The lines of a page of a PDF: text, and where each stands, in points from the upper left corner. */
export function linesOf(pdf, page) {
  const { stdout } = spawnSync(
    'pdftotext',
    ['-f', String(page), '-l', String(page), '-bbox-layout', pdf, '-'],
    { encoding: 'utf8', maxBuffer: 50_000_000 },
  )
  return [
    ...stdout.matchAll(
      /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g,
    ),
  ]
    .map(([, left, top, right, bottom, words]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: [...words.matchAll(/<word[^>]*>([^<]*)<\/word>/g)].map(([, word]) => word).join(' '),
    }))
    .sort((a, b) => a.top - b.top)
}
