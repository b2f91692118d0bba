import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { makeDraft } from '../../../bench/drafts'
import { typing } from '../../../bench/keystrokes'
import { asIndented, asList, asNestedList, asPaste, asTable } from '../../../bench/shapes'
import { sectionsHeadedBy } from '../../../src/genre/match'
import { createLinter } from '../../../src/lint/linter'
import { createReportMemory, readReport } from '../../../src/report/report'
import { defineBlockRule } from '../../../src/rules/rule'
import { cpuTime } from '../../support/cpu'
import { fullLinter, genres } from '../../support/linter'

/**
 * Every text of a draft while somebody types: the draft itself first.
 *
 * @param parts whether line breaks are typed too; one in a row ends a table, and all rows behind it are something else then
 */
function* versions(draft: string, keystrokes: number, parts = true): Generator<string> {
  let source = draft
  yield source
  let typed = 0
  for (const { start, end, text } of typing(
    () => source.length,
    (at) => source.charAt(at),
  )) {
    source = source.slice(0, start) + (text === '\n' && !parts ? '。' : text) + source.slice(end)
    yield source
    if (++typed === keystrokes) return
  }
}

const draft = makeDraft(60_000)
/** Drafts as they are typed, pasted from Word, put in a list and in a table, indented: Markdown reads all but the first as one stretch. */
const SHAPES = [
  { shape: 'blank lines between paragraphs', draft, parts: true },
  { shape: 'single line breaks', draft: asPaste(draft), parts: true },
  { shape: 'nothing but items', draft: asList(makeDraft(10_000)), parts: true },
  { shape: 'items within items', draft: asNestedList(makeDraft(10_000)), parts: true },
  { shape: 'four spaces before each paragraph', draft: asIndented(makeDraft(10_000)), parts: true },
  { shape: 'nothing but rows', draft: asTable(makeDraft(10_000)), parts: false },
]

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** What is in use once all garbage is collected, in bytes. */
function usedMemory(): number {
  collect()
  return process.memoryUsage().heapUsed
}

describe('the work of a keystroke', () => {
  for (const { shape, draft, parts } of SHAPES) {
    it(`is done on the block that changed and those beside it: ${shape}`, () => {
      let checked = 0
      const counting = defineBlockRule({
        id: 'test/counting',
        title: '数一数',
        basis: { force: '建议' },
        defaultSeverity: 'hint',
        check: () => {
          checked++
        },
      })
      const linter = createLinter({ genres, rules: [counting] })
      for (const source of versions(draft, 60, parts)) {
        checked = 0
        const { report } = linter.lint(source)
        if (source === draft) assert.ok(checked > report.blocks.length / 4, `${checked}`)
        else assert.ok(checked <= 4, `${checked}`)
      }
    })

    it(`takes over all other blocks as they are: ${shape}`, () => {
      const memory = createReportMemory()
      let before = readReport(draft, { memory }).blocks
      for (const source of versions(draft, 60, parts)) {
        const { blocks } = readReport(source, { memory })
        const known = new Set(before.map(({ content }) => content))
        assert.ok(blocks.filter(({ content }) => !known.has(content)).length <= 4)
        before = blocks
      }
    })
  }

  // The bound is wide, as machines differ: on a quiet one it is a thirtieth.
  it('takes less than an eighth of what the whole draft takes', () => {
    const linter = fullLinter()
    const whole = cpuTime(() => fullLinter().lint(draft))
    let typed = 0
    let keystrokes = 0
    for (const source of versions(draft, 60)) {
      const time = cpuTime(() => linter.lint(source))
      // The first ones are compiled by the engine as they go.
      if (keystrokes++ > 20) typed += time
    }
    const mean = typed / (keystrokes - 21)
    assert.ok(mean < whole / 8, `${mean.toFixed(1)} ms, whole: ${whole.toFixed(1)} ms`)
  })

  it('leaves nothing behind in memory', function () {
    this.timeout(120_000)
    const linter = fullLinter()
    let at = 0
    let start = 0
    for (const source of versions(makeDraft(20_000), 900)) {
      linter.lint(source)
      if (++at === 300) start = usedMemory()
    }
    const grown = (usedMemory() - start) / 2 ** 20
    // Words and sentences that were typed are remembered, versions of the draft are not: those would be 24 MB.
    assert.ok(grown < 12, `${grown.toFixed(1)} MB in 600 keystrokes`)
  })

  for (const { shape, draft } of SHAPES.slice(0, 2)) {
    it(`leaves no version of the draft behind, wherever somebody types in it: ${shape}`, function () {
      this.timeout(120_000)
      const linter = fullLinter()
      linter.lint(draft)
      const places = [...draft.matchAll(/(?<=^.{8}).(?=.{8})/gmu)].map(({ index }) => index)
      const start = usedMemory()
      for (const place of places.slice(0, 400)) linter.lint(`${draft.slice(0, place)}字${draft.slice(place)}`)
      const grown = (usedMemory() - start) / 2 ** 20
      // A version takes 0.12 MB, so that all of them would be 48.
      assert.ok(grown < 15, `${grown.toFixed(1)} MB`)
    })
  }

  it('forgets the titles that were typed, letter by letter, in one draft after the other', () => {
    const typed = (from: number, to: number) => {
      for (let i = from; i < to; i++)
        for (const genre of genres) sectionsHeadedBy(`第${i}次专项行动的基本情况和下一步打算`, genre)
    }
    typed(0, 6_000)
    const start = usedMemory()
    typed(6_000, 18_000)
    const grown = (usedMemory() - start) / 2 ** 20
    assert.ok(grown < 3, `${grown.toFixed(1)} MB`)
  })
})
