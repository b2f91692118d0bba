import assert from 'node:assert/strict'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { GBK, ids, useFolder, xinde } from './support'

describe('xinde lint --fix', () => {
  const { at, write } = useFolder()
  const faulty = '民警,辅警"到了"现场。。电话13900001234,查处 3 起。没有其它线索\n'
  const mended = '民警，辅警“到了”现场。电话13900001234，查处3起。没有其它线索\n'
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
    assert.equal(statSync(file).mode & 0o777, 0o640)
    assert.deepEqual(readdirSync(at()), ['a.md'])
  })
  it('writes through a link', () => {
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
  it('obeys the configuration', () => {
    write('.xinde.yaml', 'rules:\n  typography/half-punct: off\npreset: 标准\n')
    const file = write('a.md', '民警,辅警"到了"\n')
    xinde(['lint', '--fix', file])
    assert.equal(readFileSync(file, 'utf8'), '民警,辅警“到了”\n')
  })
})
