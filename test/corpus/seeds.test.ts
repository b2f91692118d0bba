import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LintResult } from '../../src/lint/linter'
import { packageRoot } from '../../src/node/assets'
import { fullLinter, spansOf } from '../support/linter'

/** Five essays from the web, kept outside the repository: they name real people. */
const folder = join(packageRoot, '..', 'shared', 'seeds')
const present = existsSync(folder)

describe('the five essays that the product was conceived from', () => {
  if (!present) {
    console.warn(
      `\n!!! The seed essays are not at ${folder}: their checks are left out. examples/ has drafts like them.\n`,
    )
    return
  }
  const linter = fullLinter()
  const results = new Map<number, { source: string; result: LintResult }>()
  const essay = (number: number) => {
    let entry = results.get(number)
    if (!entry) {
      const source = readFileSync(join(folder, `essay-${number}.md`), 'utf8')
      entry = { source, result: linter.lint(source) }
      results.set(number, entry)
    }
    return entry
  }
  const spans = (number: number, ruleId: string) => {
    const { source, result } = essay(number)
    return spansOf(result.problems, source, ruleId)
  }
  const headingsOf = (number: number) =>
    Object.fromEntries(
      essay(number).result.genre?.sections.map(({ section, places }) => [
        section.id,
        places.some(({ by }) => by === 'heading'),
      ]) ?? [],
    )
  const names = () =>
    [1, 2, 3, 4, 5].flatMap((number) =>
      essay(number)
        .result.findings.filter(({ kind }) => kind === 'name')
        .map(({ range }) => essay(number).source.slice(range.start, range.end)),
    )

  it('essay 4 is sj3, all three sections found by their headings', () => {
    assert.equal(essay(4).result.genre?.genre.id, 'sj3')
    const { quality, effort, service } = headingsOf(4)
    assert.deepEqual({ quality, effort, service }, { quality: true, effort: true, service: true })
  })
  it('essay 5 is wt3, all three sections found although the first heading is torn', () => {
    assert.equal(essay(5).result.genre?.genre.id, 'wt3')
    const { problem, cause, countermeasure } = headingsOf(5)
    assert.deepEqual({ problem, cause, countermeasure }, { problem: true, cause: true, countermeasure: true })
  })
  it('no section is said to be missing', () => {
    for (const number of [1, 2, 3, 4, 5]) assert.deepEqual(spans(number, 'structure/missing-section'), [])
  })
  it('both plates', () => assert.deepEqual(spans(4, 'privacy/plate'), ['吉g-56626', '吉g-c7097']))
  it('the blanks of police numbers in essay 1', () => {
    assert.deepEqual(spans(1, 'placeholder/police-no'), ['xxx□', '\\*\\*\\*\\*\\*'])
  })
  it('the lost years and the blank count', () => {
    const years = spans(4, 'placeholder/lost-year').join(' ')
    for (const lost of ['205', '年8月8日', '20']) assert.ok(years.includes(lost), `${lost} in ${years}`)
    assert.equal(spans(4, 'placeholder/lost-year').length, 3)
    assert.equal(spans(5, 'placeholder/blank-number').length, 1)
  })
  it('the names, at every mention', () => {
    const all = names()
    const times: Record<string, number> = {
      刘玉忠: 1,
      常怀福: 1,
      费春军: 1,
      费春伟: 6,
      费春玉: 1,
      祝春鹏: 6,
      刘西会: 1,
      廖军: 1,
    }
    for (const [name, count] of Object.entries(times)) {
      const found = all.filter((text) => text === name).length
      assert.ok(found >= count, `${name}: ${found} of ${count}`)
    }
  })
  it('no masked person and no place is a name', () => {
    const all = names().join(' ')
    for (const other of ['徐某', '曹某', '孙某', '唐某', '孙女士', '小寨', '朱雀', '雁塔']) {
      assert.ok(!all.includes(other), `${other} in ${all}`)
    }
  })
})
