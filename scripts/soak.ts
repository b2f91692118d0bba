import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../src/node/assets'
import { soakDrafts } from './soak/drafts'
import { soakPage } from './soak/page'
import { soak } from './soak/soak'
import { faults } from './soak/verdict'

/**
 * `npm run soak [-- --minutes 30] [--seed 1] [--write]`: edits every example (and seed essay) in the real language
 * server, as fast as it answers, and fails where it logs an error, grows or slows down. `--write` puts the table into
 * docs/reliability.md. Run `npm run build` first.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
})
const MARKED = /(?<=<!-- soak -->\n)[\s\S]*?(?=<!-- \/soak -->)/

async function main(): Promise<void> {
  const drafts = soakDrafts()
  const seed = Number(values.seed)
  const result = await soak({
    duration: Number(values.minutes) * 60_000,
    seed,
    drafts,
    onSample: ({ at, steps, heap, rss, cpuPerStep, latency }) =>
      console.error(
        `${(at / 60_000).toFixed(1)} 分钟：${steps} 步，堆 ${Math.round(heap / 2 ** 20)} MB，常驻 ${Math.round(rss / 2 ** 20)} MB，每步 ${cpuPerStep.toFixed(1)} ms，答复 ${latency.median.toFixed(1)} ms`,
      ),
  })
  const page = soakPage(result, seed, drafts.length)
  console.log(page)
  const against = faults(result)
  for (const fault of against) console.error(`!!! ${fault}`)
  if (values.write && against.length === 0) {
    const file = join(packageRoot, 'docs', 'reliability.md')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(MARKED, () => `${page}\n`),
    )
  }
  if (against.length > 0) process.exitCode = 1
}

void main()
