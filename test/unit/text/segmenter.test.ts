import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkerSegmenter } from '../../../src/text/segmenter/node/worker-segmenter'
import { createIntlSegmenter, type Segmenter } from '../../../src/text/segmenter/segmenter'
import { createWordCuts } from '../../../src/text/segmenter/word-cuts'
import { joinsWith } from '../../../src/text/segmenter/word-joins'

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

describe('a worker that fails', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-worker-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  const ANSWER =
    "const { parentPort } = require('node:worker_threads'); const answer = ({ id, texts }) => parentPort.postMessage({ id, words: texts.map((text) => [...text]) });"
  /** A worker that runs a script, and is given up after half a second at each question. */
  const worker = (script: string) => {
    const file = join(folder, `${Math.random()}.js`)
    writeFileSync(file, ANSWER + script)
    return createWorkerSegmenter(file, { patience: 500 })
  }
  const cut = async (segmenter: Segmenter) => {
    const [words = []] = await segmenter.cut(['民警依法查处'])
    assert.equal(words.join(''), '民警依法查处')
    return segmenter.id
  }

  it('is what it says while it works', async () => {
    const segmenter = worker("parentPort.on('message', answer)")
    assert.equal(await cut(segmenter), 'nodejieba')
    segmenter.dispose()
  })
  it('hangs: the engine answers after the time-out, from then on at once', async () => {
    const segmenter = worker("parentPort.on('message', () => { for (;;); })")
    assert.equal(await cut(segmenter), 'intl')
    const start = performance.now()
    assert.equal(await cut(segmenter), 'intl')
    assert.ok(performance.now() - start < 400)
  })
  it('hangs while it loads', async () => assert.equal(await cut(worker('for (;;);')), 'intl'))
  it('dies in the middle of a question', async () => {
    assert.equal(await cut(worker("parentPort.on('message', () => process.exit(3))")), 'intl')
  })
  it('throws at a question', async () => {
    assert.equal(await cut(worker("parentPort.on('message', () => { throw new Error('broken') })")), 'intl')
  })
  it('dies between two questions: the next one does not wait in vain', async () => {
    const segmenter = worker(
      "parentPort.on('message', (message) => { answer(message); setImmediate(() => process.exit(3)) })",
    )
    assert.equal(await cut(segmenter), 'nodejieba')
    while (segmenter.id === 'nodejieba') await new Promise((resolve) => setTimeout(resolve, 10))
    const start = performance.now()
    assert.equal(await cut(segmenter), 'intl')
    assert.ok(performance.now() - start < 400)
  })
})

describe('createWordCuts', () => {
  it('lets a second asker wait for what the first one asked', async () => {
    const words = createWordCuts(createIntlSegmenter())
    words.cut('民警依法查处')
    const first = words.settle()
    assert.deepEqual(await Promise.all([words.settle(), first]), [true, true])
    assert.ok(words.cut('民警依法查处'))
    assert.equal(await words.settle(), false)
  })

  it('does not know at first, then does', async () => {
    const words = createWordCuts(createIntlSegmenter())
    assert.equal(words.cut('民警依法查处'), undefined)
    assert.equal(await words.settle(), true)
    assert.equal(words.cut('民警依法查处')?.join(''), '民警依法查处')
    assert.equal(await words.settle(), false)
  })
  it('never asks about a text that is no paragraph', async () => {
    const words = createWordCuts(createIntlSegmenter())
    words.cut('警'.repeat(8_001))
    assert.equal(await words.settle(), false)
  })
  it('forgets only what nobody asks for any more', async () => {
    const words = createWordCuts(createIntlSegmenter())
    const long = (mark: string) => Array.from({ length: 60 }, (_, i) => mark + i + '，'.repeat(7_900))
    for (const text of long('旧')) words.cut(text)
    await words.settle()
    for (let round = 0; round < 3; round++) {
      words.cut(`新${round}`)
      words.cut('旧0'.concat('，'.repeat(7_900)))
      await words.settle()
    }
    assert.ok(words.cut('旧0'.concat('，'.repeat(7_900))))
    assert.equal(words.cut('旧1'.concat('，'.repeat(7_900))), undefined)
  })
})

describe('joinsWith', () => {
  const ask = async (left: string, right: string) => {
    const words = createWordCuts(createIntlSegmenter())
    const joins = joinsWith(words.cut)
    assert.equal(joins(left, right), undefined)
    await words.settle()
    return joins(left, right)
  }
  it('sees a word that was cut', async () => assert.equal(await ask('当', '前的问题'), true))
  it('knows whole words', async () => assert.equal(await ask('强化管理', '民警素质'), false))
})
