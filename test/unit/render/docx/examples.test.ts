import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { renderDocx } from '../../../../src/render/docx/document'
import type { PageElement } from '../../../../src/render/elements'
import { readElements } from '../../../../src/render/read-elements'
import { type Run, textOfRuns } from '../../../../src/render/run'
import { readReport } from '../../../../src/report/report'
import { ORDER } from './schema-order'
import { type Node, openWord } from './word-file'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const seeds = join(root, '..', '..', 'shared', 'seeds')

/** The examples, and real essays where the machine has them. */
const drafts = [join(root, 'examples'), seeds]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  )

/** Every kind of element in one draft. */
const EVERYTHING = [
  '# 题目',
  '——副题',
  '一、甲',
  '（一）乙',
  '1．丙',
  '（1）丁',
  '正文 **要** *点* ~~删~~ `码` [网](https://a.cn) 见[^1]，![图](a.png)。',
  '> 引用一句。',
  '- 甲\n  - 乙',
  '1. 甲\n2. 乙',
  '| 甲 | 乙 |\n|---|--:|\n| 丙 | **丁** |',
  '```\n甲\n乙\n```',
  '[^1]: 注文。',
  '某某大队\n\n2024年9月12日',
].join('\n\n')

describe('render/docx: drafts', () => {
  assert.ok(drafts.length >= 10)
  for (const file of drafts) {
    const name = file.slice(file.lastIndexOf('/examples/') + 1)
    it(`${name}: another reader finds the same text, headings and tables`, async () => {
      const report = readReport(readFileSync(file, 'utf8'))
      const bytes = await renderDocx(report)
      const { value, messages } = await mammoth.convertToHtml(
        { buffer: Buffer.from(bytes) },
        { styleMap: STYLES },
      )
      assert.deepEqual(
        messages
          .map(({ message }) => message)
          .filter((message) => !/^Unrecognised paragraph style/.test(message)),
        [],
      )
      const elements = readElements(report)
      assert.equal(lettersOf(value), elements.map(lettersIn).join(''))
      assert.deepEqual(headingsOf(value), elements.flatMap(headingIn))
      assert.equal(
        value.match(/<table>/g)?.length ?? 0,
        elements.filter(({ kind }) => kind === 'table').length,
      )
      assertOrdered(bytes)
    })
  }

  it('every kind of element stands in the order of the schema', async () => {
    const bytes = await renderDocx(readReport(EVERYTHING), {
      appendix: { title: '附：对照表', heads: ['甲', '乙', '丙'], rows: [[[], [], []]], note: '注。' },
    })
    const seen = assertOrdered(bytes)
    for (const name of [
      'w:tblPr',
      'w:tcPr',
      'w:sectPr',
      'w:rPr',
      'w:pPr',
      'w:style',
      'w:settings',
      'w:font',
    ]) {
      assert.ok(seen.has(name), `no ${name} was looked at`)
    }
  })
})

const STYLES = ["p[style-name='Title'] => h6:fresh", "p[style-name='heading 1'] => h1:fresh"]

const lettersOf = (html: string) =>
  decode(html.replace(/<(?:sup|a)\b[^>]*>[^<]*<\/(?:sup|a)>|<[^>]+>/g, '')).replace(/\s/g, '')

function decode(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const letters = (runs: readonly Run[]) => textOfRuns(runs).replace(/\s/g, '')

function lettersIn(element: PageElement): string {
  if (element.kind === 'table')
    return element.rows.flatMap(({ cells }) => cells.map(({ runs }) => letters(runs))).join('')
  return element.kind === 'closing'
    ? element.lines.map(({ runs }) => letters(runs)).join('')
    : letters(element.runs)
}

function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/g)].map(
    ([, level, words = '']) => `${level} ${lettersOf(words)}`,
  )
}

function headingIn(element: PageElement): string[] {
  if (element.kind === 'title') return [`6 ${letters(element.runs)}`]
  return element.kind === 'heading' ? [`${element.level} ${letters(element.runs)}`] : []
}

/** Every element whose order we know has its children in that order; gives the names of those. */
function assertOrdered(bytes: Uint8Array): Set<string> {
  const { names, part } = openWord(bytes)
  const seen = new Set<string>()
  const walk = (node: Node, where: string) => {
    const order = ORDER[node.name]
    if (order) {
      seen.add(node.name)
      let last = 0
      for (const { name } of node.children) {
        const at = order.indexOf(name) === -1 ? order.indexOf('*') : order.indexOf(name)
        assert.ok(at !== -1, `${where}: ${name} is no child of ${node.name}`)
        assert.ok(at >= last, `${where}: ${name} stands too late in ${node.name}`)
        last = at
      }
    }
    for (const child of node.children) walk(child, where)
  }
  for (const name of names.filter((each) => each.startsWith('word/') && each.endsWith('.xml')))
    walk(part(name), name)
  return seen
}
