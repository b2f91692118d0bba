import assert from 'node:assert'
import { randomFrom, type Sample } from '../../../scripts/names/data'
import type { NamePool } from '../../../scripts/names/pool'
import {
  parseSentence,
  readSentences,
  withCells,
  withFigures,
  withoutGaps,
} from '../../../scripts/names/sentences'
import { swapNames } from '../../../scripts/names/swap'
import { packageRoot } from '../../../src/node/assets'

const namesOf = ({ text, names }: Sample) => names.map(([start, end]) => text.slice(start, end))

/** A pool that gives each answer in turn, so that tests see which one was asked for. */
const pool: NamePool = {
  name: () => '周明远',
  shortName: () => '周远',
  wordName: () => '向阳',
  isWord: (name) => name === '文明',
  surname: () => '周',
  given: () => '明远',
  mask: () => '周某',
  foreign: () => '艾山·买买提',
  foreignPart: () => '艾山',
}

describe('手写的训练句子', () => {
  it('⟦ ⟧里是姓名，\\n 是换行', () => {
    const sample = parseSentence('民警⟦刘\\n玉忠⟧和⟦王芳⟧到了。')
    assert.strictEqual(sample.text, '民警刘\n玉忠和王芳到了。')
    assert.deepStrictEqual(namesOf(sample), ['刘\n玉忠', '王芳'])
  })

  it('姓名中间的空格和换行去掉，后面的位置跟着移动', () => {
    const sample = withoutGaps(parseSentence('民警⟦刘 玉忠⟧和⟦王芳⟧ 到了。'))
    assert.strictEqual(sample.text, '民警刘玉忠和王芳 到了。')
    assert.deepStrictEqual(namesOf(sample), ['刘玉忠', '王芳'])
  })

  it('表格的一行，连同每一格', () => {
    const cells = withCells(parseSentence('|夜班|⟦蔡国军⟧、⟦杜娟⟧|轮休|'))
    assert.deepStrictEqual(
      cells.map(({ text }) => text),
      ['|夜班|蔡国军、杜娟|轮休|', '夜班', '蔡国军、杜娟', '轮休'],
    )
    assert.deepStrictEqual(cells.map(namesOf), [['蔡国军', '杜娟'], [], ['蔡国军', '杜娟'], []])
  })

  it('英雄和领袖也标上，和别的训练文本一样', () => {
    assert.deepStrictEqual(namesOf(withFigures(parseSentence('⟦王芳⟧学习雷锋精神。'))), ['王芳', '雷锋'])
  })

  it('每一句都读得出：记号成对，姓名不重叠，不是已脱敏的', () => {
    const all = readSentences(packageRoot, 'all')
    assert.ok(all.length > 2_000)
    for (const { text, names } of all) {
      assert.doesNotMatch(text, /[⟦⟧]/)
      let end = 0
      for (const [from, to] of names) {
        assert.ok(end <= from && from < to && to <= text.length, text)
        assert.doesNotMatch(text.slice(from, to), /[某×]/, text)
        end = to
      }
    }
  })

  it('留出来的和训练用的合起来是全部，没有重复', () => {
    const count = (part: 'all' | 'kept' | 'held-out') => readSentences(packageRoot, part).length
    assert.strictEqual(count('kept') + count('held-out'), count('all'))
  })
})

describe('换上别的姓名', () => {
  it('再次出现的还是同一个人，只用名的跟着换，位置对得上', () => {
    const sample = parseSentence('⟦孟建国⟧话不多。⟦建国⟧的徒弟说，⟦孟建国⟧踏实。')
    for (let seed = 1; seed <= 40; seed++) {
      const swapped = swapNames(sample, pool, randomFrom(seed))
      const [first, given, again] = namesOf(swapped)
      if (first === '周明远') assert.deepStrictEqual([given, again], ['明远', '周明远'])
      else if (first === '向阳') assert.deepStrictEqual([given, again], ['建国', '向阳'])
      else assert.deepStrictEqual(namesOf(swapped), ['建国'], swapped.text)
    }
  })

  it('换成代称的不再是姓名', () => {
    const texts = new Set<string>()
    for (let seed = 1; seed <= 60; seed++) {
      const swapped = swapNames(parseSentence('驾驶人⟦王强⟧没有系安全带。'), pool, randomFrom(seed))
      texts.add(swapped.text)
      assert.deepStrictEqual(
        namesOf(swapped),
        swapped.text.includes('周某') ? [] : [swapped.text.slice(3, -7)],
      )
    }
    assert.deepStrictEqual(
      [...texts].sort(),
      ['周某', '周明远', '周远', '向阳'].map((name) => `驾驶人${name}没有系安全带。`).sort(),
    )
  })
})
