import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { createLinter } from '../../../../src/lint/linter'
import { packageRoot } from '../../../../src/node/assets'
import { matchesIn, mayMatch } from '../../../../src/text/search/matches'
import { ANY_DIGIT, ANY_LATIN, needlesOf } from '../../../../src/text/search/needles'
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
