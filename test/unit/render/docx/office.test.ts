import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOffice, linesOf, pagesOf, toPdf } from '../../../../scripts/word/office.mjs'
import { renderDocx } from '../../../../src/render/docx/document'
import { PAGE, PLACE, POINTS_PER_MM } from '../../../../src/render/measures'
import { readReport } from '../../../../src/report/report'

const office = findOffice()
const examples = join(import.meta.dirname, '..', '..', '..', '..', 'examples', '规范')

interface Line {
  left: number
  top: number
  right: number
  bottom: number
  text: string
}

/** The page as another program prints it. Where LibreOffice is not installed, this says so and is left out. */
describe('render/docx: as LibreOffice prints it', function () {
  this.timeout(120_000)
  let folder: string

  before(function () {
    if (!office) {
      console.warn('!!! LibreOffice is not here (apt-get install libreoffice-writer poppler-utils): left out')
      this.skip()
    }
    folder = mkdtempSync(join(tmpdir(), 'xinde-office-test-'))
  })
  after(() => folder && rmSync(folder, { recursive: true, force: true }))

  const print = async (name: string, source: string) => {
    const file = join(folder, `${name}.docx`)
    writeFileSync(file, await renderDocx(readReport(source)))
    return toPdf(office as string, file, folder)
  }

  it('stands on the type area, line by line, with the numbers of the pages below it', async () => {
    const sentence = '民警依法查处违法行为认真负责受到群众好评'
    const source = `# 题目\n\n${sentence.repeat(70)}。`
    const pdf = await print('measures', source)
    assert.equal(pagesOf(pdf), 3)
    const lines: Line[] = linesOf(pdf, 2)
    const body = lines.slice(0, -1)
    const number = lines.at(-1)
    assert.equal(body.length, PAGE.linesPerPage.value)
    for (const [at, line] of body.entries()) {
      assert.equal(line.text.length, PAGE.charactersPerLine.value)
      assert.ok(Math.abs(line.left - PAGE.left.value * POINTS_PER_MM) < 1, `left of line ${at + 1}`)
      assert.ok(
        line.right <= (PAGE.width.value - PAGE.right.value) * POINTS_PER_MM + 0.5,
        `right of ${at + 1}`,
      )
      const pitch = (line.top - (body[0]?.top ?? 0)) / Math.max(1, at)
      // The PDF counts in tenths of a point.
      assert.ok(at === 0 || Math.abs(pitch - PAGE.linePitch.value) < 0.1 / at, `pitch ${pitch}`)
    }
    assert.equal(number?.text, '— 2 —')
    const middle = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2
    const below = middle - (PAGE.height.value - PAGE.bottom.value) * POINTS_PER_MM
    assert.ok(Math.abs(below - PLACE.pageNumberBelow.value * POINTS_PER_MM) < 2, `${below} pt below`)
    // An even page: at the left, one character in.
    assert.ok(Math.abs((number?.left ?? 0) - PAGE.left.value * POINTS_PER_MM - 14) < 1)
    const odd: Line | undefined = linesOf(pdf, 1).at(-1)
    assert.equal(odd?.text, '— 1 —')
    assert.ok(Math.abs((PAGE.width.value - PAGE.right.value) * POINTS_PER_MM - 14 - (odd?.right ?? 0)) < 1)
  })

  it('opens an example and prints all of its closing', async () => {
    const source = readFileSync(join(examples, '心得体会.md'), 'utf8')
    const pdf = await print('example', source)
    const pages = pagesOf(pdf)
    const text = linesOf(pdf, pages)
      .map((line: Line) => line.text)
      .join('\n')
    assert.match(text, /日\n— \d —$/)
  })
})
