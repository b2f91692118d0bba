import assert from 'node:assert/strict'
import { readBases } from '../../scripts/structure/drafts'
import { type Measured, measure, scores } from '../../scripts/structure/measure'
import { createLinter } from '../../src/lint/linter'
import { createIntlSegmenter } from '../../src/text/segmenter/segmenter'
import { createWordCuts } from '../../src/text/segmenter/word-cuts'
import { genres } from '../support/linter'

/** The figures of `npm run eval:structure` may not fall below these; with and without words. */
describe('forms and missing parts of drafts and of variants of them', function () {
  this.timeout(240_000)
  const { tuned, heldOut } = readBases()
  const without = () => measure(tuned, createLinter({ genres }), async () => false)
  const withWords = () => {
    const words = createWordCuts(createIntlSegmenter())
    return measure(tuned, createLinter({ genres, words: words.cut }), words.settle)
  }
  const check = ({ total, faults }: Measured, least: number, genreLeast: number) => {
    const { genre, f1 } = scores(total)
    assert.ok(total.drafts >= 40)
    assert.ok(genre >= genreLeast, `体裁 ${genre}\n${faults.join('\n')}`)
    assert.ok(f1 >= least, `缺项 F1 ${f1}\n${faults.join('\n')}`)
    assert.equal(total.movedSaid, total.moved)
    assert.equal(total.orderFalse, 0)
  }

  it('drafts that choices are made on, without a segmenter', async () => check(await without(), 0.95, 0.97))
  it('the same with the words of the engine', async () => check(await withWords(), 0.95, 0.97))
  it('held-out drafts', async () =>
    check(await measure(heldOut, createLinter({ genres }), async () => false), 0.9, 0.94))
})
