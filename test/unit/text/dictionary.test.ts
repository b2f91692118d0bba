import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { packWords, WORDS_FILE } from '../../../scripts/words/pack'
import { packageRoot } from '../../../src/node/package-root'
import { readDictionary } from '../../../src/text/segmenter/dictionary'
import { createDictionarySegmenter } from '../../../src/text/segmenter/dictionary-segmenter'

interface Jieba {
  cut(text: string): string[]
}

function loadJieba(): Jieba | undefined {
  try {
    const jieba: Jieba = createRequire(join(packageRoot, 'package.json'))('nodejieba')
    jieba.cut('词')
    return jieba
  } catch {
    return undefined
  }
}

describe('the segmenter with our own dictionary', () => {
  const { cutNow } = createDictionarySegmenter(() => readDictionary(readFileSync(WORDS_FILE)))
  const cut = (text: string) => cutNow?.(text) ?? []

  it('cuts words, borders and characters that are no words', () => {
    assert.deepEqual(cut('当前的主要问题'), ['当前', '的', '主要', '问题'])
    assert.deepEqual(cut('民警，𠮷林。\n好'), ['民警', '，', '𠮷', '林', '。', '\n', '好'])
    assert.deepEqual(cut(''), [])
  })
  it('words join to the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => cut(text).join('') === text),
    )
    const lone = '\ud842民警\udfb7'
    assert.equal(cut(lone).join(''), lone)
  })
  it('takes time in proportion to the text, also where every character begins many words', () => {
    const timeOf = (text: string) => {
      const start = process.cpuUsage()
      cut(text)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    timeOf('中国人民'.repeat(10_000))
    const short = timeOf('中国人民'.repeat(25_000))
    const long = timeOf('中国人民'.repeat(250_000))
    assert.ok(long < 40 * short, `${short} µs, then ${long} µs`)
  })
  it('is read at the first question, and once', () => {
    let times = 0
    const segmenter = createDictionarySegmenter(() => {
      times++
      return readDictionary(readFileSync(WORDS_FILE))
    })
    assert.equal(times, 0)
    for (const text of ['民警', '群众']) segmenter.cutNow?.(text)
    assert.equal(times, 1)
  })
  it('refuses what is no dictionary', () => {
    const bytes = new Uint8Array(readFileSync(WORDS_FILE))
    assert.throws(() => readDictionary(bytes.slice(0, -2)))
    assert.throws(() => readDictionary(new Uint8Array(64)))
  })

  const jieba = loadJieba()
  it('says what nodejieba says of every example, page and of mixed words', function () {
    if (!jieba) return this.skip()
    const same = (text: string) => assert.deepEqual(cut(text), jieba.cut(text))
    for (const file of markdownIn(['examples', 'docs', 'test/corpus'])) {
      for (const line of readFileSync(file, 'utf8').split('\n')) same(line)
    }
    const pieces = [
      '民警',
      '当',
      '前',
      '的',
      '交通',
      '大队',
      'A1',
      ' ',
      '，',
      '3.14',
      '云计算',
      '区块链',
      '〇',
      '乒乓球拍卖完了',
      '𠮷',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (some) => same(some.join(''))),
    )
  })
  it('is made of the dictionary that nodejieba brings along', function () {
    if (!jieba) return this.skip()
    assert.ok(Buffer.from(packWords()).equals(readFileSync(WORDS_FILE)), 'stale: npm run pack:words')
  })
})

function markdownIn(folders: readonly string[]): string[] {
  return folders
    .map((folder) => join(packageRoot, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name)),
    )
}
