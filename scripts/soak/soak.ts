import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type GaugedServer, startGaugedServer } from './gauged-server'
import { type OpenDraft, openDraft } from './open-draft'
import { chance } from './random'
import { type Desk, STEPS } from './steps'

export interface SoakOptions {
  /** How long, in milliseconds. */
  duration: number
  /** The same seed makes the same steps. */
  seed: number
  /** Texts to open, edit and paste from. */
  drafts: readonly string[]
  /** Called with every sample. */
  onSample?(sample: Sample): void
}

/** One stretch of the run. Times in milliseconds, memory in bytes after garbage was collected. */
export interface Sample {
  /** Since the start of the run, at the end of the stretch. */
  at: number
  steps: number
  /** Changes of a draft that the server was told of. */
  changes: number
  rss: number
  heap: number
  /** Processor time of the server, over the stretch, for each step. */
  cpuPerStep: number
  /** From a change to the answer to a question about the changed draft, on the clock. */
  latency: { median: number; p95: number }
}

export interface SoakResult {
  samples: Sample[]
  complaints: string[]
  /** Step → how often it was made. */
  made: Record<string, number>
}

/** How many samples a run is cut into at most, and how long each takes at least, in milliseconds. */
const [MOST_SAMPLES, SHORTEST] = [30, 2_000]
/** How many drafts are open at once. */
const OPEN = 3
/** Steps at one draft before another one is taken up. */
const STAY = 60
/** Between steps, in milliseconds: nobody works without a breath. */
const BREATH = 10
/** How long the server may take to show the problems of a draft that nobody changes, in milliseconds. */
const PATIENCE = 30_000

/** Edits drafts in the real language server as officers do, only faster, and measures as it goes. */
export async function soak({ duration, seed, drafts, onSample }: SoakOptions): Promise<SoakResult> {
  const server = await startGaugedServer()
  const random = chance(seed)
  const samples: Sample[] = []
  const made: Record<string, number> = {}
  const open: OpenDraft[] = []
  const count = Math.max(4, Math.min(MOST_SAMPLES, Math.floor(duration / SHORTEST)))
  const folder = mkdtempSync(join(tmpdir(), 'xinde-soak-'))
  let opened = 0
  const take = async () => {
    const uri = pathToFileURL(join(folder, `草稿${opened++}.md`)).href
    open.push(await openDraft(server, uri, random.pick(drafts)))
    if (open.length > OPEN) await putAway(open.shift() as OpenDraft, server)
  }
  try {
    const start = performance.now()
    for (let sample = 1; sample <= count; sample++) {
      const before = await server.read()
      const latencies: number[] = []
      let steps = 0
      let changes = 0
      while (performance.now() - start < (duration * sample) / count) {
        if (steps % STAY === 0) await take()
        const draft = random.pick(open)
        const { version } = draft.document
        await step({ server, draft, chance: random, drafts, folder }, made)
        latencies.push(await answerTime(server, draft))
        changes += draft.document.version - version
        steps++
        await sleep(BREATH)
      }
      const { rss, heap, cpu } = await server.read()
      const [cpuPerStep, at] = [(cpu - before.cpu) / Math.max(1, steps), performance.now() - start]
      samples.push({ at, steps, changes, rss, heap, cpuPerStep, latency: quantiles(latencies) })
      onSample?.(samples.at(-1) as Sample)
    }
    for (const draft of open) await putAway(draft, server)
  } catch (error) {
    server.complaints.push(`after ${JSON.stringify(made)}: ${(error as Error).stack}`)
  } finally {
    await server.stop().catch((error) => server.complaints.push(`stop: ${error.message}`))
    rmSync(folder, { recursive: true, force: true })
  }
  return { samples, complaints: server.complaints, made }
}

async function step(desk: Desk, made: Record<string, number>): Promise<void> {
  const total = STEPS.reduce((sum, { weight }) => sum + weight, 0)
  let left = desk.chance.below(total)
  for (const { name, weight, make } of STEPS) {
    left -= weight
    if (left >= 0) continue
    made[name] = (made[name] ?? 0) + 1
    return make(desk)
  }
}

/** Asks for the outline, which the server reads from a check of the draft as it now is. */
async function answerTime(server: GaugedServer, draft: OpenDraft): Promise<number> {
  const start = performance.now()
  await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: draft.uri } })
  return performance.now() - start
}

/** Waits until the problems of a draft are shown as it last was, and closes it. */
async function putAway(draft: OpenDraft, server: GaugedServer): Promise<void> {
  const start = performance.now()
  while (server.diagnostics(draft.uri)?.version !== draft.document.version) {
    if (performance.now() - start > PATIENCE) {
      throw new Error(`no problems of version ${draft.document.version} of ${draft.uri} were shown`)
    }
    await sleep(20)
  }
  await draft.close()
}

function quantiles(times: readonly number[]): Sample['latency'] {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}
