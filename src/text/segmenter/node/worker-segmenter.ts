import { Worker } from 'node:worker_threads'
import { createIntlSegmenter, type Segmenter } from '../segmenter'

/** How long a batch may take before the worker is given up, in milliseconds (loading included). */
const PATIENCE = 15_000

export interface WorkerSegmenterOptions {
  patience?: number
  createFallback?: () => Segmenter
}

interface Waiting {
  resolve(words: string[][]): void
  reject(): void
}

/**
 * A segmenter that runs nodejieba in one worker thread, started at the first call. Where the addon is
 * missing, crashes or hangs, another segmenter answers instead, from then on.
 *
 * @param workerFile absolute path of the built worker (`dist/segmenter-worker.js`)
 * @param options.patience how long a batch may take, in milliseconds
 * @param options.createFallback makes the other one, once it is needed; the engine's unless given
 */
export function createWorkerSegmenter(
  workerFile: string,
  { patience = PATIENCE, createFallback = createIntlSegmenter }: WorkerSegmenterOptions = {},
): Segmenter {
  let other: Segmenter | undefined
  const fallback = () => {
    other ??= createFallback()
    return other
  }
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let failed = false
  let answered = false
  let nextId = 0

  const giveUp = () => {
    failed = true
    void worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject()
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile)
    started.unref()
    started.on('message', (message: { id?: number; words?: string[][]; failed?: boolean }) => {
      if (message.failed) return giveUp()
      if (message.id === undefined || !message.words) return
      answered = true
      waiting.get(message.id)?.resolve(message.words)
      waiting.delete(message.id)
    })
    started.on('error', giveUp)
    // Also between two questions: a dead worker would only be noticed when the next one has waited in vain.
    started.on('exit', () => {
      if (worker === started) giveUp()
    })
    return started
  }
  const ask = (texts: readonly string[]): Promise<string[][]> =>
    new Promise((resolve, reject) => {
      const id = nextId++
      const timer = setTimeout(giveUp, patience)
      const settle = <T>(then: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer)
          then(value)
        }
      }
      waiting.set(id, { resolve: settle(resolve), reject: settle<void>(() => reject()) })
      worker ??= start()
      worker.postMessage({ id, texts })
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
    dispose: () => {
      void worker?.terminate()
      worker = undefined
    },
  }
}
