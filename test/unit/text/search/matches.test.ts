import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { createLinter } from '../../../../src/lint/linter'
import { packageRoot } from '../../../../src/node/assets'
import { matchesIn, mayMatch } from '../../../../src/text/search/matches'
import { ANY_DIGIT, ANY_LATIN, needlesOf } from '../../../../src/text/search/needles'
import { createPatternIndex, type PatternIndex } from '../../../../src/text/search/pattern-index'
import { createListSearch } from '../../../../src/text/search/pattern-list'
import { anyText, fuzzing } from '../../../support/any-text'
import { literalPatterns, patternsAtWork } from '../../sensitive/patterns'

/** The needles of a pattern for the eye: `#` for a digit, `@` for a letter. */
function rowsOf(pattern: RegExp): string[] | undefined {
  const shown = new Map([
    [ANY_DIGIT, '#'],
    [ANY_LATIN, '@'],
  ])
  return needlesOf(pattern)?.map((row) =>
    row
      .map((code) => shown.get(code) ?? String.fromCharCode(code))
      .sort()
      .join(''),
  )
}

const drafts = ['规范', '待改'].flatMap((folder) => {
  const path = join(packageRoot, 'examples', folder)
  const files = readdirSync(path).filter((name) => name.endsWith('.md'))
  return files.map((name) => readFileSync(join(path, name), 'utf8'))
})
const lines = drafts.flatMap((draft) => draft.split('\n'))

/** Those of the product, as they are written and as they are put together. */
function productPatterns(): RegExp[] {
  const literals = ['rules', 'sensitive', 'report', 'genre', 'lint', 'correspondence'].flatMap((folder) =>
    literalPatterns(join(packageRoot, 'src', folder)),
  )
  const atWork = patternsAtWork(() => createLinter({ genres: [] }).lint(drafts.join('\n\n')))
  const known = new Map(
    [...literals, ...atWork].map(({ source, flags }) => [`/${source}/${flags}`, { source, flags }]),
  )
  return [...known.values()].map(
    ({ source, flags }) => new RegExp(source, flags.includes('g') ? flags : `${flags}g`),
  )
}

/** Asked so often that its needles are known. */
function practised(pattern: RegExp): RegExp {
  for (let i = 0; i < 1000; i++) mayMatch('', pattern)
  return pattern
}

describe('text/search: needles', () => {
  const CASES: readonly [RegExp, string[] | undefined][] = [
    [/标准(?=文明执法|公正文明)/g, ['准标']],
    // One that is everywhere tells less than two that are rare.
    [/[，甲](?:乙丙|丁戊)/g, ['丙乙', '丁戊']],
    [/特情|耳目|线人/g, ['情特', '目耳', '人线']],
    [/\d{4}年(?:\d月)?/g, ['#年']],
    [/[xX×]+/g, ['x', 'X', '×']],
    [/(?<!嫌)(?<=疑)人(?!员)/g, ['人疑']],
    [/(?:甲|乙)丙?丁*戊{0,2}己+/g, ['己']],
    [/(?:甲|乙)?/g, undefined],
    [/(?:甲|)乙/g, ['乙']],
    [/甲|^/g, undefined],
    [/[^，]|甲/g, undefined],
    [/[1-9]元/g, ['#元']],
    [/[A-F]区/g, ['@区']],
    [/abc区/gi, ['区']],
    [/Ａ区/gi, ['区']],
    [/[Ωω]区/gi, ['区']],
    [/[A-z]区/g, ['区']],
    [/k区/giu, undefined],
    [/(?<一>二)\u4e00\x41\cA\p{Lu}\k<一>/gu, ['二']],
    [/a{1,2}?b{0}/g, ['a']],
    [/a{/g, ['a{']],
    [/[[\]{}]/g, ['[', ']', '{', '}']],
    [/👮?警/gu, ['警']],
    [/\./g, ['.']],
    [/(\d)-\1号/g, ['#-号']],
  ]
  for (const [pattern, rows] of CASES) {
    it(`of ${pattern} are ${rows ? rows.join(' or ') : 'none'}`, () => {
      assert.deepEqual(
        rowsOf(pattern),
        rows?.map((row) => [...row].sort().join('')),
      )
    })
  }

  it('are found for most patterns of the product', () => {
    const all = productPatterns()
    const found = all.filter((pattern) => needlesOf(pattern)).length
    assert.ok(all.length > 600 && found > all.length * 0.6, `${found} of ${all.length}`)
  })
})

describe('text/search: matches', () => {
  const patterns = productPatterns().map(practised)
  const found = (match: RegExpExecArray) => [match.index, ...match]

  it('are those of matchAll, for every pattern of the product in every line of the examples', () => {
    for (const pattern of patterns)
      for (const line of lines)
        assert.deepEqual(
          matchesIn(line, pattern).map(found),
          [...line.matchAll(pattern)].map(found),
          pattern.source,
        )
  })

  it('are those of matchAll in any text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...patterns), (text, pattern) => {
        assert.deepEqual(matchesIn(text, pattern).map(found), [...text.matchAll(pattern)].map(found))
      }),
      fuzzing(2000),
    )
  })

  it('are never missed in a text that is made to match', () => {
    let made = 0
    for (const pattern of patterns) {
      let texts: string[]
      try {
        // Lookaround and case are beyond it.
        texts = fc.sample(
          fc.stringMatching(new RegExp(pattern.source, pattern.flags.replace(/[gm]/g, ''))),
          20,
        )
      } catch {
        continue
      }
      made++
      for (const text of texts) assert.ok(mayMatch(text, pattern), `${pattern} in ${JSON.stringify(text)}`)
    }
    assert.ok(made > 250, `${made} patterns`)
  })
})

/** An index that was asked so often that it has read its patterns. */
function practisedIndex(patterns: readonly RegExp[]): PatternIndex {
  const index = createPatternIndex(patterns)
  for (let i = 0; i < 1000; i++) index('')
  return index
}

describe('text/search: an index of patterns', () => {
  it('never leaves out a pattern that matches, of any of the product, in every line of the examples', () => {
    const patterns = productPatterns()
    let left = 0
    let asked = 0
    for (let from = 0; from < patterns.length; from += 31) {
      const some = patterns.slice(from, from + 31)
      const mayMatchIn = practisedIndex(some)
      for (const line of lines) {
        const bits = mayMatchIn(line)
        for (const [i, pattern] of some.entries()) {
          const isLeft = ((bits >>> i) & 1) === 1
          asked++
          if (isLeft) left++
          else assert.equal(line.search(pattern), -1, `${pattern} in ${line}`)
        }
      }
    }
    // It is there to leave most of them out.
    assert.ok(left < asked / 3, `${left} of ${asked}`)
  })

  it('needs two characters of a pattern that has them, and one of each other', () => {
    const bitsOf = practisedIndex([/牺牲/g, /[0-9]+/g, /[a-z]/g, /.?/g])
    assert.equal(bitsOf('牺'), 0b1000)
    assert.equal(bitsOf('他牺牲了'), 0b1001)
    assert.equal(bitsOf('7月，k'), 0b1110)
  })

  it('leaves none out at first', () => {
    assert.equal(createPatternIndex([/牺牲/g, /[0-9]+/g])(''), 0b11)
  })

  it('finds what each pattern of a list finds, in lists of any length', () => {
    const patterns = productPatterns()
    for (const length of [1, 31, 32, 80]) {
      const some = patterns.slice(-length)
      const search = createListSearch(some)
      for (const line of lines) {
        const found: unknown[] = []
        search(line, ({ index, 0: text }, number) => found.push([index, text, number]))
        const wanted = some.flatMap((one, number) =>
          matchesIn(line, one).map(({ index, 0: text }) => [index, text, number]),
        )
        assert.deepEqual(found, wanted)
      }
    }
  })

  it('takes no more patterns than it has bits', () => {
    assert.throws(() => createPatternIndex(Array.from({ length: 32 }, () => /甲/g)))
  })
})
