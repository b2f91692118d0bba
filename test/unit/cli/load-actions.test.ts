import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { actions } from '../../../src/cli/load-actions'
import { packageRoot } from '../../../src/node/package-root'
import { cli, useFolder } from './support'

describe('the actions of the command line', () => {
  const { at } = useFolder()
  const SOURCE = 'exports.lint = async () => ({ from: __filename, has: typeof require })'
  const compiled = (source: string) => new Script(Module.wrap(source)).createCachedData()

  const works = async (cache?: Uint8Array) => {
    writeFileSync(at('cli-actions.js'), SOURCE)
    if (cache) writeFileSync(at(`cli-actions.js.${cachedDataVersionTag()}.cache`), cache)
    assert.deepEqual(await actions(at()).lint(), { from: at('cli-actions.js'), has: 'function' })
  }
  it('are loaded as they are', () => works())
  it('are loaded with what was compiled of them', () => works(compiled(SOURCE)))
  it('are compiled anew where that was made of another program', () => works(compiled(`${SOURCE}\n;1`)))
  it('are compiled anew where that is damaged', () => works(new Uint8Array(100).fill(7)))

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
