import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { ids, lintJson, useFolder, xinde } from './support'

describe('xinde redact', () => {
  const { at, write } = useFolder()
  const draft = '# 一次执勤\n\n民警梁振国查获吉g-12345号货车，村民祁守山、祁守田作证。梁振国制作笔录。\n'
  it('writes a masked copy in which nothing is found, and leaves the draft alone', () => {
    const file = write('a.md', draft)
    const output = at('脱敏.md')
    assert.equal(xinde(['redact', file, '-o', output]).status, 0)
    assert.equal(readFileSync(file, 'utf8'), draft)
    const text = readFileSync(output, 'utf8')
    assert.equal(text, '# 一次执勤\n\n民警梁某查获吉G·*****号货车，村民祁某1、祁某2作证。梁某制作笔录。\n')
    assert.deepEqual(ids(lintJson(output).files[0]), [])
  })
  it('finds the configuration above, also where the draft is named from its own folder', () => {
    write('.xinde.yaml', 'allowNames: [梁振国]\n')
    mkdirSync(at('子'))
    write('子/a.md', draft)
    assert.equal(xinde(['redact', 'a.md', '-o', 'b.md'], { cwd: at('子') }).status, 0)
    assert.match(readFileSync(at('子', 'b.md'), 'utf8'), /民警梁振国查获/)
  })
  it('says that the copy of a draft in GBK is in UTF-8', () => {
    // 民警梁振国在岗。
    const bytes = [
      0xc3, 0xf1, 0xbe, 0xaf, 0xc1, 0xba, 0xd5, 0xf1, 0xb9, 0xfa, 0xd4, 0xda, 0xb8, 0xda, 0xa1, 0xa3,
    ]
    const file = write('a.md', Uint8Array.from(bytes))
    const run = xinde(['redact', file, '-o', at('b.md')])
    assert.match(run.stderr, /原稿是 GBK 编码，副本按 UTF-8 保存/)
    assert.equal(readFileSync(at('b.md'), 'utf8'), '民警梁某在岗。')
    assert.match(xinde(['tidy', file, '-o', at('c.md')]).stderr, /原稿是 GBK 编码/)
    assert.doesNotMatch(xinde(['redact', at('b.md'), '-o', at('d.md')]).stderr, /编码/)
  })
  it('masks a name in the title of a link, wherever that is given', () => {
    const file = write(
      'a.md',
      '当事人梁振国驾车，见[通报][1]和[笔录](b.md "梁振国的笔录")。\n\n[1]: c.md "当事人梁振国的通报"\n',
    )
    assert.equal(xinde(['redact', file, '-o', at('b.md')]).status, 0)
    assert.equal(
      readFileSync(at('b.md'), 'utf8'),
      '当事人梁某驾车，见[通报][1]和[笔录](b.md "梁某的笔录")。\n\n[1]: c.md "当事人梁某的通报"\n',
    )
  })
  it('never overwrites without --force, and never the draft by accident', () => {
    const file = write('a.md', draft)
    assert.equal(xinde(['redact', file, '-o', file]).status, 2)
    assert.equal(readFileSync(file, 'utf8'), draft)
  })
  it('writes who is who only when asked for by name, with a warning at its head', () => {
    const file = write('a.md', draft)
    const report = at('对照.json')
    const { stdout, stderr } = xinde(['redact', file, '-o', at('b.md'), '--report', report])
    const table = JSON.parse(readFileSync(report, 'utf8'))
    assert.match(Object.keys(table)[0] ?? '', /警告/)
    assert.deepEqual(
      table.对照.map(({ 代称, 处数 }: Record<string, unknown>) => [代称, 处数]),
      [
        ['梁某', 2],
        ['吉G·*****', 1],
        ['祁某1', 1],
        ['祁某2', 1],
      ],
    )
    assert.doesNotMatch(stdout + stderr, /梁振国|12345|守山/)
  })
  it('lets nobody else read who is who', function () {
    // Windows goes by the folder.
    if (process.platform === 'win32') this.skip()
    const report = at('对照.json')
    assert.equal(xinde(['redact', write('a.md', draft), '-o', at('b.md'), '--report', report]).status, 0)
    assert.equal(statSync(report).mode & 0o777, 0o600)
  })
  it('keeps what the front matter allows', () => {
    const file = write('a.md', `---\n允许姓名: [梁振国]\n---\n\n${draft}`)
    const output = at('b.md')
    xinde(['redact', file, '-o', output])
    assert.match(readFileSync(output, 'utf8'), /民警梁振国查获吉G·/)
  })
})
