import { TextDocument } from 'vscode-languageserver-textdocument'
import { createNodeLinter } from '../src/node/node-linter'
import { toDiagnostic } from '../src/server/convert'
import { createSession } from '../src/server/session'
import { makeDraft } from './drafts'
import { typing } from './keystrokes'
import { percentile } from './statistics'
import { ms, table } from './table'

/** Lengths of the drafts, in characters. */
export const DRAFT_LENGTHS = [1_000, 10_000, 50_000, 200_000]
const WARM_UP = 100

/** How long each of a number of keystrokes took, in milliseconds. */
export function typeInProcess(characters: number, keystrokes: number, seed = 7): number[] {
  const session = createSession(createNodeLinter())
  let document = TextDocument.create('untitled:bench.md', 'markdown', 1, makeDraft(characters))
  const keys = typing(
    () => document.getText().length,
    (at) => document.getText().charAt(at),
    seed,
  )
  const times: number[] = []
  for (const { start, end, text } of keys) {
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    const before = performance.now()
    document = TextDocument.update(document, [{ range, text }], document.version + 1)
    const { result } = session.check(document)
    result.problems.map((problem) => toDiagnostic(problem, document))
    times.push(performance.now() - before)
    if (times.length === keystrokes + WARM_UP) break
  }
  session.linter.dispose()
  return times.slice(WARM_UP)
}

export function benchTyping(): string {
  const rows = DRAFT_LENGTHS.map((characters) => {
    const times = typeInProcess(characters, 500)
    return [characters, ...[0.5, 0.95, 0.99, 1].map((share) => ms(percentile(times, share)))]
  })
  return table(['字符', '中位数', 'p95', 'p99', '最大'], rows)
}
