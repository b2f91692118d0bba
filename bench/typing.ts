import { setImmediate } from 'node:timers/promises'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { createNodeLinter } from '../src/node/node-linter'
import { toDiagnostic } from '../src/server/convert'
import { keepHeapSmall } from '../src/server/node/small-heap'
import { createYoungCleaner } from '../src/server/node/young-objects'
import { createSession } from '../src/server/session'
import { shownProblems } from '../src/server/shown-problems'
import { makeDraft } from './drafts'
import { typing } from './keystrokes'
import { barePlatform } from './platform'
import { asIndented, asList, asNestedList, asPaste, asTabbed, asTable } from './shapes'
import { percentile } from './statistics'
import { ms, table } from './table'

/** Lengths of the drafts, in characters. */
export const DRAFT_LENGTHS = [1_000, 10_000, 50_000, 200_000]
const WARM_UP = 100
const KEYSTROKES = 500
/** What may stand between paragraphs; all but blank lines make one stretch of them, as Markdown reads it. */
const SHAPES: readonly (readonly [string, (draft: string) => string])[] = [
  ['空行', (draft) => draft],
  ['单个换行', asPaste],
  ['列表', (draft) => asList(draft.replace(/^#+ /gm, ''))],
  ['分级列表', (draft) => asNestedList(draft.replace(/^#+ /gm, ''))],
  ['表格', asTable],
  ['空行和四个空格', asIndented],
  ['单个换行和制表符', asTabbed],
]
const SHAPED_LENGTH = 10_000
/** How often the same keystrokes are typed where the least of each counts. */
const TIMES = 5

const rest = createYoungCleaner()

/**
 * How long each of a number of keystrokes took, in milliseconds: by the clock, and of the processor.
 *
 * @param options.pauses whether there is a moment between two of them, as in the server, which then clears away what it can
 * @param options.parts whether paragraphs are parted too, which makes several stretches of one
 */
async function typeInProcess(
  draft: string,
  { pauses, parts }: { pauses: boolean; parts: boolean },
): Promise<{ wall: number[]; cpu: number[] }> {
  const session = createSession(barePlatform(createNodeLinter()))
  let document = TextDocument.create('untitled:bench.md', 'markdown', 1, draft)
  const keys = typing(
    () => document.getText().length,
    (at) => document.getText().charAt(at),
  )
  const wall: number[] = []
  const cpu: number[] = []
  for (const { start, end, text } of keys) {
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    const before = performance.now()
    const used = process.cpuUsage()
    const typed = text === '\n' && !parts ? '。' : text
    document = TextDocument.update(document, [{ range, text: typed }], document.version + 1)
    const { result } = session.check(document)
    shownProblems(result.problems).map((problem) => toDiagnostic(problem, document))
    const { user, system } = process.cpuUsage(used)
    wall.push(performance.now() - before)
    cpu.push((user + system) / 1000)
    if (wall.length === KEYSTROKES + WARM_UP) break
    if (!pauses) continue
    rest()
    await setImmediate()
  }
  session.linter.dispose()
  return { wall: wall.slice(WARM_UP), cpu: cpu.slice(WARM_UP) }
}

export async function benchTyping(): Promise<string> {
  // As the language server has it.
  keepHeapSmall()
  const rows: (string | number)[][] = []
  for (const characters of DRAFT_LENGTHS) {
    const draft = makeDraft(characters)
    const { wall, cpu } = await typeInProcess(draft, { pauses: true, parts: true })
    const inOne = await typeInProcess(draft, { pauses: false, parts: true })
    rows.push([characters, ...at(wall, 0.5, 0.95, 0.99), ...at(cpu, 0.5, 0.95), ...at(inOne.wall, 0.5, 0.95)])
  }
  const head = ['字符', '中位数', 'p95', 'p99', 'CPU 中位数', 'CPU p95', '一刻不停 中位数', '一刻不停 p95']
  return `${table(head, rows)}\n\n${await benchShapes()}`
}

/**
 * The same keystrokes several times, and the least that each of them took: what a keystroke costs where nothing else
 * is done by the machine, nor any garbage cleared away.
 */
export async function benchLeast(): Promise<string> {
  keepHeapSmall()
  const rows: (string | number)[][] = []
  for (const characters of [10_000, 200_000]) {
    const draft = makeDraft(characters)
    const runs: number[][] = []
    for (let time = 0; time < TIMES; time++) {
      runs.push((await typeInProcess(draft, { pauses: true, parts: true })).wall)
    }
    const least = Array.from({ length: KEYSTROKES }, (_, i) =>
      Math.min(...runs.map((run) => run[i] as number)),
    )
    const spread = (share: number) => {
      const each = runs.map((run) => percentile(run, share))
      return `${ms(Math.min(...each))}–${ms(Math.max(...each))}`
    }
    rows.push([characters, ...at(least, 0.5, 0.95), spread(0.5), spread(0.95)])
  }
  return table(['字符', '最快的一遍 中位数', 'p95', `${TIMES} 遍各自的中位数`, '各自的 p95'], rows)
}

async function benchShapes(): Promise<string> {
  const rows: (string | number)[][] = []
  for (const [name, shaped] of SHAPES) {
    const draft = shaped(makeDraft(SHAPED_LENGTH))
    const { wall } = await typeInProcess(draft, { pauses: true, parts: false })
    rows.push([name, ...at(wall, 0.5, 0.95)])
  }
  return table([`${SHAPED_LENGTH} 字，段落之间是`, '中位数', 'p95'], rows)
}

function at(times: number[], ...shares: number[]): string[] {
  return shares.map((share) => ms(percentile(times, share)))
}
