import { TextDocument } from 'vscode-languageserver-textdocument'
import { createNodeLinter } from '../src/node/node-linter'
import { toDiagnostic } from '../src/server/convert'
import { createSession } from '../src/server/session'
import { shownProblems } from '../src/server/shown-problems'
import { makeDraft } from './drafts'
import { typing } from './keystrokes'
import { barePlatform } from './platform'
import { percentile } from './statistics'
import { ms, table } from './table'

/** Lengths of the drafts, in characters. */
export const DRAFT_LENGTHS = [1_000, 10_000, 50_000, 200_000]
const WARM_UP = 100

/** How long each of a number of keystrokes took, in milliseconds: by the clock, and of the processor. */
export function typeInProcess(
  characters: number,
  keystrokes: number,
  seed = 7,
): { wall: number[]; cpu: number[] } {
  const session = createSession(barePlatform(createNodeLinter()))
  let document = TextDocument.create('untitled:bench.md', 'markdown', 1, makeDraft(characters))
  const keys = typing(
    () => document.getText().length,
    (at) => document.getText().charAt(at),
    seed,
  )
  const wall: number[] = []
  const cpu: number[] = []
  for (const { start, end, text } of keys) {
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    const before = performance.now()
    const used = process.cpuUsage()
    document = TextDocument.update(document, [{ range, text }], document.version + 1)
    const { result } = session.check(document)
    shownProblems(result.problems).map((problem) => toDiagnostic(problem, document))
    const { user, system } = process.cpuUsage(used)
    wall.push(performance.now() - before)
    cpu.push((user + system) / 1000)
    if (wall.length === keystrokes + WARM_UP) break
  }
  session.linter.dispose()
  return { wall: wall.slice(WARM_UP), cpu: cpu.slice(WARM_UP) }
}

export function benchTyping(): string {
  const rows = DRAFT_LENGTHS.map((characters) => {
    const { wall, cpu } = typeInProcess(characters, 500)
    const at = (times: number[]) => [0.5, 0.95, 0.99].map((share) => ms(percentile(times, share)))
    return [characters, ...at(wall), ...at(cpu)]
  })
  return table(['字符', '中位数', 'p95', 'p99', 'CPU 中位数', 'CPU p95', 'CPU p99'], rows)
}
