import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { GBK, ids, lintJson, useFolder, xinde } from './support'

describe('xinde lint: bad input', () => {
  const { write } = useFolder()
  it('empty file', () => assert.deepEqual(ids(lintJson(write('a.md', '')).files[0]), ['lint/empty']))
  it('a GBK file is recognised, said so, and checked as what it says', () => {
    const { files } = lintJson(write('a.md', GBK))
    assert.deepEqual(ids(files[0]), ['lint/encoding', 'placeholder/x'])
    assert.match(files[0].messages[0].message, /GBK/)
  })
  it('a configuration that is asked for by name and cannot be used', () => {
    const file = write('a.md', '任xxx。\n')
    const broken = write('bad.yaml', 'rules: {\n')
    for (const [config, said] of [
      [broken, /配置文件用不了.*整个配置暂不起作用/],
      [dirname(file), /这不是配置文件/],
    ] as const) {
      const { status, stdout, stderr } = xinde(['lint', file, '--config', config])
      assert.deepEqual([status, stdout, said.test(stderr)], [2, '', true], stderr)
    }
  })
  it('a broken configuration is told where errors alone are wanted', () => {
    const file = write('a.md', '任xxx。\n')
    write('.xinde.yaml', 'rules: [\n')
    const { stdout, stderr } = xinde(['lint', file, '--quiet'])
    assert.match(stderr, /\.xinde\.yaml：.*整个配置暂不起作用/)
    assert.doesNotMatch(stdout, /整个配置/)
  })
  it('a file that is no text', () => {
    const { files, status } = lintJson(write('a.md', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])))
    assert.deepEqual(ids(files[0]), ['lint/encoding'])
    assert.equal(status, 1)
  })
  it('CRLF: the same problems at the same lines', () => {
    const text = '## 一、问题\n\n## 三、对策\n\n驾驶吉g-56626号轿车，任xxx。\n'
    const places = (file: { messages: { line: number; column: number; ruleId: string }[] }) =>
      file.messages.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)
    const { files } = lintJson(write('lf.md', text), write('crlf.md', text.replaceAll('\n', '\r\n')))
    assert.deepEqual(places(files[1]), places(files[0]))
    assert.ok(files[0].messages.length >= 4)
  })
  it('1 MB of one character', () => {
    for (const character of ['*', 'x', '一', '>', '[', '\n', '〔', '1', '王']) {
      const file = write('a.md', character.repeat(1_000_000 / Buffer.byteLength(character)))
      const start = performance.now()
      const { status } = xinde(['lint', '--format', 'json', file])
      assert.ok(status === 0 || status === 1, character)
      assert.ok(performance.now() - start < 15_000, `${character} took too long`)
    }
  }).timeout(120_000)
  it('broken front matter is one warning; the rest is still checked', () => {
    const { files } = lintJson(write('a.md', '---\n体裁: [wt3\n---\n\n任xxx。\n'))
    assert.deepEqual(ids(files[0]), ['lint/front-matter', 'placeholder/x'])
  })
  it('an unknown form is said so', () => {
    const { files } = lintJson(write('a.md', '---\n体裁: 诗歌\n---\n\n正文。\n'))
    assert.deepEqual(ids(files[0]), ['lint/front-matter'])
  })
  it('a broken configuration is a problem of that file, and the defaults stay in force', () => {
    write('.xinde.yaml', 'rules:\n  placeholder/x: off\n bad: [\n')
    const { files, status } = lintJson(write('a.md', '任xxx。\n'))
    assert.deepEqual(ids(files[0]), ['lint/config'])
    assert.ok(files[0].filePath.endsWith('.xinde.yaml'))
    assert.deepEqual(ids(files[1]), ['placeholder/x'])
    assert.equal(status, 0)
  })
  it('words of its own dictionary join a torn heading: nodejieba, which takes a second, is not loaded', () => {
    const text = '## 一、宣传教\n\n### 育不够\n\n正文。\n'
    const file = write('a.md', text)
    const hook = write(
      'no-jieba.cjs',
      [
        "const { Module } = require('node:module')",
        'const resolve = Module._resolveFilename',
        'Module._resolveFilename = function (request, ...rest) {',
        "  if (request === 'nodejieba') process.exit(9)",
        '  return resolve.call(this, request, ...rest)',
        '}',
      ].join('\n'),
    )
    for (const env of [{}, { NODE_OPTIONS: `--require ${hook}` }]) {
      const run = xinde(['lint', '--format', 'json', file], { env })
      const found = ids(JSON.parse(run.stdout)[0])
      assert.deepEqual(found, ['structure/split-heading'], JSON.stringify(env))
    }
  })
})

describe('xinde lint: configuration', () => {
  const { at, write } = useFolder()
  it('sets levels and allowed names; the nearest file wins', () => {
    write('.xinde.yaml', 'rules:\n  placeholder/x: error\n')
    mkdirSync(at('子'))
    write('子/.xinde.json', '{"rules": {"placeholder/x": "off"}}')
    write('a.md', '任xxx。\n')
    write('子/b.md', '任xxx。\n')
    const { files } = lintJson(at())
    assert.equal(files[0].messages[0].severity, 2)
    assert.deepEqual(ids(files[1]), [])
  })
  it('tells unknown rules, levels and forms at their lines', () => {
    write('.xinde.yaml', 'genre: 诗歌\nrules:\n  no/such: off\n  placeholder/x: loud\nrun: rm\n')
    const { files } = lintJson(write('a.md', '正文。\n'))
    assert.deepEqual(
      files[0].messages.map(({ line }: { line: number }) => line),
      [1, 3, 4, 5],
    )
  })
})
