import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { canLink } from '../../support/links'
import { cli, useFolder, xinde } from './support'

const DRAFT = '# 一次执勤\n\n民警梁振国查获吉g-12345号货车，，群众满意。\n'
/** Every command that makes something of a draft: its arguments before `-o`. */
const MAKERS: readonly string[][] = [
  ['redact', '--yes'],
  ['export', '--to', 'html'],
  ['export', '--to', 'docx', '--anyway'],
  ['tidy'],
  ['lint', '--format', 'html'],
]

describe('xinde: where results go', function () {
  this.timeout(60_000)
  const { at, write } = useFolder()

  it('never over the draft that they are made of, whatever it is called and whatever --force says', () => {
    const draft = write('稿.md', DRAFT)
    linkSync(draft, at('别名.md'))
    if (canLink) symlinkSync(draft, at('链接.md'))
    // Headings may be tidied in their own draft by whoever asks for just that.
    for (const [command = '', ...options] of MAKERS.filter(([name]) => name !== 'tidy')) {
      for (const name of ['稿.md', '别名.md', ...(canLink ? ['链接.md'] : [])]) {
        const { status, stderr } = xinde([command, draft, ...options, '-o', at(name), '--force'])
        assert.equal(status, 2, `${command} ${name}`)
        assert.match(stderr, /不能写到原稿/)
        assert.equal(readFileSync(draft, 'utf8'), DRAFT, `${command} ${name}`)
      }
    }
    assert.equal(xinde(['lint', at(), '-o', draft, '--force']).status, 2, 'nor over one of a folder')
    assert.equal(readFileSync(draft, 'utf8'), DRAFT)
  })

  it('real names not over the masked copy', () => {
    const args = ['redact', write('稿.md', DRAFT), '--yes', '--force', '-o', at('脱敏.md')]
    const { status, stderr } = xinde([...args, '--report', at('.', '脱敏.md')])
    assert.equal(status, 2)
    assert.match(stderr, /另一个结果/)
    assert.doesNotMatch(readFileSync(at('脱敏.md'), 'utf8'), /梁振国|12345/)
  })

  it('through a link, and with the permissions of the file that they take the place of', function () {
    if (process.platform === 'win32') return this.skip()
    const draft = write('稿.md', DRAFT)
    const kept = write('结果', '旧的')
    symlinkSync(kept, at('链接'))
    for (const mode of [0o600, 0o666]) {
      for (const [command = '', ...options] of MAKERS) {
        chmodSync(kept, mode)
        const before = readFileSync(kept, 'utf8')
        assert.notEqual(xinde([command, draft, ...options, '-o', at('链接'), '--force']).status, 2, command)
        assert.ok(lstatSync(at('链接')).isSymbolicLink(), command)
        assert.notEqual(readFileSync(kept, 'utf8'), before, command)
        assert.equal(statSync(kept).mode & 0o777, mode, command)
      }
    }
    chmodSync(draft, 0o666)
    assert.match(xinde(['lint', '--fix', draft]).stderr, /已修复/)
    assert.equal(statSync(draft).mode & 0o777, 0o666, 'a mended draft keeps its own')
  })

  it('into a pipe, which stays one', function () {
    if (process.platform === 'win32') return this.skip()
    const draft = write('稿.md', DRAFT)
    assert.equal(spawnSync('mkfifo', [at('管道')]).status, 0)
    for (const [command = '', ...options] of MAKERS) {
      // A reader that nobody has written to would wait for ever.
      const read = 'cat "$1" & reader=$!; shift; "$@"; (sleep 3; kill $reader) >/dev/null 2>&1 & wait $reader'
      const run = ['-c', read, 'sh', at('管道'), process.execPath, cli]
      const { stdout } = spawnSync('sh', [...run, command, draft, ...options, '-o', at('管道')])
      assert.ok(stdout.length > 0, `${command}: the reader got nothing`)
      assert.ok(lstatSync(at('管道')).isFIFO(), command)
    }
  })

  it('not into a folder, and says so', () => {
    const draft = write('稿.md', DRAFT)
    mkdirSync(at('夹'))
    for (const [command = '', ...options] of MAKERS) {
      const { status, stderr } = xinde([command, draft, ...options, '-o', at('夹')])
      assert.equal(status, 2, command)
      assert.match(stderr, /这里是一个文件夹/)
    }
  })

  it('under a name as long as any may be', () => {
    const name = `${'长'.repeat(83)}.md`
    const { status, stderr } = xinde(['redact', write('稿.md', DRAFT), '--yes', '-o', at(name)])
    assert.equal(status, 0, stderr)
    assert.ok(existsSync(at(name)))
  })

  it('as a Word file where the name of the result says so', () => {
    const draft = write('稿.md', DRAFT)
    assert.equal(xinde(['export', draft, '--anyway', '-o', at('稿.DOCX')]).status, 0)
    assert.equal(readFileSync(at('稿.DOCX')).toString('latin1', 0, 2), 'PK')
    assert.equal(xinde(['export', draft, '-o', at('稿.html')]).status, 0)
    assert.match(readFileSync(at('稿.html'), 'utf8'), /^<!doctype html>/)
  })

  it('says so where standard output cannot be written, as on a full disk', function () {
    if (!existsSync('/dev/full')) return this.skip()
    const draft = write('稿.md', DRAFT)
    const commands = [
      ['lint', draft],
      ['tidy', draft],
      ['new', '--genre', 'wt3'],
      ['rules'],
      ['scan', '--ndjson'],
    ]
    for (const args of commands) {
      const run = ['-c', 'exec "$@" > /dev/full', 'sh', process.execPath, cli, ...args]
      const { status, stderr } = spawnSync('sh', run, { encoding: 'utf8', input: '{"text":"民警梁振国"}\n' })
      assert.equal(status, 2, args[0])
      assert.match(stderr, /结果没有写完：磁盘已满/)
    }
  })
})
