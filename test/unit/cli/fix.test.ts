import assert from 'node:assert/strict'
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { canLink } from '../../support/links'
import { GBK, ids, useFolder, xinde } from './support'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/

describe('xinde lint --fix', () => {
  const { at, write } = useFolder()
  const faulty = '民警,辅警"到了"现场。。电话13900001234,查处 3 起。没有其它线索\n'
  const mended = '民警，辅警“到了”现场。电话13900001234，查处3起。没有其它线索\n'
  it('mends a draft once that has two names', () => {
    const file = write('a.md', faulty)
    linkSync(file, at('b.md'))
    const { stderr } = xinde(['lint', '--fix', '--concurrency', '2', file, at('b.md')])
    assert.equal(readFileSync(file, 'utf8'), mended)
    assert.deepEqual([stderr.match(/已修复/g)?.length, stderr.includes('别的程序')], [1, false])
  })
  it('mends what cannot change the meaning, and prints what is left', () => {
    const file = write('a.md', faulty)
    const { stdout, stderr } = xinde(['lint', '--fix', '--format', 'json', file])
    assert.equal(readFileSync(file, 'utf8'), mended)
    assert.deepEqual(ids(JSON.parse(stdout)[0]), ['privacy/phone', 'typography/confusable'])
    assert.match(stderr, /a\.md：已修复 6 处/)
    assert.equal(xinde(['lint', '--fix', file]).stderr, '')
    assert.equal(readFileSync(file, 'utf8'), mended)
  })
  it('keeps the byte-order mark, the line ends and the permissions', () => {
    const file = write('a.md', `\ufeff${faulty.repeat(2).replaceAll('\n', '\r\n')}`)
    chmodSync(file, 0o640)
    xinde(['lint', '--fix', file])
    assert.equal(readFileSync(file, 'utf8'), `\ufeff${mended.repeat(2).replaceAll('\n', '\r\n')}`)
    // Windows knows of all permissions only whether a file may be written.
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o640)
    assert.deepEqual(readdirSync(at()), ['a.md'])
  })
  it('writes through a link', function () {
    if (!canLink) this.skip()
    const file = write('a.md', faulty)
    const link = at('b.md')
    symlinkSync(file, link)
    xinde(['lint', '--fix', link])
    assert.equal(readFileSync(file, 'utf8'), mended)
    assert.ok(lstatSync(link).isSymbolicLink())
  })
  it('leaves files in other encodings alone, and says so', () => {
    const file = write('a.md', GBK)
    const { stderr } = xinde(['lint', '--fix', file])
    assert.deepEqual(Uint8Array.from(readFileSync(file)), GBK)
    assert.match(stderr, /不是 UTF-8/)
  })
  it('--fix-dry-run shows the difference, values masked, and writes nothing', () => {
    const file = write('a.md', `第一行\n\n${faulty}\n好的。\n\n民警,辅警\n`)
    const { status, stdout, stderr } = xinde(['lint', '--fix-dry-run', file], { cwd: at() })
    assert.equal(status, 0)
    assert.equal(
      stdout,
      [
        '--- a.md',
        '+++ a.md',
        '@@ -3,1 +3,1 @@',
        `-${faulty.trimEnd().replace('13900001234', '13•••34')}`,
        `+${mended.trimEnd().replace('13900001234', '13•••34')}`,
        '@@ -7,1 +7,1 @@',
        '-民警,辅警',
        '+民警，辅警',
        '',
      ].join('\n'),
    )
    assert.match(stderr, /可以修复 7 处/)
    assert.ok(readFileSync(file, 'utf8').includes(faulty))
  })
  it('--fix-dry-run refuses a format that it does not have', () => {
    const file = write('a.md', faulty)
    for (const format of ['json', 'sarif', 'github', 'html']) {
      const { status, stdout, stderr } = xinde(['lint', '--fix-dry-run', '--format', format, file])
      assert.deepEqual([status, stdout], [2, ''], format)
      assert.match(stderr, new RegExp(`--fix-dry-run.*没有 ${format} 格式`))
    }
    assert.equal(xinde(['lint', '--fix-dry-run', '--format', 'stylish', file]).status, 0)
  })
  it('shows no control characters of the draft or of its name to a terminal', () => {
    const clear = '\u001b]0;题\u0007\u001b[2J\u009b1m\u202e'
    const file = write('名\u202e.md', `民警,辅警到了${clear}现场\t。\r\n\r\n第二段,也${clear}要改。\r\n`)
    const { stdout, stderr } = xinde(['lint', '--fix-dry-run', file], { cwd: at() })
    for (const shown of [stdout, stderr]) assert.doesNotMatch(shown, CONTROLS)
    assert.match(stdout, /^-民警,辅警到了\ufffd.*现场\t。$/m)
    assert.match(stdout, /^\+民警，辅警到了\]0；题/m)
    assert.equal(stdout.split('\n').length, 9, 'two names, two hunks of three lines, the end')
    assert.ok(readFileSync(file, 'utf8').includes(clear))
  })
  it('obeys the configuration', () => {
    write('.xinde.yaml', 'rules:\n  typography/half-punct: off\npreset: 标准\n')
    const file = write('a.md', '民警,辅警"到了"\n')
    xinde(['lint', '--fix', file])
    assert.equal(readFileSync(file, 'utf8'), '民警,辅警“到了”\n')
  })
})
