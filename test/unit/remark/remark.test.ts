import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import ts from 'typescript'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { packageRoot } from '../../../src/node/assets'
import type { XindeLintOptions } from '../../../src/remark'

/** The package as others import it, by its name; the name is no literal, as there are no types before the build. */
const NAMES = ['xinde', 'xinde/remark']

async function messagesOf(content: string, options?: XindeLintOptions, path?: string) {
  const { default: xindeLint } = await import(NAMES[0] ?? '')
  const file = new VFile({ value: content, ...(path !== undefined && { path }) })
  const done = await unified().use(remarkParse).use(xindeLint, options).use(remarkStringify).process(file)
  return done.messages
}

describe('the remark plugin', () => {
  it('is exported under both names', async () => {
    const [first, second] = await Promise.all(NAMES.map((name) => import(name)))
    assert.equal(typeof first.default, 'function')
    assert.equal(first.default, second.default)
  })
  it('turns problems into messages with places, offsets, rule, page and what should stand there', async () => {
    const source = '# 一次夜查\r\n\r\n驾驶吉g-56626号轿车😀，任xxx。\r\n'
    const messages = await messagesOf(source)
    const plate = messages.find(({ ruleId }) => ruleId === 'privacy/plate')
    assert.ok(plate)
    assert.deepEqual(plate.place, {
      start: { line: 3, column: 3, offset: source.indexOf('吉g') },
      end: { line: 3, column: 11, offset: source.indexOf('号轿车') },
    })
    assert.deepEqual([plate.source, plate.fatal, plate.expected], ['xinde', true, ['吉G·*****']])
    assert.match(plate.url ?? '', /^file:.*privacy\/plate\.md$/)
    assert.match(plate.note ?? '', /号牌/)
    assert.ok(!messages.map(String).join().includes('56626'))
    const blank = messages.find(({ ruleId }) => ruleId === 'placeholder/x')
    const place = blank?.place
    assert.ok(place && 'start' in place)
    assert.equal(source.slice(place.start.offset, place.end.offset), 'xxx')
    assert.equal(blank?.fatal, false)
  })
  it('says the same as the linter, in the same order', async () => {
    const source = '驾驶吉g-56626号轿车，任xxx,查处 3 起。\n'
    const ids = (await messagesOf(source)).map(({ ruleId }) => ruleId)
    const { fullLinter } = await import('../../support/linter')
    assert.deepEqual(
      ids,
      fullLinter()
        .lint(source)
        .problems.map(({ ruleId }) => ruleId),
    )
  })
  it('leaves the document as it is', async () => {
    const { default: xindeLint } = await import(NAMES[0] ?? '')
    const source = '任xxx。\n'
    assert.equal(
      String(await unified().use(remarkParse).use(xindeLint).use(remarkStringify).process(source)),
      source,
    )
  })
  it('heeds its options, and below them the nearest .xinde.yaml', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xinde-remark-'))
    try {
      writeFileSync(join(folder, '.xinde.yaml'), 'rules:\n  placeholder/x: error\n')
      const path = join(folder, 'a.md')
      const levels = async (options?: XindeLintOptions) =>
        (await messagesOf('任xxx。\n', options, path)).map(({ fatal }) => fatal)
      assert.deepEqual(await levels(), [true])
      assert.deepEqual(await levels({ config: false }), [false])
      assert.deepEqual(await levels({ rules: { 'placeholder/x': 'off' } }), [])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
  it('has types that a consumer’s program passes, and one with a wrong option does not', () => {
    const use = (options: string) =>
      `import remarkParse from 'remark-parse'\nimport { unified } from 'unified'\nimport xindeLint, { type XindeLintOptions } from 'xinde'\nconst options: XindeLintOptions = ${options}\nunified().use(remarkParse).use(xindeLint, options)\nunified().use(remarkParse).use(xindeLint)\n`
    assert.deepEqual(typeErrors(use("{ preset: 'strict', rules: { 'placeholder/x': 'off' } }")), [])
    assert.match(typeErrors(use("{ preset: 'loud' }")).join(), /preset|loud/)
  })
})

function typeErrors(source: string): string[] {
  const folder = join(packageRoot, 'dist-test')
  const file = join(folder, 'remark-consumer.mts')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, source)
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
  })
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
