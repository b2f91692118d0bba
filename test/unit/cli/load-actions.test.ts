import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { actions, keepCompiled } from '../../../src/cli/load-actions'
import { compilePatternsAsUsual } from '../../../src/node/compile-patterns-once'
import { packageRoot } from '../../../src/node/package-root'
import { cli, useFolder } from './support'

describe('the actions of the command line', () => {
  const { at } = useFolder()
  const SOURCE = 'exports.lint = async () => ({ from: __filename, has: typeof require, says: 1 })'
  const write = (source: string, time = 1_000) => {
    writeFileSync(at('cli-actions.js'), source)
    utimesSync(at('cli-actions.js'), time, time)
  }
  const twice = (data: Buffer) => Buffer.concat([data, data])
  const kept = () => readdirSync(at()).filter((name) => name.endsWith('.cache'))
  const works = async (says = 1) => {
    // As in a process that has just begun.
    compilePatternsAsUsual()
    assert.deepEqual(await actions(at()).lint(), { from: at('cli-actions.js'), has: 'function', says })
  }
  afterEach(compilePatternsAsUsual)

  it('are compiled once: the first run keeps what it compiled, and the next starts from that', async () => {
    write(SOURCE)
    await works()
    assert.deepEqual(kept(), [])
    keepCompiled()
    const [file = ''] = kept()
    const first = readFileSync(at(file))
    await works()
    keepCompiled()
    assert.deepEqual(kept(), [file])
    assert.deepEqual(readFileSync(at(file)), first)
  })

  it('are not those of an earlier program of the same length, of which nothing is left', async () => {
    write(SOURCE)
    await works()
    keepCompiled()
    const [first] = kept()
    write(SOURCE.replace('says: 1', 'says: 2'), 2_000)
    await works(2)
    keepCompiled()
    assert.equal(kept().length, 1)
    assert.notEqual(kept()[0], first)
    await works(2)
  })

  for (const [what, change] of [
    ['was made of another program', () => twice(new Script(Module.wrap(`${SOURCE}\n;1`)).createCachedData())],
    ['is something else', () => twice(Buffer.alloc(100, 7))],
    ['is not whole', (kept: Buffer) => kept.subarray(0, -1000)],
    [
      'is damaged',
      (kept: Buffer) => {
        const damaged = Buffer.from(kept)
        damaged[200] = (damaged[200] as number) ^ 1
        return damaged
      },
    ],
    ['is empty', () => Buffer.alloc(0)],
  ] as const) {
    it(`are compiled anew where what is kept ${what}, and that is replaced`, async () => {
      write(SOURCE)
      await works()
      keepCompiled()
      const [file = ''] = kept()
      const bytes = change(readFileSync(at(file)))
      writeFileSync(at(file), bytes)
      // Another text, as this process remembers what it has compiled; the name is that of what changed then.
      write(`${SOURCE} // ${what}`)
      await works()
      keepCompiled()
      assert.ok(!readFileSync(at(file)).equals(bytes))
      await works()
    })
  }

  it('are loaded all the same where nothing can be kept', async () => {
    write(SOURCE)
    await works()
    const folder = at()
    rmSync(folder, { recursive: true })
    keepCompiled()
    mkdirSync(folder)
    assert.deepEqual(readdirSync(folder), [])
  })

  it('of the built program are kept, and taken by the next run', () => {
    const folder = join(packageRoot, 'dist')
    const times = () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.cache'))
        .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    const before = times()
    assert.ok(before.length > 0, 'the build leaves what it compiled')
    const example = join(packageRoot, 'examples', '规范', '心得体会.md')
    assert.equal(spawnSync(process.execPath, [cli, 'lint', example]).status, 0)
    assert.deepEqual(times(), before, 'it was not taken')
  })

  it('have patterns compiled once, not a second time at the second search', () => {
    const example = join(packageRoot, 'examples', '待改', '事迹.md')
    const args = ['--trace-regexp-tier-up', cli, 'lint', example]
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    assert.match(stdout, /JSRegExp object/, 'this Node no longer tells what it compiles')
    // Of Node's own, made before ours.
    const twice = stdout.match(/needs tier-up compilation/g) ?? []
    assert.ok(twice.length < 40, `${twice.length} patterns were compiled twice`)
  })
})
