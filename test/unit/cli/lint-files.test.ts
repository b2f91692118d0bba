import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { findDrafts } from '../../../src/cli/find-drafts'
import { threadsFor } from '../../../src/cli/lint/pool'
import { canLink } from '../../support/links'
import { cli, ids, lintJson, useFolder, xinde } from './support'

const ALL = { extensions: ['.md', '.markdown'], exclude: [] }

describe('xinde lint: files', () => {
  const { at, write } = useFolder()
  const names = (paths: string[]) => paths.map((path) => path.slice(at().length + 1).replaceAll('\\', '/'))
  const tree = () => {
    mkdirSync(at('子', '归档'), { recursive: true })
    for (const name of ['a.md', 'b.markdown', 'c.txt', '子/d.md', '子/归档/e.md']) write(name, '好。\n')
  }

  it('finds drafts in folders and by patterns, each once, in stable order', () => {
    tree()
    const all = ['a.md', 'b.markdown', '子/d.md', '子/归档/e.md']
    assert.deepEqual(names(findDrafts([at()], ALL)), all)
    assert.deepEqual(names(findDrafts([at('**')], ALL)), all)
    assert.deepEqual(names(findDrafts([at('*.md'), at('a.md'), at()], ALL)), all)
    assert.deepEqual(names(findDrafts([at('子', '**', '*.md')], ALL)), ['子/d.md', '子/归档/e.md'])
    assert.deepEqual(names(findDrafts([at('*.{md,txt}')], ALL)), ['a.md', 'c.txt'])
  })
  it('leaves out what it is told, and what .xindeignore names, but not what is asked for by name', () => {
    tree()
    write('.xindeignore', 'b.markdown\n')
    assert.deepEqual(names(findDrafts([at()], { ...ALL, exclude: ['归档'] })), ['a.md', '子/d.md'])
    assert.deepEqual(names(findDrafts([at('b.markdown')], ALL)), ['b.markdown'])
    assert.deepEqual(names(findDrafts([at()], { ...ALL, extensions: ['.txt'] })), ['c.txt'])
  })
  it('a pattern that fits nothing is no file', () => {
    assert.throws(() => findDrafts([at('*.md')], ALL), /没有这个文件/)
  })
  it('says that what nobody is to check is not checked', () => {
    tree()
    write('.xindeignore', '子/\n')
    for (const path of ['子/*.md', '子']) {
      const { status, stderr } = xinde(['lint', path], { cwd: at() })
      assert.deepEqual(
        [status, stderr.includes('.xindeignore 和 --exclude 里写明不要的不检查')],
        [2, true],
        path,
      )
    }
  })
  it('what lies under a file is not there, nor what has a name that nothing can have', () => {
    write('a.md', '好。\n')
    for (const path of [at('a.md', 'b.md'), at('长'.repeat(300))]) {
      const { status, stderr } = xinde(['lint', path])
      assert.equal(status, 2)
      assert.match(stderr, /没有这个文件或文件夹/)
    }
    assert.match(xinde(['init', at('a.md', 'b')]).stderr, /没有这个文件夹/)
  })
  it('a folder that cannot be read is told, and the rest is checked', function () {
    if (process.platform === 'win32') return this.skip()
    write('a.md', '任xxx。\n')
    // Two folders deep as a path may tell, one in the other: deeper than any path can.
    const deep = (name: string) => at(...new Array(10).fill(name.repeat(80)))
    for (const name of ['深', '渊']) mkdirSync(deep(name), { recursive: true })
    const [outside, inside] = [at('渊'.repeat(80)), join(deep('深'), '渊')]
    renameSync(outside, inside)
    try {
      const { status, stdout, stderr } = xinde(['lint', at()])
      assert.equal(status, 2)
      assert.match(stderr, /文件夹读不出来，里面的草稿没有检查/)
      assert.match(stdout, /a\.md/)
    } finally {
      renameSync(inside, outside)
    }
  })
  it('.gitignore of the folder that one stands in counts for a folder that is named', () => {
    write('.gitignore', '稿/甲.md\n')
    mkdirSync(at('稿'))
    write('稿/甲.md', '任xxx。\n')
    write('稿/乙.md', '任xxx。\n')
    for (const named of ['稿', '稿/*.md']) {
      const { stdout } = xinde(['lint', '--format', 'json', named], { cwd: at() })
      assert.deepEqual(
        JSON.parse(stdout).map(({ filePath }: { filePath: string }) => basename(filePath)),
        ['乙.md'],
        named,
      )
    }
    assert.equal(xinde(['lint', '稿/甲.md'], { cwd: at() }).status, 0)
  })
  it('a file too large to be a draft is told to be that', () => {
    truncateSync(write('大.md', ''), 600_000_000)
    const { status, stderr } = xinde(['lint', at('大.md')])
    assert.equal(status, 2)
    assert.match(stderr, /600 MB，太大/)
  })
  it('links in a circle end', function () {
    if (!canLink) this.skip()
    tree()
    symlinkSync(at(), at('子', '圈'))
    symlinkSync(at('没有'), at('断.md'))
    assert.ok(findDrafts([at()], ALL).length <= 5)
  })
  it('uses threads only for many drafts', () => {
    assert.equal(threadsFor(1), 1)
    assert.equal(threadsFor(19), 1)
  })
  it('two threads answer as one does, in the same order; what is no file is told, and the rest goes on', () => {
    tree()
    write('z.md', '任xxx。\n')
    mkdirSync(at('是文件夹.md'))
    const one = lintJson('--concurrency', '1', at())
    const two = lintJson('--concurrency', '2', at())
    assert.deepEqual(two.files, one.files)
    assert.deepEqual(
      one.files.map(({ filePath }: { filePath: string }) => basename(filePath)),
      ['a.md', 'b.markdown', 'z.md', 'd.md', 'e.md'],
    )
  })
  it('a Word file that cannot be read is told, with 2 at the end, and the others are checked', () => {
    const bad = write('坏.docx', 'PK 不是')
    const { files, status, stderr } = lintJson(bad, write('a.md', '任xxx。\n'))
    assert.equal(status, 2)
    assert.match(stderr, /坏\.docx：.*[\u4e00-\u9fff]/)
    assert.deepEqual(files.map(ids), [['placeholder/x']])
  })
  it('reads a draft from standard input, with the configuration of the file that it is to be', () => {
    write('.xinde.yaml', 'rules:\n  placeholder/x: error\n')
    const args = ['lint', '--stdin', '--stdin-filename', at('a.md'), '--format', 'json']
    const run = xinde(args, { input: '任xxx。\n' })
    const [file] = JSON.parse(run.stdout)
    assert.deepEqual([run.status, file.filePath, file.messages[0].severity], [1, at('a.md'), 2])
    const dry = xinde(['lint', '--stdin', '--fix-dry-run'], { input: '查处 3 起。\n' })
    assert.match(dry.stdout, /-查处 3 起。\n\+查处3起。/)
    assert.equal(xinde(['lint', '--stdin', '--fix'], { input: '好' }).status, 2)
  })
  it('the command line has the last word on levels and preset', () => {
    write('.xinde.yaml', 'rules:\n  placeholder/x: off\n')
    const file = write('a.md', '任xxx，查处 3 起。\n')
    assert.deepEqual(ids(lintJson('--rule', 'placeholder/x:error', '--preset', '仅隐私', file).files[0]), [
      'placeholder/x',
    ])
    assert.ok(ids(lintJson('--no-config', file).files[0]).includes('placeholder/x'))
    for (const args of [
      ['--rule', 'no/such:off'],
      ['--rule', 'placeholder/x'],
      ['--preset', '随便'],
      ['--config', at('无')],
    ]) {
      const { status, stderr } = xinde(['lint', ...args, file])
      assert.deepEqual([status, /[\u4e00-\u9fff]/.test(stderr)], [2, true])
    }
  })
  it('--quiet lists errors only; warnings still count', () => {
    const file = write('a.md', '任xxx。\n')
    const { files, status } = lintJson('--quiet', '--max-warnings', '0', file)
    assert.deepEqual([ids(files[0]), status], [[], 1])
  })
  it('-o writes a whole report, and overwrites none', () => {
    const file = write('a.md', '任xxx。\n')
    const report = at('报告.html')
    assert.equal(xinde(['lint', '--format', 'html', '-o', report, file]).status, 0)
    assert.match(readFileSync(report, 'utf8'), /<\/html>\n$/)
    assert.match(xinde(['lint', '--format', 'html', '-o', report, file]).stderr, /已经存在/)
    assert.deepEqual(readdirSync(at()).sort(), ['a.md', '报告.html'])
  })
  it('Ctrl-C leaves no half-written report, and says so by its exit code', async function () {
    if (process.platform === 'win32') this.skip()
    for (let i = 0; i < 400; i++) write(`${i}.md`, '民警陆远山驾驶吉g-56626号轿车，任xxx。\n'.repeat(100))
    const child = spawn(process.execPath, [cli, 'lint', '--format', 'json', '-o', at('r.json'), at()])
    while (!readdirSync(at()).some((name) => name.endsWith('.tmp'))) {
      assert.equal(child.exitCode, null, 'it was over before it could be stopped')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    assert.equal(code, 130)
    assert.ok(!existsSync(at('r.json')))
    assert.ok(!readdirSync(at()).some((name) => name.endsWith('.tmp')))
  })
  it('a reader that leaves early is no error', async () => {
    const file = write('a.md', '任xxx。\n\n'.repeat(5000))
    const child = spawn(process.execPath, [cli, 'lint', file], { stdio: ['ignore', 'pipe', 'pipe'] })
    let complaints = ''
    child.stderr.on('data', (chunk) => {
      complaints += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'exit')
    assert.deepEqual([code, complaints], [0, ''])
  })
})
