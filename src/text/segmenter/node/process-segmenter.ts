import { type ChildProcess, spawn } from 'node:child_process'
import { createIntlSegmenter, type Segmenter } from '../segmenter'

/** How long a batch may take before the process is given up, in milliseconds (loading included). */
const PATIENCE = 15_000
/** So long after the last answer the process is ended, in milliseconds, and started anew when somebody asks again. */
const IDLE = 5 * 60_000

export interface ProcessSegmenterOptions {
  patience?: number
  idle?: number
  createFallback?: () => Segmenter
}

interface Waiting {
  resolve(words: string[][]): void
  reject(): void
}

/**
 * A segmenter that runs nodejieba in a process of its own, started at the first call: cppjieba ends the process that
 * it is in where it cannot read its dictionaries, and gives its 280 MB back only with it. Where the addon is missing,
 * crashes or hangs, another segmenter answers instead, from then on.
 *
 * @param file absolute path of the built program (`dist/segmenter-process.js`)
 * @param options.patience how long a batch may take, in milliseconds
 * @param options.idle how long the process is kept when nobody asks, in milliseconds
 * @param options.createFallback makes the other one, once it is needed; the engine's unless given
 */
export function createProcessSegmenter(
  file: string,
  { patience = PATIENCE, idle = IDLE, createFallback = createIntlSegmenter }: ProcessSegmenterOptions = {},
): Segmenter {
  let other: Segmenter | undefined
  const fallback = () => {
    other ??= createFallback()
    return other
  }
  const waiting = new Map<number, Waiting>()
  let running: ChildProcess | undefined
  let failed = false
  let answered = false
  let nextId = 0
  let resting: NodeJS.Timeout | undefined

  const end = () => {
    clearTimeout(resting)
    const ended = running
    running = undefined
    ended?.kill('SIGKILL')
  }
  const giveUp = () => {
    failed = true
    end()
    for (const { reject } of waiting.values()) reject()
    waiting.clear()
  }
  const start = (): ChildProcess => {
    const started = startProgram(file)
    started.on('message', (message: { id?: number; words?: string[][]; failed?: boolean }) => {
      if (message.failed) return giveUp()
      if (message.id === undefined || !message.words) return
      answered = true
      waiting.get(message.id)?.resolve(message.words)
      waiting.delete(message.id)
      if (waiting.size === 0) resting = setTimeout(end, idle).unref()
    })
    // Also between two questions: that it is dead would only be noticed when the next one has waited in vain.
    for (const event of ['error', 'exit']) started.on(event, () => started === running && giveUp())
    return started
  }
  const ask = (texts: readonly string[]): Promise<string[][]> =>
    new Promise((resolve, reject) => {
      clearTimeout(resting)
      const id = nextId++
      const timer = setTimeout(giveUp, patience)
      const settle = <T>(then: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer)
          then(value)
        }
      }
      waiting.set(id, { resolve: settle(resolve), reject: settle<void>(() => reject()) })
      running ??= start()
      running.send({ id, texts })
    })

  return {
    get id() {
      if (failed) return fallback().id
      return answered ? 'nodejieba' : undefined
    },
    async cut(texts) {
      if (texts.length === 0) return []
      if (failed) return fallback().cut(texts)
      try {
        return await ask(texts)
      } catch {
        return fallback().cut(texts)
      }
    },
    dispose: end,
  }
}

/** Starts a program with a channel to it alone, which keeps nobody alive who would otherwise end. */
function startProgram(file: string): ChildProcess {
  const program = spawn(process.execPath, [file], {
    // In VS Code the executable is the editor, which is Node only when told so.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  })
  program.unref()
  program.channel?.unref()
  return program
}
