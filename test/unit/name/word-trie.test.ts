import assert from 'node:assert'
import { randomFrom } from '../../../scripts/names/data'
import { createWordTrie, longestBefore, longestFrom } from '../../../src/sensitive/name/word-trie'

const WORDS = ['民警', '警', '交通民警', '女警', '警官', '官', '大队长', '队长', '长', '的儿子', '的', '(男']

describe('姓名前后的字样', () => {
  const forward = createWordTrie(WORDS)
  const backward = createWordTrie(WORDS, true)
  const longest = (fits: (word: string) => boolean) =>
    WORDS.filter(fits).sort((a, b) => b.length - a.length)[0]

  it('和逐个比较的结果一样，每次都是最长的', () => {
    const random = randomFrom(7)
    const units = [...new Set(WORDS.join('')), 'x', '，']
    for (let round = 0; round < 300; round++) {
      const text = Array.from(
        { length: Math.floor(random() * 12) },
        () => units[Math.floor(random() * units.length)],
      ).join('')
      for (let at = 0; at <= text.length; at++) {
        const from = longestFrom(forward, text, at)
        const before = longestBefore(backward, text, at)
        assert.strictEqual(
          WORDS[from - 1],
          longest((word) => text.startsWith(word, at)),
          `${text} ${at}`,
        )
        assert.strictEqual(
          WORDS[before - 1],
          longest((word) => text.slice(0, at).endsWith(word)),
          `${text} ${at}`,
        )
      }
    }
  })

  it('文章以外没有', () => {
    assert.strictEqual(longestFrom(forward, '民警', 2), 0)
    assert.strictEqual(longestBefore(backward, '民警', 0), 0)
    assert.strictEqual(longestFrom(createWordTrie([]), '民警', 0), 0)
  })
})
