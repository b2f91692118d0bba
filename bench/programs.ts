import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/node/package-root'
import { makeDraft } from './drafts'
import { median } from './statistics'
import { ms, table } from './table'

const CLI = join(packageRoot, 'dist', 'cli.js')
const ESSAY = 1_500
const DRAFTS = 2_000

function timeOf(args: readonly string[]): number {
  const before = performance.now()
  const { error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (error) throw error
  return performance.now() - before
}

/** The command line on one essay, from the start of the process to its end. */
export function benchStart(): string {
  return withFolder((folder) => {
    const file = join(folder, 'essay.md')
    writeFileSync(file, makeDraft(ESSAY))
    const medianOf = (args: readonly string[]) => median(Array.from({ length: 15 }, () => timeOf(args)))
    const rows = [
      ['node -e 0', ms(medianOf(['-e', '0']))],
      ['xinde --version', ms(medianOf([CLI, '--version']))],
      ['xinde lint', ms(medianOf([CLI, 'lint', file]))],
    ]
    return table([`一篇 ${ESSAY} 字`, '毫秒'], rows)
  })
}

/** Many drafts on one thread and on all. */
export function benchBulk(): string {
  return withFolder((folder) => {
    for (let i = 0; i < DRAFTS; i++) writeFileSync(join(folder, `${i}.md`), makeDraft(ESSAY, i))
    const threads = availableParallelism()
    const run = (count: number) => timeOf([CLI, 'lint', folder, '--concurrency', String(count), '--quiet'])
    const single = run(1)
    const all = run(threads)
    const row = (name: string, time: number, of: number) => [
      name,
      (time / 1000).toFixed(1),
      (DRAFTS / (time / 1000)).toFixed(0),
      `${((single / (time * of)) * 100).toFixed(0)}%`,
    ]
    const rows = [row('1 个线程', single, 1), row(`${threads} 个线程`, all, threads)]
    return table([`${DRAFTS} 篇，每篇 ${ESSAY} 字`, '秒', '篇/秒', '与线程数成正比的几成'], rows)
  })
}

function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'xinde-bench-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
