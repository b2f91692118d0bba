import assert from 'node:assert/strict'
import { join } from 'node:path'
import { createLinter } from '../../../src/lint/linter'
import { packageRoot } from '../../../src/node/assets'
import { RECOGNIZERS } from '../../../src/sensitive/recognizers'
import { condensed, evened } from '../../../src/text/condense'
import { cpuTime } from '../../support/cpu'
import { asPerMillion, hostileText } from '../../support/hostile'
import { fingerprint, readSafePatterns, writeSafePatterns } from '../../support/safe-patterns'
import { superLinear } from '../../support/super-linear'
import { CASES, TRAPS } from './cases'
import { literalPatterns, type Pattern, patternsAtWork } from './patterns'

const folder = (...path: string[]) => join(packageRoot, 'src', ...path)
const keyOf = ({ source, flags }: Pattern) => `/${source}/${flags}`

/** Those that the tool warns of, rightly, but that only ever read a short text; with how short. */
const SHORT: Readonly<Record<string, string>> = {
  '[：:](.*)[^：:]$': 'one hint of at most 200 characters',
  '[ \\u3000]+$': 'the few characters before a month',
  '<!--[\\s\\S]{0,2000}?-->': 'one section; the bound keeps it to 2000 steps at a place',
  '(?:^|\\n\\s*\\n)$': 'the text before a place, cut to its last line break by the caller',
}

/** The patterns of recognizers and rules: all literals, and what is put together when they run. */
function patterns(): Pattern[] {
  const drafts = [...Object.values(CASES).flatMap(({ yes, no }) => [...yes, ...no]), ...TRAPS].map((text) =>
    text.replace(/[⟦⟧]/g, ''),
  )
  const linter = createLinter({ genres: [] })
  const others = new Set(
    ['report', 'genre', 'lint', 'text', 'render'].flatMap((name) => literalPatterns(folder(name))).map(keyOf),
  )
  const atWork = patternsAtWork(() => linter.lint(drafts.join('\n\n'))).filter(
    (pattern) => !others.has(keyOf(pattern)),
  )
  const literals = [...literalPatterns(folder('sensitive')), ...literalPatterns(folder('rules'))]
  return [...new Map([...literals, ...atWork].map((pattern) => [keyOf(pattern), pattern])).values()]
}

/** Milliseconds that the tool may think about a pattern before its answer is worth keeping. */
const SLOW = 300

/** Milliseconds of processor time for a hostile text. */
const LIMIT = asPerMillion(1000)

function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && least > LIMIT; round++) {
    least = Math.min(least, cpuTime(work))
  }
  return least
}

describe('regular expressions of recognizers and rules', () => {
  it('would be told where they are super-linear, and not where a repetition is only long', async function () {
    this.timeout(60_000)
    assert.match((await superLinear('[ \\u3000]+$', '')) ?? '', /polynomial/)
    assert.match((await superLinear('^(?:a|a)+$', '')) ?? '', /exponential/)
    assert.equal(await superLinear('《[^《》\\n]{1,80}》', 'g'), undefined)
  })

  it('are none of them super-linear (recheck; UPDATE_PATTERNS=1 asks again about all)', async function () {
    const updating = process.env.UPDATE_PATTERNS === '1'
    this.timeout(updating ? 300_000 : 180_000)
    const waiting = patterns()
    assert.ok(waiting.length > 200, `${waiting.length} patterns`)
    const known = updating ? new Set() : readSafePatterns()
    const slow: string[] = []
    const faults: string[] = []
    const work = async () => {
      for (let pattern = waiting.pop(); pattern; pattern = waiting.pop()) {
        const { source, flags, where } = pattern
        const print = fingerprint(source, flags)
        if (SHORT[source] !== undefined || known.has(print)) continue
        const start = performance.now()
        const summary = await superLinear(source, flags)
        if (summary !== undefined) faults.push(`${where}: ${source} (${summary})`)
        else if (performance.now() - start > SLOW) slow.push(print)
      }
    }
    await Promise.all([work(), work(), work(), work()])
    assert.deepEqual(faults, [])
    if (updating) writeSafePatterns(slow)
  })
})

/** Pieces that make recognizers begin again and again. */
const HOSTILE = [
  '1',
  '1 ',
  '1-',
  '13',
  '1 3 ',
  '19',
  '1 9 ',
  '吉G',
  '吉G·',
  '吉G·1 ',
  '警号：',
  '警号1234、',
  '11010519',
  '0436-',
  '家住',
  '家住a',
  '1号楼',
  '3单元 ',
  '某',
  '赵某',
  '赵*',
  '赵某兰',
  'a@',
  'a.',
  'a-',
  '1.',
  '10.',
  'QQ',
  '微信：a',
  '〔2024〕',
  '认字〔2024〕',
  '公（',
  'A1',
  '（2024）吉',
  '*',
  '1*',
  '**1',
  '长公交认字',
  '2024年',
  '2024年3月',
  '村',
  '省',
  '县区市',
  '发动机号',
  '发动机号A-',
  '档案编号',
  '护照E',
  '6222 ',
  '账号1',
  'LFV',
  '1_',
  '<b>',
  '\n1',
  '`1',
  'http://',
]

describe('recognizers on hostile text', () => {
  for (const { kind, recognize } of RECOGNIZERS) {
    it(kind, function () {
      this.timeout(60_000)
      for (const piece of HOSTILE) {
        const text = evened(hostileText(piece)).text
        const time = best(() => recognize(text))
        assert.ok(time < LIMIT, `${JSON.stringify(piece)}: ${Math.round(time)} ms`)
      }
    })
  }
  it('the readings', function () {
    this.timeout(60_000)
    for (const piece of HOSTILE) {
      const text = hostileText(piece)
      const time = best(() => [evened(text), condensed(text)])
      assert.ok(time < 2 * LIMIT, `${JSON.stringify(piece)}: ${Math.round(time)} ms`)
    }
  })
})
