import assert from 'node:assert'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSamples } from '../../../scripts/names/data'
import { type Measured, measure } from '../../../scripts/names/measure'
import { packageRoot } from '../../../src/node/assets'
import { namesOfDraft, recognize } from './support'

/**
 * F1 of no set may fall by more than this against `test/names/baseline.json`. After a change that is better on
 * the whole, `UPDATE_BASELINE=1` writes the file anew; sets whose texts are absent keep their numbers.
 */
const ALLOWED_FALL = 0.005

const own = join(packageRoot, 'test', 'names')
const shared = join(packageRoot, '..', 'shared', 'data', 'names')
const baselineFile = join(own, 'baseline.json')
const SETS: Readonly<Record<string, string>> = {
  'police.dev': own,
  'police.test': own,
  'hard.dev': own,
  'hard.test': own,
  'mixed.dev': own,
  'words.dev': own,
  'plain.dev': own,
  'plain.test': own,
  'report.dev': own,
  'report.test': own,
  'drafts.dev': own,
  'msra.test': shared,
  'resume.test': shared,
  'cluener.dev': shared,
  'weibo.test': shared,
}

interface Line {
  /** Names of two to four Han characters that begin with a surname. */
  chinese: number
  all: number
}
type Baseline = Record<string, Line>

const readBaseline = (): Baseline =>
  existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline) : {}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000

describe('姓名识别的水平不退步', function () {
  this.timeout(120_000)
  const updating = process.env.UPDATE_BASELINE === '1'
  const baseline = readBaseline()
  const measured = new Map<string, Measured>()

  after(() => {
    if (!updating) return
    for (const [set, { chinese, all }] of measured) {
      baseline[set] = { chinese: rounded(chinese.f1), all: rounded(all.f1) }
    }
    const ordered = Object.keys(SETS).flatMap((set) => (baseline[set] ? [[set, baseline[set]]] : []))
    writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`)
  })

  for (const [set, folder] of Object.entries(SETS)) {
    it(set, function () {
      const samples = readSamples(folder, set)
      if (!samples) {
        assert.ok(folder !== own, `没有 ${set}.jsonl`)
        console.warn(`!!! 没有 ${set}.jsonl（${folder}），这一组没有测`)
        this.skip()
      }
      // Police texts as the rules see a draft; the other sets mark public figures as names too.
      const result = measure(samples, folder === own ? namesOfDraft : (text) => recognize(text))
      measured.set(set, result)
      if (updating) return
      const line = baseline[set]
      assert.ok(line, `baseline.json 里没有 ${set}；用 UPDATE_BASELINE=1 写入`)
      for (const kind of ['chinese', 'all'] as const) {
        const { f1 } = result[kind]
        const told = `${kind} F1 ${f1.toFixed(4)}，原来 ${line[kind]}：退步超过 ${ALLOWED_FALL}`
        assert.ok(f1 >= line[kind] - ALLOWED_FALL, told)
      }
    })
  }

  it('难例一处不漏，一处不误（test/names/hard-cases.jsonl，只增不减）', () => {
    const samples = readSamples(own, 'hard-cases')
    assert.ok(samples && samples.length >= 25)
    const { errors, redactedFlagged } = measure(samples, namesOfDraft)
    assert.deepStrictEqual(errors, [])
    assert.strictEqual(redactedFlagged, 0)
  })
})

describe('姓名识别的测试文本', () => {
  for (const set of ['police.dev', 'police.test', 'mixed.dev', 'hard-cases']) {
    it(`${set}：位置都在文中，依次、不重叠`, () => {
      const samples = readSamples(own, set) ?? []
      assert.ok(samples.length > 0)
      for (const { text, names, redacted = [] } of samples) {
        let end = 0
        for (const [from, to] of [...names, ...redacted].sort((a, b) => a[0] - b[0])) {
          assert.ok(end <= from && from < to && to <= text.length, text)
          assert.strictEqual(text.slice(from, to), text.slice(from, to).trim(), text)
          end = to
        }
        for (const [from, to] of names) assert.doesNotMatch(text.slice(from, to), /[某×]|\*$/, text)
      }
    })
  }

  it('开发集和测试集没有相同的文章', () => {
    const dev = new Set(readSamples(own, 'police.dev')?.map(({ text }) => text))
    const both = readSamples(own, 'police.test')?.filter(({ text }) => dev.has(text))
    assert.deepStrictEqual(both, [])
  })
})
