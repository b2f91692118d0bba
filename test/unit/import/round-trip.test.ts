import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/package-root'
import { renderDocx } from '../../../src/render/docx/document'
import { type Report, readReport } from '../../../src/report/report'
import { readBytes } from './reading'

const FOLDERS = ['examples/规范', 'examples/待改', 'test/corpus/correspondence/dev']

/** Number and words of each heading, in order. */
function headingsOf({ headings }: Report): string[] {
  return headings.map(({ numbering, title }) => bare((numbering?.mark ?? '') + title))
}

/** Every character that prints, without marks, escapes and white space. */
function textOf({ blocks }: Report): string {
  return blocks.map(({ content }) => bare(content.source)).join('')
}

function bare(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/<br>|[\s*_\\]/g, '')
}

function cellsOf({ blocks }: Report): string[] {
  return blocks.filter(({ content }) => content.kind === 'cell').map(({ content }) => content.source)
}

async function thereAndBack(source: string): Promise<Report> {
  return readReport(readBytes(await renderDocx(readReport(source))).markdown)
}

describe('import: a draft that was exported to Word comes back', () => {
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(packageRoot, folder)).filter((file) => file.endsWith('.md'))) {
      it(`${folder}/${name}: title, headings and text`, async () => {
        const before = readReport(readFileSync(join(packageRoot, folder, name), 'utf8'))
        const after = await thereAndBack(before.source)
        assert.equal(after.title?.text, before.title?.text)
        assert.deepEqual(headingsOf(after), headingsOf(before))
        assert.equal(textOf(after), textOf(before))
      })
    }
  }

  it('tables, lists, notes and blanks', async () => {
    const source = [
      '# 农村道路交通安全调研报告',
      '今年以来，大队走访了十二个村[^1]，任**市队长，获**市奖，警号是xxx□。',
      '[^1]: 走访时间为2025年3月至5月。',
      '## 一、基本情况',
      '| 村 | 隐患 |\n| --- | --- |\n| 东河村 | 路口三处 |\n| 西\\|河村 |  |',
      '- 劝导站两个\n- 警示牌五块',
      '### （一）做法',
      '1.先走访。逐户登记。',
      '青岚市公安局交通警察支队一大队',
      '2025年6月18日',
    ].join('\n\n')
    const before = readReport(source)
    const after = await thereAndBack(source)
    assert.deepEqual(cellsOf(after), cellsOf(before))
    assert.deepEqual(headingsOf(after), headingsOf(before))
    assert.equal(textOf(after).replaceAll('•', ''), textOf(before))
    assert.equal(after.blocks.filter(({ content }) => content.container === 'footnote').length, 1)
    const date = after.closing.date
    assert.equal(date && after.source.slice(date.start, date.end), '2025年6月18日')
  })
})
