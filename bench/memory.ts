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
const DRAFTS = 6_000
const ESSAY = 1_500
/** As `xinde lint` has it (`cli/lint/draft-linter.ts`). */
const REMEMBERED = 500_000

/** What is in memory after so many keystrokes, and after so many drafts, garbage collected; needs `--expose-gc`. */
export function benchMemory(): string {
  // As the language server has it.
  keepHeapSmall()
  return `${typedMemory()}\n\n${draftsMemory()}`
}

/** Of the heap in use, once garbage is collected, and of the process. */
function memoryNow(): [heap: string, resident: string] {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return [(heapUsed / 2 ** 20).toFixed(1), (rss / 2 ** 20).toFixed(0)]
}

/** Drafts one after the other, as the command line checks a folder. */
function draftsMemory(): string {
  const linter = createNodeLinter({ remember: REMEMBERED })
  const rows: (string | number)[][] = []
  for (let checked = 1; checked <= DRAFTS; checked++) {
    linter.lint(makeDraft(ESSAY, checked))
    if (checked % (DRAFTS / 6) === 0) rows.push([checked, ...memoryNow()])
  }
  linter.dispose()
  return table(['查过的草稿', '堆 MB', '常驻 MB'], rows)
}

function typedMemory(): string {
  const session = createSession(barePlatform(createNodeLinter()))
  let document = TextDocument.create('untitled:bench.md', 'markdown', 1, makeDraft(10_000))
  const rows: (string | number)[][] = []
  let typed = 0
  for (const { start, end, text } of typing(
    () => document.getText().length,
    (at) => document.getText().charAt(at),
  )) {
    if (typed % EVERY === 0) rows.push([typed, document.getText().length, ...memoryNow()])
    if (typed === EDITS) break
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    document = TextDocument.update(document, [{ range, text }], document.version + 1)
    session.check(document)
    typed++
  }
  session.linter.dispose()
  return table(['按键次数', '草稿字符', '堆 MB', '常驻 MB'], rows)
}
