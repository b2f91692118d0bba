import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { packageRoot } from '../src/node/assets'
import { CORRESPONDENCE_REQUEST } from '../src/protocol'
import { startLanguageServer } from '../test/support/language-server'
import { ofProcess, startedBy } from '../test/support/processes'
import { makeDraft } from './drafts'
import { typing } from './keystrokes'
import { percentile } from './statistics'
import { ms, table } from './table'

/** The server waits this long after a keystroke (src/server/diagnostics.ts); it is taken off. In milliseconds. */
const PAUSE = 150
const KEYSTROKES = 40
const URI = 'file:///bench/draft.md'

interface Session {
  /** From opening the draft to its first diagnostics, the process just started. */
  first: number
  /** From sending a keystroke to receiving its diagnostics, without the pause. */
  keys: number[]
  /** Resident memory in MB, where the system tells it. */
  memory: number | undefined
}

async function session(characters: number): Promise<Session> {
  const server = await startLanguageServer()
  let document = TextDocument.create(URI, 'markdown', 1, makeDraft(characters))
  const opened = performance.now()
  await server.open(URI, document.getText())
  const first = performance.now() - opened
  const keys: number[] = []
  for (const { start, end, text } of typing(
    () => document.getText().length,
    (at) => document.getText().charAt(at),
  )) {
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    document = TextDocument.update(document, [{ range, text }], document.version + 1)
    const sent = performance.now()
    await server.change(URI, document.version, [{ range, text }])
    keys.push(performance.now() - sent - PAUSE)
    if (keys.length === KEYSTROKES) break
  }
  const memory = residentMemory(server.pid)
  await server.stop()
  return { first, keys, memory }
}

/** Of a process, where the system tells it. */
function residentMemory(pid: number | undefined): number | undefined {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(ofProcess(pid, 'status'))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

const shownMemory = (memory: number | undefined) => (memory === undefined ? '—' : `${memory.toFixed(0)} MB`)

/** What a server takes once somebody has asked it about words, and what the process takes that holds nodejieba. */
async function wordsMemory(): Promise<string> {
  const server = await startLanguageServer()
  const draft = readFileSync(join(packageRoot, 'examples', '待改', '对照检查.md'), 'utf8')
  await server.open(URI, draft)
  await server.connection.sendRequest(CORRESPONDENCE_REQUEST, { uri: URI })
  const [words] = startedBy(server.pid)
  const row = [draft.length, ...[server.pid, words].map((pid) => shownMemory(residentMemory(pid)))]
  await server.stop()
  return table(['问过词的草稿，字符', '服务的常驻内存', '分词程序的常驻内存'], [row])
}

/** Typing through the language server as an editor runs it, a process of its own, over stdio; and its memory. */
export async function benchServer(): Promise<string> {
  const rows = []
  for (const characters of [10_000, 200_000]) {
    const { first, keys, memory } = await session(characters)
    rows.push([
      characters,
      ms(first),
      ms(percentile(keys, 0.5)),
      ms(percentile(keys, 0.95)),
      shownMemory(memory),
    ])
  }
  const typed = table(['字符', '首次诊断', '按键中位数', '按键 p95', '常驻内存'], rows)
  return `${typed}\n\n${await wordsMemory()}`
}
