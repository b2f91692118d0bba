import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, parseConfig } from '../../src/lint/config'
import { chooseFixes, fixAll } from '../../src/lint/fix-all'
import type { Linter } from '../../src/lint/linter'
import { packageRoot } from '../../src/node/assets'
import { applyFix, fullLinter, genres } from '../support/linter'
import { indexPage, pageFacts } from './index-page'
import { readMarked, showMarked } from './marked'
import { type Example, readPages } from './page'

const pages = readPages()
/** What an officer must find on every page. */
const PARTS = ['查什么', '为什么', '怎么改', '依据']
const FEWEST = 2
const MOST_FIXES = 20

describe('docs/rules: the pages', () => {
  it('are those of the rules, one each', () => {
    assert.deepEqual(pages.map(({ id }) => id).sort(), pageFacts.map(({ id }) => id).sort())
  })

  it('are all in the index (UPDATE_PAGES=1 writes it anew)', () => {
    const file = join(packageRoot, 'docs', 'rules', 'README.md')
    if (process.env.UPDATE_PAGES) writeFileSync(file, indexPage())
    assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), indexPage())
  })

  for (const { id, title, level, basis } of pageFacts) {
    it(`${id} says what the rule says`, () => {
      const page = pages.find((each) => each.id === id) ?? assert.fail('no page')
      assert.ok(page.text.startsWith(`# ${id}：${title}\n\n默认级别：${level}\n`), 'head of the page')
      for (const part of PARTS) assert.match(page.text, new RegExp(`^## ${part}$`, 'm'))
      const cited = /^## 依据$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(page.text)?.[1] ?? ''
      for (const part of [`力度：${basis.force}`, basis.source, basis.clause]) {
        assert.ok(cited.includes(part ?? ''), `依据: ${part}`)
      }
    })
  }
})

describe('docs/rules: the examples', () => {
  let linter: Linter
  before(() => {
    linter = fullLinter()
  })

  for (const { id, examples, config: yaml } of pages) {
    if (id.startsWith('lint/') && examples.length === 0) continue
    const { config } = parseConfig(yaml, { rules: pageFacts.map((facts) => facts.id), genres })
    it(`${id} has enough of both kinds`, () => {
      for (const kind of ['bad', 'good']) {
        assert.ok(examples.filter((example) => example.kind === kind).length >= FEWEST, kind)
      }
    })
    for (const example of examples) {
      it(`${id}, line ${example.line}: ${example.kind}`, () => check(linter, id, example, config))
      if (example.kind === 'bad') {
        it(`${id}, line ${example.line}: its fixes mend it`, () => checkFixes(linter, id, example, config))
        it(`${id}, line ${example.line}: is mended at once`, () => checkFixAll(linter, example, config))
      }
    }
  }
})

/** A bad example raises exactly the marked places of its rule, a good one none. */
function check(linter: Linter, id: string, { kind, text }: Example, config: Config): void {
  const { source, ranges } = readMarked(text)
  assert.equal(ranges.length > 0, kind === 'bad', 'marks in bad examples, and only there')
  const found = linter.lint(source, config).problems.filter(({ ruleId }) => ruleId === id)
  assert.equal(
    showMarked(
      source,
      found.map(({ range }) => range),
    ),
    showMarked(source, ranges),
  )
}

/** Taking the preferred fix again and again ends with nothing left to fix. */
function checkFixes(linter: Linter, id: string, { text }: Example, config: Config): void {
  let { source } = readMarked(text)
  for (let step = 0; step <= MOST_FIXES; step++) {
    const { problems } = linter.lint(source, config)
    const problem = problems.find(({ ruleId, fixes }) => ruleId === id && fixes?.length)
    if (!problem) return
    source = applyFix(source, problem)
  }
  assert.fail(`the fixes never end:\n${source}`)
}

/** A second 全部修复 changes nothing, and the first made no fault of typography that was not there. */
function checkFixAll(linter: Linter, { text }: Example, config: Config): void {
  const { source } = readMarked(text)
  const lint = (draft: string) => linter.lint(draft, config).problems
  const once = fixAll(source, lint).text
  const left = lint(once)
  assert.deepEqual(chooseFixes(left), [])
  const known = new Set(lint(source).map(({ ruleId }) => ruleId))
  const made = left.filter(({ ruleId }) => ruleId.startsWith('typography/') && !known.has(ruleId))
  assert.deepEqual(
    made.map(({ ruleId, range }) => `${ruleId} ${once.slice(range.start, range.end)}`),
    [],
  )
}
