import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import Module from 'node:module'
import { Script } from 'node:vm'
import { actions } from '../../../src/cli/load-actions'
import { useFolder } from './support'

describe('the actions of the command line', () => {
  const { at } = useFolder()
  const SOURCE = 'exports.lint = async () => ({ from: __filename, has: typeof require })'
  const compiled = (source: string) => new Script(Module.wrap(source)).createCachedData()

  const works = async (cache?: Uint8Array) => {
    writeFileSync(at('cli-actions.js'), SOURCE)
    if (cache) writeFileSync(at('cli-actions.js.cache'), cache)
    assert.deepEqual(await actions(at()).lint(), { from: at('cli-actions.js'), has: 'function' })
  }
  it('are loaded as they are', () => works())
  it('are loaded with what was compiled of them', () => works(compiled(SOURCE)))
  it('are compiled anew where that was made of another program', () => works(compiled(`${SOURCE}\n;1`)))
  it('are compiled anew where that is damaged', () => works(new Uint8Array(100).fill(7)))
})
