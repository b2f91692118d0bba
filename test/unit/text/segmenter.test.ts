import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../../../src/node/assets'
import { canBeOpened } from '../../../src/text/segmenter/node/native-file'
import { createProcessSegmenter } from '../../../src/text/segmenter/node/process-segmenter'
import { createIntlSegmenter, type Segmenter } from '../../../src/text/segmenter/segmenter'
import { createWordCuts } from '../../../src/text/segmenter/word-cuts'
import { joinsWith } from '../../../src/text/segmenter/word-joins'
import { until } from '../../support/until'

describe('segmenters', () => {
  const contract = (name: string, create: () => Segmenter) =>
    it(`${name}: words of a text join to the text, in order`, async () => {
      const segmenter = create()
      try {
        const texts = ['当前的主要问题', '', '民警依法查处', '半个\ud83d字符𠮷']
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
  contract('nodejieba where it is, or else the engine', () =>
    createProcessSegmenter(join(packageRoot, 'dist', 'segmenter-process.js')),
  )
  contract('program that is missing', () => createProcessSegmenter('/nowhere/segmenter-process.js'))

  it('says so when the program could not start', async () => {
    const segmenter = createProcessSegmenter('/nowhere/segmenter-process.js')
    assert.equal(segmenter.id, undefined)
    await segmenter.cut(['民警'])
    assert.equal(segmenter.id, 'intl')
  })
})

describe('a process that fails', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-segmenter-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  const ANSWER =
    'const answer = ({ id, texts }) => process.send({ id, words: texts.map((text) => [...text, String(process.pid)]) });'
  /** A program that runs a script, and is given up after two seconds at each question. */
  const program = (script: string, options: { idle?: number; patience?: number } = {}) => {
    const file = join(folder, `${Math.random()}.js`)
    writeFileSync(file, ANSWER + script)
    return createProcessSegmenter(file, { patience: 2_000, ...options })
  }
  /** Asks for words; who answered, and the process that did, if it was one. */
  const cut = async (segmenter: Segmenter) => {
    const [words = []] = await segmenter.cut(['民警依法查处'])
    const pid = Number(segmenter.id === 'nodejieba' ? words.at(-1) : Number.NaN)
    assert.equal((pid ? words.slice(0, -1) : words).join(''), '民警依法查处')
    return { by: segmenter.id, pid }
  }
  const isRunning = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  /** For a program that answers, however long this machine takes to start it. */
  const patience = 20_000
  const ended = (pid: number) => until('its end', () => !isRunning(pid))

  it('is what it says while it works, in one process, which ends with the segmenter', async () => {
    const segmenter = program("process.on('message', answer)", { patience })
    const { by, pid } = await cut(segmenter)
    assert.equal(by, 'nodejieba')
    assert.notEqual(pid, process.pid)
    assert.deepEqual(await cut(segmenter), { by, pid })
    segmenter.dispose()
    await ended(pid)
  })
  it('is ended when nobody has asked for some time, and asked again as if nothing had been', async () => {
    const segmenter = program("process.on('message', answer)", { idle: 50, patience })
    const { pid } = await cut(segmenter)
    await ended(pid)
    assert.equal(segmenter.id, 'nodejieba')
    const again = await cut(segmenter)
    assert.equal(again.by, 'nodejieba')
    assert.notEqual(again.pid, pid)
    segmenter.dispose()
  })
  it('hangs: the engine answers after the time-out, from then on at once', async () => {
    const segmenter = program("process.on('message', () => { for (;;); })")
    assert.equal((await cut(segmenter)).by, 'intl')
    const start = performance.now()
    assert.equal((await cut(segmenter)).by, 'intl')
    assert.ok(performance.now() - start < 400)
  })
  it('hangs while it loads', async () => assert.equal((await cut(program('for (;;);'))).by, 'intl'))
  it('says that the addon cannot be had', async () => {
    assert.equal((await cut(program('process.send({ failed: true })'))).by, 'intl')
  })
  for (const [how, script] of [
    ['ends', 'process.exit(3)'],
    ['dies as native code does', "process.kill(process.pid, 'SIGKILL')"],
    ['throws', "throw new Error('broken')"],
  ] as const) {
    it(`${how} in the middle of a question`, async () => {
      assert.equal((await cut(program(`process.on('message', () => { ${script} })`))).by, 'intl')
    })
    it(`${how} between two questions: the next one does not wait in vain`, async () => {
      const segmenter = program(
        `process.on('message', (message) => { answer(message); setImmediate(() => { ${script} }) })`,
      )
      const { by, pid } = await cut(segmenter)
      assert.equal(by, 'nodejieba')
      await ended(pid)
      await until('somebody to notice', () => segmenter.id !== 'nodejieba')
      const start = performance.now()
      assert.equal((await cut(segmenter)).by, 'intl')
      assert.ok(performance.now() - start < 400)
    })
  }
})

describe('canBeOpened', () => {
  const file = fileURLToPath(import.meta.url)
  it('knows a file that is there from one that is not', () => {
    assert.equal(canBeOpened(file, 'linux'), true)
    assert.equal(canBeOpened(`${file}.nowhere`, 'linux'), false)
  })
  it('does not let native code open a Chinese path on Windows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xinde-用户-'))
    const path = join(folder, 'jieba.dict.utf8')
    writeFileSync(path, '')
    assert.equal(canBeOpened(path, 'linux'), true)
    assert.equal(canBeOpened(path, 'win32'), false)
    assert.equal(canBeOpened(file, 'win32'), true)
    rmSync(folder, { recursive: true, force: true })
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
