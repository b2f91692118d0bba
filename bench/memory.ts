import { TextDocument } from 'vscode-languageserver-textdocument'
import { createNodeLinter } from '../src/node/node-linter'
import { keepHeapSmall } from '../src/server/node/small-heap'
import { createSession } from '../src/server/session'
import { makeDraft } from './drafts'
import { typing } from './keystrokes'
import { barePlatform } from './platform'
import { table } from './table'

const EDITS = 10_000
const EVERY = 2_000

/** What is in memory after so many keystrokes, garbage collected; to be run with `--expose-gc`. */
export function benchMemory(): string {
  keepHeapSmall()
  const session = createSession(barePlatform(createNodeLinter()))
  let document = TextDocument.create('untitled:bench.md', 'markdown', 1, makeDraft(10_000))
  const rows: (string | number)[][] = []
  let typed = 0
  for (const { start, end, text } of typing(
    () => document.getText().length,
    (at) => document.getText().charAt(at),
  )) {
    if (typed % EVERY === 0) {
      globalThis.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      rows.push([
        typed,
        document.getText().length,
        (heapUsed / 2 ** 20).toFixed(1),
        (rss / 2 ** 20).toFixed(0),
      ])
    }
    if (typed === EDITS) break
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    document = TextDocument.update(document, [{ range, text }], document.version + 1)
    session.check(document)
    typed++
  }
  session.linter.dispose()
  return table(['按键次数', '草稿字符', '堆 MB', '常驻 MB'], rows)
}
