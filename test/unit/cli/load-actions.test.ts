import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import Module from 'node:module'
import { Script } from 'node:vm'
import { actions } from '../../../src/cli/load-actions'
import { cli, useFolder } from './support'

describe('the actions of the command line', () => {
  const { at } = useFolder()
  const SOURCE = 'exports.lint = async () => ({ from: __filename, has: typeof require })'
  const compiled = (source: string) => new Script(Module.wrap(source)).createCachedData()

  const works = async (cache?: Uint8Array) => {
    writeFileSync(at('cli-actions.js'), SOURCE)
    if (cache) writeFileSync(at('cli-actions.js.cache'), cache)
    assert.deepEqual(await actions(at(), () => {}).lint(), { from: at('cli-actions.js'), has: 'function' })
  }
  it('are loaded as they are', () => works())
  it('are loaded with what was compiled of them', () => works(compiled(SOURCE)))
  it('are compiled anew where that was made of another program', () => works(compiled(`${SOURCE}\n;1`)))
  it('compile an expression once', () => {
    writeFileSync(at('草稿.md'), '# 一次执勤\n\n民警查处违法3起。\n\n民警教育群众5人。\n')
    const run = spawnSync(process.execPath, ['--trace-regexp-tier-up', cli, 'lint', at('草稿.md')], {
      encoding: 'utf8',
    })
    assert.equal(run.status, 0, run.stderr)
    // Some are compiled again by the time the program is loaded, those of reading the command line.
    assert.ok(run.stdout.split('needs tier-up compilation').length < 50)
  })
  it('are compiled anew where that is damaged', () => works(new Uint8Array(100).fill(7)))
})
