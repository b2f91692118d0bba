import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { packageRoot } from '../../../src/node/assets'

const { plainAscii } = createRequire(__filename)('../../../scripts/build/plain-ascii.cjs') as {
  plainAscii: (code: string) => string
}

const OTHER = /[\u0080-\uffff]/

describe('a built program in ASCII alone', () => {
  it('has patterns that match what they did, and texts that are what they were', () => {
    const run = (body: string, text: string) => runInNewContext(body, { text }) as unknown
    const bodies = ['/[民警]{2}|👮/u.exec(text)?.[0]', '/派岀所|\\s、/.test(text)', '`于是\n民警`']
    for (const body of bodies) {
      const plain = plainAscii(body)
      assert.doesNotMatch(plain, OTHER)
      for (const text of ['民警', '👮', '派岀所', '有 、无', '无'])
        assert.deepEqual(run(plain, text), run(body, text), body)
    }
  })

  it('is not made of what would mean something else', () => {
    assert.throws(() => plainAscii('String.raw`[一二]\\d`'), /not to be written in ASCII/)
    assert.throws(() => plainAscii('/\\、/'), /not to be written in ASCII/)
    assert.doesNotThrow(() => plainAscii('/\\\\、/'))
    assert.doesNotThrow(() => plainAscii('String.raw`\\d`, /一/, `二`'))
  })

  it('is what starts for every draft', () => {
    for (const name of ['cli.js', 'cli-actions.js', 'lint-worker.js', 'server.js'])
      assert.ok(!OTHER.test(readFileSync(join(packageRoot, 'dist', name), 'latin1')), name)
  })
})
