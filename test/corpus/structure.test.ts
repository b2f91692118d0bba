import assert from 'node:assert/strict'
import { readBases, readSynonyms } from '../../scripts/structure/drafts'
import { f1, measure, precision, type Row, recall, sum } from '../../scripts/structure/measure'
import { mutate } from '../../scripts/structure/mutate'
import { createLinter } from '../../src/lint/linter'
import likelySection from '../../src/rules/structure/likely-section'
import missingSection from '../../src/rules/structure/missing-section'
import sectionOrder from '../../src/rules/structure/section-order'
import { genres } from '../support/linter'

/** `npm run eval:structure` prints the figures; here is what they must not fall below. */
describe('forms and sections in drafts changed by code', () => {
  const { bases, absent } = readBases()
  if (absent.length > 0) console.warn(`\n!!! Not there, so not measured: ${absent.join(', ')}\n`)
  const mutants = mutate(bases, readSynonyms())
  const linter = createLinter({ genres, rules: [missingSection, sectionOrder, likelySection] })
  const rowsOf = (heldOut: boolean) =>
    measure(
      mutants.filter((mutant) => mutant.heldOut === heldOut),
      linter,
    )
  const listed = (rows: Map<string, Row>) =>
    sum([...rows].filter(([kind]) => !kind.startsWith('没列')).map(([, row]) => row))
  const unlisted = (rows: Map<string, Row>) =>
    sum([...rows].filter(([kind]) => kind.startsWith('没列')).map(([, row]) => row))
  const atLeast = (value: number, bar: number, { faults }: Row) =>
    assert.ok(value >= bar, `${value} < ${bar}\n${faults.join('\n')}`)

  it('are enough', () => {
    assert.ok(new Set(mutants.map(({ base }) => base)).size >= 30)
    assert.ok(mutants.length >= 1_000, `${mutants.length}`)
  })
  for (const [name, heldOut] of [
    ['tuned on', false],
    ['held out', true],
  ] as const) {
    describe(name, () => {
      let rows: Map<string, Row>
      before(async () => {
        rows = await rowsOf(heldOut)
      })
      it('the form: 0.95', () => {
        const all = sum(rows.values())
        atLeast(all.genres / all.drafts, 0.95, all)
      })
      it('missing sections, heads in any dress and none: F1 0.95', () => {
        const row = listed(rows)
        assert.ok(row.missing.gold >= 20)
        atLeast(f1(row.missing), 0.95, row)
      })
      it('order of sections: F1 0.95', () => {
        const row = listed(rows)
        assert.ok(row.late.gold >= 5)
        atLeast(f1(row.late), 0.95, row)
      })
      it('heads that nobody listed: named rightly or not at all, and seldom said to be missing', () => {
        const row = unlisted(rows)
        assert.ok(row.likely.gold >= 20)
        atLeast(precision(row.likely), 0.95, row)
        atLeast(recall(row.likely), heldOut ? 0.6 : 0.7, row)
        atLeast(f1(row.missing), heldOut ? 0.85 : 0.9, row)
      })
    })
  }
})
