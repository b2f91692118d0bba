import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { createEscape, type Place } from '../../../src/import/escape'
import type { Inline } from '../../../src/import/model'
import { standIn } from '../../../src/import/struck'
import { p, table } from '../../support/docx-file'
import { namelessLinter } from '../../support/linter'
import { markdown } from './reading'

const escapeText = createEscape(Number.POSITIVE_INFINITY)

/** Markdown as others read it, with addresses that become links by themselves. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: true })

function shownText(node: Nodes): string {
  if ('children' in node) return node.children.map((child) => shownText(child as Nodes)).join('')
  return 'value' in node ? node.value : `<${node.type}>`
}

const WRITE: Record<Place, (text: string) => string> = {
  paragraph: (text) => text,
  heading: (text) => `## ${text}`,
  item: (text) => `- ${text}`,
  cell: (text) => `| ${text} |\n| --- |`,
}
const shown = (text: string, place: Place) => shownText(parser.parse(WRITE[place](escapeText(text, place))))

describe('import: escapes', () => {
  it('leaves alone what Markdown reads as it is', () => {
    for (const text of [
      '任**市队长',
      '交警支队xx部门，警号是xxx□请',
      '思想_理论',
      '共____个',
      '#话题',
      '1.加强宣传',
      '3*4米',
      '（1）查处',
      'A&B',
      '5>3',
      '-5℃',
    ]) {
      assert.equal(escapeText(text, 'paragraph'), text)
    }
  })

  it('escapes what Markdown would read as something else, and only that', () => {
    const cases: [string, string][] = [
      ['任**市队长，获**市奖_', '任\\*\\*市队长，获\\*\\*市奖_'],
      ['****年*月**日', '\\*\\*\\*\\*年\\*月\\*\\*日'],
      ['# 标题', '\\# 标题'],
      ['1. foo', '1\\. foo'],
      ['- 一', '\\- 一'],
      ['> 引', '\\> 引'],
      ['---', '\\---'],
      ['<某某>说', '<某某>说'],
      ['<b>粗</b>', '\\<b>粗\\</b>'],
      ['[甲](乙)', '\\[甲](乙)'],
      ['见[^1]', '见\\[^1]'],
      ['&lt;', '\\&lt;'],
      ['路径\\*', '路径\\\\*'],
    ]
    for (const [text, written] of cases) assert.equal(escapeText(text, 'paragraph'), written, text)
    assert.equal(escapeText('甲|乙', 'cell'), '甲\\|乙')
    assert.equal(escapeText('- 一', 'cell'), '- 一')
  })

  it('any text comes through every place as it was', () => {
    const unit = fc.constantFrom(...'*_`~[]()<>&#+-=|\\!.:;1a市队，。x/"\'^ ')
    const text = fc
      .array(unit, { minLength: 1, maxLength: 24 })
      .map((units) => units.join('').trim())
      .filter((line) => line !== '')
    for (const place of ['paragraph', 'heading', 'item', 'cell'] as const) {
      fc.assert(
        fc.property(text, (line) => assert.equal(shown(line, place), line)),
        { numRuns: 400 },
      )
    }
  })

  it('struck words are read as struck, and all words as they were, in every place', () => {
    const unit = fc.constantFrom(...'*_`~[]()<>&#+-=|\\!.:1a市队，。（）“” ')
    const run = fc.record({
      text: fc.array(unit, { minLength: 1, maxLength: 6 }).map((units) => units.join('')),
      struck: fc.boolean(),
    })
    const struckIn = (node: Nodes, isStruck = false): string => {
      const inside = isStruck || node.type === 'delete'
      if ('children' in node) return node.children.map((child) => struckIn(child as Nodes, inside)).join('')
      return inside && 'value' in node ? node.value : ''
    }
    const words = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '')
    for (const place of ['paragraph', 'heading', 'item', 'cell'] as const) {
      fc.assert(
        fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
          const inlines = runs.map((each): Inline => ({ kind: 'text', bold: false, size: 20, ...each }))
          const line = standIn(inlines).trim()
          const plain = runs.map(({ text }) => text).join('')
          fc.pre(plain.trim() !== '')
          const tree = parser.parse(WRITE[place](escapeText(line, place)))
          assert.equal(shownText(tree), plain.trim())
          const struck = runs.map(({ text, struck }) => (struck ? text : '')).join('')
          assert.equal(words(struckIn(tree)), words(struck))
        }),
        { numRuns: 400 },
      )
    }
  })

  it('without trying, everything is escaped, and reads the same', () => {
    const hasty = createEscape(0)
    for (const text of ['任**市队长', '1.加强', '- 一', '<b>&lt;[甲](乙)_`~#', '甲|乙']) {
      for (const place of ['paragraph', 'heading', 'item', 'cell'] as const) {
        assert.equal(shownText(parser.parse(WRITE[place](hasty(text, place)))), text)
      }
    }
  })

  it('a hostile line costs little', () => {
    const start = process.cpuUsage()
    for (const unit of ['*', '[', '<', '`', '_a', '\\', '&', '~']) {
      for (const length of [4_000, 200_000]) escapeText(`${unit.repeat(length)}x`, 'paragraph')
    }
    for (const unit of [' ', '　', '*', '，', '<', '一、', '（1）', '1.', '#']) {
      for (const run of ['', '<w:b/>', '<w:strike/>'])
        markdown(p(`甲${unit.repeat(300_000)}乙`, { run }) + p('乙'))
    }
    const { user } = process.cpuUsage(start)
    assert.ok(user < 30_000_000, `${user} µs`)
  })

  it('blanks of a Word document are found by the checks, as typed and escaped', () => {
    const draft = markdown(
      p('同志现任**市公安局交警大队副大队长，多次被**市评为先进，警号是xxx□，共____个。') +
        table([
          ['单位', '数'],
          ['**大队', '__'],
        ]),
    )
    const { problems } = namelessLinter().lint(draft)
    const spans = problems
      .filter(({ ruleId }) => ruleId.startsWith('placeholder/'))
      .map(({ range }) => draft.slice(range.start, range.end))
    assert.equal(spans.filter((span) => span.includes('*')).length, 3, spans.join(' '))
    assert.ok(
      spans.some((span) => span.includes('____')),
      spans.join(' '),
    )
    assert.ok(
      spans.some((span) => span.includes('□')),
      spans.join(' '),
    )
  })
})
