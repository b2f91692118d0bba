import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { type FileResult, place } from '../../../src/cli/lint/file-result'
import { fullLinter } from '../../support/linter'
import { print } from './print'

const SARIF_SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
const DRAFT = '# 夜查<b>体会\n\n民警陆远山驾驶吉g-56626号轿车，任xxx，电话13900001234，查处 3 起。\n'

function resultOf(name: string, source: string): FileResult {
  const { problems, report } = fullLinter().lint(source)
  return { file: name, problems: place(problems, report.lines), characters: report.characters, wording: [] }
}

describe('formats of xinde lint', () => {
  const results = () => [resultOf('/材料/甲 100%.md', DRAFT), resultOf('/材料/乙.md', '好。\n')]

  it('sarif is valid SARIF 2.1.0, with and without results', async () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false })
    addFormats(ajv)
    const valid = ajv.compile(createRequire(__filename)(SARIF_SCHEMA))
    for (const each of [[], results()]) {
      assert.ok(valid(JSON.parse(await print('sarif', each))), JSON.stringify(valid.errors))
    }
    assert.ok(!valid({ version: '2.1.0', runs: [{ results: [{}] }] }), 'the schema refuses nothing')
  })
  it('json written piece by piece is JSON laid out as before', async () => {
    for (const each of [[], results()]) {
      const text = await print('json', each)
      assert.equal(text, `${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    }
  })
  it('github keeps to one line a problem, whatever is in a name', async () => {
    const lines = (await print('github', results())).trimEnd().split('\n')
    for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=甲 100%25\.md,line=\d+/)
  })
  it('html is one file without scripts that loads nothing, and its style is the one its policy allows', async () => {
    const page = await print('html', results())
    assert.doesNotMatch(page, /<script|https?:|javascript:|<b>体会| src=/)
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    assert.ok(page.includes(`content="default-src 'none'; style-src 'sha256-${hash}'"`))
  })
  it('html shows verdicts, families and what the rules say, and no whole value', async () => {
    const page = await print('html', results())
    assert.match(page, /✖ 不可提交（\d+ 处要改）/)
    assert.match(page, /✔ 可提交/)
    assert.match(page, /<h3>脱敏（\d+）<\/h3>/)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(page.includes(` id="${id}"`), id)
    assert.match(page, /id="rule-privacy-plate">[\s\S]*由车牌可以查到车主/)
    for (const value of ['56626', '13900001234', '陆远山']) assert.ok(!page.includes(value), value)
  })
  it('stylish lists three places of a sign that is wrong again and again, all on demand, and all names', async () => {
    const draft = `${'民警陆远山到场,'.repeat(5)}查处 3 起 ,占 4 成 。\n`
    const rows = (text: string, rule: string) => text.split('\n').filter((line) => line.endsWith(rule))
    const results = [resultOf('/材料/甲.md', draft)]
    const text = await print('stylish', results)
    const marks = rows(text, 'typography/half-punct')
    assert.equal(marks.length, 4)
    assert.match(marks[3] ?? '', /^ +提示 {2}另有 3 处同类的，没有列出/)
    assert.equal(rows(text, 'privacy/name-officer').length, 5)
    assert.match(text, /共 \d+ 个问题/)
    const whole = await print('stylish', results, { all: true })
    assert.equal(rows(whole, 'typography/half-punct').length, 6)
    assert.doesNotMatch(whole, /另有/)
    // Where one more is all that is left, it is listed.
    assert.doesNotMatch(await print('stylish', [resultOf('/材料/甲.md', '好,好,好,好。\n')]), /另有/)
  })
  it('stylish takes two hundred thousand problems', async () => {
    const [problem] = resultOf('/材料/甲.md', '任xxx。\n').problems
    assert.ok(problem)
    const many = { ...resultOf('/材料/甲.md', '好。\n'), problems: new Array(200_000).fill(problem) }
    assert.match(await print('stylish', [many]), /共 200000 个问题/)
  })
  it('stylish says where the lines are those of a converted file', async () => {
    const converted = { ...resultOf('/材料/a.docx', '任xxx。\n'), converted: true }
    assert.match(await print('stylish', [converted]), /行号是转成 Markdown 以后的/)
  })
})
