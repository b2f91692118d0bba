import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  addWord,
  allMarked,
  factsOfHash,
  hashOf,
  markWords,
  WORD_SLOTS,
  type WordTable,
} from '../../../src/sensitive/name/lexicon'

const emptyTable = () => ({ prints: new Uint16Array(WORD_SLOTS), facts: new Uint8Array(WORD_SLOTS) })
const unmarked = (table: ReturnType<typeof emptyTable>): WordTable => ({ ...table, marks: allMarked() })
const withMarks = (table: ReturnType<typeof emptyTable>): WordTable => {
  const filed = unmarked(table)
  markWords(filed)
  return filed
}

describe('name/lexicon', () => {
  it('finds every word that was filed, and hardly anything else', () => {
    const han = fc.string({
      minLength: 2,
      maxLength: 4,
      unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(han, { maxLength: 60 }),
        fc.array(han, { maxLength: 60 }),
        (words, others) => {
          const table = emptyTable()
          for (const [i, word] of words.entries()) addWord(table, word, 1 + (i % 255))
          const filed = withMarks(table)
          for (const [i, word] of words.entries())
            assert.equal(factsOfHash(filed, hashOf(word)), 1 + (i % 255))
          for (const word of others)
            if (!words.includes(word)) assert.equal(factsOfHash(filed, hashOf(word)), 0)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('says the same with and without its marks, also where rows of slots run over a part or over the end', () => {
    const table = emptyTable()
    for (const start of [WORD_SLOTS - 40, (1 << 14) - 20, 5 * (1 << 14) - 3]) {
      for (let i = 0; i < 60; i++) {
        const slot = (start + i) % WORD_SLOTS
        table.prints[slot] = 1 + ((slot * 7) % 50)
        table.facts[slot] = 1 + (slot % 255)
      }
    }
    const filed = withMarks(table)
    const plain = unmarked(table)
    let found = 0
    // Hashes with each slot about there as their home; the bits above it change the fingerprint.
    for (const start of [WORD_SLOTS - 45, (1 << 14) - 25, 5 * (1 << 14) - 8]) {
      for (let home = start; home < start + 70; home++) {
        for (let high = 0; high < 1 << 14; high += 3) {
          const hash = (high << 18) | (home % WORD_SLOTS) | 0
          const facts = factsOfHash(filed, hash)
          if (facts !== 0) found++
          assert.equal(facts, factsOfHash(plain, hash))
        }
      }
    }
    assert.ok(found > 100, `${found} found`)
  })
})
