import assert from 'node:assert/strict'
import { createWorkerSegmenter } from '../../../src/text/segmenter/node/worker-segmenter'
import { createIntlSegmenter, type Segmenter } from '../../../src/text/segmenter/segmenter'
import { createWordJoins } from '../../../src/text/segmenter/word-joins'

describe('segmenters', () => {
  const contract = (name: string, create: () => Segmenter) =>
    it(`${name}: words of a text join to the text, in order`, async () => {
      const segmenter = create()
      try {
        const texts = ['当前的主要问题', '', '民警依法查处']
        const cuts = await segmenter.cut(texts)
        assert.deepEqual(
          cuts.map((words) => words.join('')),
          texts,
        )
        assert.ok((cuts[2]?.length ?? 0) > 1, 'a sentence has more than one word')
      } finally {
        segmenter.dispose()
      }
    })
  contract('engine', createIntlSegmenter)
  contract('worker that is missing', () => createWorkerSegmenter('/nowhere/segmenter-worker.js'))

  it('says so when the worker could not start', async () => {
    const segmenter = createWorkerSegmenter('/nowhere/segmenter-worker.js')
    assert.equal(segmenter.id, undefined)
    await segmenter.cut(['民警'])
    assert.equal(segmenter.id, 'intl')
  })
})

describe('createWordJoins', () => {
  const words = createIntlSegmenter()
  it('does not know at first, then does', async () => {
    const joins = createWordJoins(words)
    assert.equal(joins.joins('当', '前的问题'), undefined)
    assert.equal(await joins.settle(), true)
    assert.equal(joins.joins('当', '前的问题'), true)
    assert.equal(await joins.settle(), false)
  })
  it('knows whole words', async () => {
    const joins = createWordJoins(words)
    joins.joins('强化管理', '民警素质')
    await joins.settle()
    assert.equal(joins.joins('强化管理', '民警素质'), false)
  })
})
