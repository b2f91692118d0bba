import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeDraft } from '../../../bench/drafts'
import { packageRoot } from '../../../src/node/package-root'
import { startLanguageServer } from '../../support/language-server'
import { printedBy } from '../../support/own-process'
import { until } from '../../support/until'

const HOOK = join(packageRoot, 'test', 'support', 'report-clearing.cjs')
const URI = 'file:///draft/a.md'
const AT_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** How often a server clears away while somebody types five times in a draft. */
async function clearings(draft: string): Promise<number> {
  const server = await startLanguageServer({ NODE_OPTIONS: `--require=${JSON.stringify(HOOK)}` })
  const count = () => server.said.filter((line) => line.includes('cleared away')).length
  try {
    await server.open(URI, draft)
    for (let version = 2; version < 7; version++)
      await server.change(URI, version, [{ range: AT_START, text: '夜' }])
    if (draft.length > 100_000) await until('young objects to be cleared away', () => count() >= 3, 10_000)
    else await wait(200)
    return count()
  } finally {
    await server.stop()
  }
}

describe('young objects of the language server', () => {
  it('are cleared away after a check of a long draft', async () => {
    assert.ok((await clearings(makeDraft(200_000))) >= 3)
  }).timeout(60_000)

  it('are left to V8 in a short one', async () => {
    assert.equal(await clearings('# 一次夜查\n\n民警查获吉g-56626号轿车。\n'), 0)
  }).timeout(60_000)

  it('are gone at once, and only where there are many', () => {
    const [many, rest, few, same] = printedBy<number[]>(
      `
      const { createYoungCleaner, youngBytes } = require('./src/server/node/young-objects')
      const clear = createYoungCleaner()
      const make = (times) => { for (let i = 0; i < times; i++) globalThis.last = new Array(1000).fill(i) }
      const used = []
      make(900)
      used.push(youngBytes()); clear(); used.push(youngBytes())
      make(100)
      used.push(youngBytes()); clear(); used.push(youngBytes())
      console.log(JSON.stringify(used))`,
      '--min-semi-space-size=16',
    ) as [number, number, number, number]
    assert.ok(many > 4 * 2 ** 20 && rest < many / 2, `${many} bytes, then ${rest}`)
    assert.ok(same >= few, `${few} bytes, then ${same}`)
  }).timeout(60_000)

  it('are those of versions that are gone too: none outlives the next', () => {
    const grown = printedBy<number>(
      `
      const { getHeapSpaceStatistics } = require('node:v8')
      const { makeDraft } = require('./bench/drafts')
      const { TextDocument } = require('vscode-languageserver-textdocument')
      const { barePlatform } = require('./bench/platform')
      const { createNodeLinter } = require('./src/node/node-linter')
      const { createSession } = require('./src/server/session')
      require('./src/server/node/small-heap').keepHeapSmall()
      const old = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space').space_used_size
      const session = createSession(barePlatform(createNodeLinter()))
      const draft = makeDraft(100_000)
      let grown = 0
      for (let typed = 0; typed < 160; typed++) {
        const before = old()
        session.check(TextDocument.create('untitled:稿.md', 'markdown', typed, '夜'.repeat(typed) + draft))
        gc({ type: 'minor' })
        if (typed >= 80) grown += Math.max(0, old() - before)
      }
      console.log(grown / 80)`,
      '--expose-gc',
    )
    assert.ok(
      grown < 150_000,
      `${Math.round(grown / 1000)} kB more among the old objects after each keystroke`,
    )
  }).timeout(60_000)
})
