import assert from 'node:assert/strict'
import { wordingOf } from '../../../src/lint/wording'
import type { WordCutter } from '../../../src/text/segmenter/word-cuts'
import { cpuTime } from '../../support/cpu'
import { fullLinter } from '../../support/linter'

const linter = fullLinter()
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const words: WordCutter = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment)

function told(source: string, cutter: WordCutter | undefined = words) {
  const { report, findings } = linter.lint(source)
  const wording = wordingOf({ report, findings, ...(cutter && { words: cutter }) })
  for (const { text, places } of wording) {
    for (const { start, end } of places) assert.equal(source.slice(start, end), text)
  }
  return wording.map(({ kind, text, places }) => `${kind} ${text} ${places.length}`)
}

const LONG = '群众的小事当作自己的大事来办'

describe('wording', () => {
  it('says nothing of a short plain draft', () => {
    assert.deepEqual(told('# 题目\n\n民警依法查处违法行为3起。\n\n群众很满意。\n'), [])
  })
  it('set phrases, from the second time on', () => {
    assert.deepEqual(told('要高度重视。\n\n我们高度重视，也狠抓落实。\n'), ['套话 高度重视 2'])
  })
  it('a long phrase that comes in two paragraphs, whole and once', () => {
    assert.deepEqual(told(`他把${LONG}。\n\n一年来，把${LONG}，受到好评。\n`), [`重复的话 ${LONG} 2`])
  })
  it('not what is repeated within one paragraph only', () => {
    assert.deepEqual(told(`他${LONG}，她也${LONG}。\n`), [])
  })
  it('much-used words, but not those of the trade', () => {
    const draft = '他很努力。\n\n民警在工作。\n\n'.repeat(7)
    assert.deepEqual(
      told(draft).filter((line) => line.startsWith('常用词')),
      ['常用词 努力 7'],
    )
  })
  it('not names of offices and laws, nor what is a sensitive value', () => {
    const draft =
      '青岚市公安局交通警察支队组织学习《道路交通事故处理程序规定》。民警梁振国驾驶吉g-12345号货车。\n\n'.repeat(
        7,
      )
    assert.doesNotMatch(told(draft).join(), /支队|程序规定|振国|12345/)
  })
  it('without a segmenter whole clauses are compared', () => {
    assert.deepEqual(told(`${LONG}，好。\n\n一年来，${LONG}。\n`, undefined), [`重复的话 ${LONG} 2`])
  })
  it('is linear', function () {
    this.timeout(60_000)
    const text = '他把群众的小事当作自己的大事来办，群众很满意。民警查处违法行为。\n\n'
    const cached = words(text.trim()) ?? []
    const time = (times: number) => {
      const { report, findings } = linter.lint(text.repeat(times))
      return cpuTime(() => wordingOf({ report, findings, words: () => cached }))
    }
    time(500)
    assert.ok(time(8_000) < 5_000)
  })
})
