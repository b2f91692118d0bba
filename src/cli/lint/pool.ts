import { availableParallelism, freemem } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../node/package-root'
import { createDraftLinter, type DraftLinter, type Outcome } from './draft-linter'
import type { LintSettings, LintTask } from './settings'

/** A thread loads model and segmenter, which is worth it for so many drafts. */
const DRAFTS_PER_THREAD = 20
/** What a thread takes at the most, with model and words, in bytes: 370 MB for two on 2,000 drafts, and room to spare. */
const MEMORY_PER_THREAD = 250_000_000

/** How many threads to use where the user does not say. */
export function threadsFor(drafts: number): number {
  const worthIt = Math.floor(drafts / DRAFTS_PER_THREAD)
  const affordable = Math.floor(freemem() / MEMORY_PER_THREAD)
  return Math.max(1, Math.min(availableParallelism(), worthIt, affordable))
}

/**
 * Lints drafts on some threads and yields what came of them in the order in which they were given. No more than a few
 * wait for their turn, so memory does not grow with the number of drafts.
 *
 * @param threads with one, all is done on this thread
 */
export async function* lintAll(
  tasks: readonly LintTask[],
  settings: LintSettings,
  threads: number,
): AsyncGenerator<Outcome> {
  const linter = threads > 1 ? await createPool(settings, threads) : createDraftLinter(settings)
  try {
    if (threads <= 1) for (const task of tasks) yield await linter.lint(task)
    else {
      const { pMapIterable } = await import('p-map')
      yield* pMapIterable(tasks, (task) => linter.lint(task), {
        concurrency: threads,
        backpressure: threads * 4,
      })
    }
  } finally {
    linter.dispose()
  }
}

async function createPool(settings: LintSettings, threads: number): Promise<DraftLinter> {
  const { pool } = await import('workerpool')
  const workers = pool(join(packageRoot, 'dist', 'lint-worker.js'), {
    workerType: 'thread',
    maxWorkers: threads,
    workerThreadOpts: { workerData: settings },
  })
  return {
    async lint(task) {
      try {
        return await workers.exec('lint', [task])
      } catch {
        // A thread that died, as when memory ran out; the pool starts another for the next draft.
        return { file: task.file, failure: '检查时中断了，这个文件没有检查完；可以单独再检查它' }
      }
    },
    dispose: () => void workers.terminate(true),
  }
}
