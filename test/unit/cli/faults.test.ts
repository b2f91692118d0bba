import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRun } from '../../../src/cli/lint/run'
import { packageRoot } from '../../../src/node/assets'
import { cli, useFolder, xinde } from './support'

const DRAFT = '# 一次执勤\n\n民警梁振国查获吉g-12345号货车，，群众满意。\n'
const WORD = join(packageRoot, 'test', 'unit', 'import', 'files', '稿.docx')
/** Every way to write a file: the arguments before the output, and the folder that it goes to. */
const WRITERS: Readonly<Record<string, (draft: string, to: string) => string[]>> = {
  redact: (draft, to) => ['redact', draft, '--yes', '-o', join(to, '脱敏.md')],
  'redact --report': (draft, to) => [
    'redact',
    draft,
    '--yes',
    '-o',
    `${draft}.2`,
    '--report',
    join(to, 'a.json'),
  ],
  'export html': (draft, to) => ['export', draft, '--to', 'html', '-o', join(to, '稿.html')],
  'export docx': (draft, to) => ['export', draft, '--to', 'docx', '--anyway', '-o', join(to, '稿.docx')],
  import: (_draft, to) => ['import', WORD, '-o', join(to, '导入.md')],
  tidy: (draft, to) => ['tidy', draft, '-o', join(to, '整理.md')],
  new: (_draft, to) => ['new', '--genre', 'wt3', '-o', join(to, '新.md')],
  'lint -o': (draft, to) => ['lint', draft, '--format', 'html', '-o', join(to, '结果.html')],
  init: (_draft, to) => ['init', to],
}
const PLAIN_CHINESE = /磁盘|写入权限|写不进去|文件夹|只读/

/** A disk of so many bytes, mounted for the test; false where this user may not mount. */
function mount(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true })
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
}

const unmount = (folder: string) => spawnSync('umount', [folder])

describe('xinde where files cannot be written', function () {
  this.timeout(120_000)
  const { at, write } = useFolder()

  const assertRefused = (name: string, args: string[], folder: string, kept: string[]) => {
    const { status, stderr } = xinde(args)
    assert.equal(status, 2, `${name}: ${stderr}`)
    assert.match(stderr, PLAIN_CHINESE, name)
    assert.doesNotMatch(stderr, /ENOSPC|EROFS|ENOENT|\n\s+at /, name)
    assert.deepEqual(readdirSync(folder).sort(), kept.sort(), `${name} left something behind`)
  }

  it('leaves nothing half written on a full disk, and says so', function () {
    const disk = at('满')
    if (!mount(disk, 'size=16k')) return this.skip()
    try {
      writeFileSync(join(disk, 'a.md'), DRAFT)
      const draft = write('a.md', DRAFT)
      assert.throws(() => writeFileSync(join(disk, '占满'), Buffer.alloc(1 << 20)))
      for (const [name, args] of Object.entries(WRITERS))
        assertRefused(name, args(draft, disk), disk, ['a.md', '占满'])
      const { status, stderr } = xinde(['lint', '--fix', join(disk, 'a.md')])
      assert.equal(status, 2, stderr)
      assert.equal(readFileSync(join(disk, 'a.md'), 'utf8'), DRAFT, 'the draft is as it was')
      assert.deepEqual(readdirSync(disk).sort(), ['a.md', '占满'])
    } finally {
      unmount(disk)
    }
  })

  for (const name of ['lint -o', 'export html', 'export docx']) {
    it(`${name}: leaves nothing half written on a disk that fills up in the middle of a file`, function () {
      if (process.platform === 'win32') return this.skip()
      const draft = write('a.md', DRAFT)
      const folder = at('快满')
      mkdirSync(folder)
      const args = WRITERS[name]?.(draft, folder) ?? []
      // No file may grow beyond four blocks: the rest of one is refused as on a full disk, which not everybody can have.
      const limited = ['-c', 'ulimit -f 4; exec "$0" "$@"', process.execPath, cli, ...args]
      const { status, stderr } = spawnSync('sh', limited, { encoding: 'utf8' })
      assert.equal(status, 2, stderr)
      assert.match(stderr, PLAIN_CHINESE)
      assert.deepEqual(readdirSync(folder), [])
    })
  }

  it('leaves a read-only disk alone, and says so', function () {
    const disk = at('只读')
    if (!mount(disk, 'size=64k')) return this.skip()
    try {
      writeFileSync(join(disk, 'a.md'), DRAFT)
      spawnSync('mount', ['-o', 'remount,ro', disk])
      const draft = write('a.md', DRAFT)
      for (const name of ['redact', 'export html', 'import', 'init']) {
        assertRefused(name, WRITERS[name]?.(draft, disk) ?? [], disk, ['a.md'])
      }
      assert.equal(xinde(['lint', '--fix', join(disk, 'a.md')]).status, 2)
    } finally {
      unmount(disk)
    }
  })

  it('says that the folder is gone', () => {
    const draft = write('a.md', DRAFT)
    for (const name of ['redact', 'export html', 'export docx']) {
      const { status, stderr } = xinde(WRITERS[name]?.(draft, at('没有')) ?? [])
      assert.equal(status, 2, name)
      assert.match(stderr, /文件夹不存在/, name)
    }
  })

  it('says that the draft is gone', () => {
    const { status, stderr } = xinde(['redact', at('没有.md'), '-o', at('b.md')])
    assert.equal(status, 2)
    assert.match(stderr, /读不出来|没有/)
    assert.deepEqual(readdirSync(at()), [])
  })

  it('does not mend over what an editor saved meanwhile', async () => {
    const file = write('a.md', `${DRAFT}\n编辑器里刚存的一句。\n`)
    copyFileSync(file, at('kept'))
    const formatter = { begin: () => '', file: () => '', end: () => '' }
    const run = createRun({ total: 1 }, formatter, { write: async () => {}, close: () => {} })
    await run.take({ file, fixed: { count: 1, before: DRAFT, text: DRAFT.replace('，，', '，'), diff: '' } })
    assert.equal(await run.end(), 2)
    assert.equal(readFileSync(file, 'utf8'), readFileSync(at('kept'), 'utf8'))
  })
})
