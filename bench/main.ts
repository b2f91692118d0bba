import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/node/package-root'
import { linearPlot, linearTable, measureLinear } from './linear'
import { benchServer } from './lsp'
import { benchMemory } from './memory'
import { benchBulk, benchStart } from './programs'
import { benchLeast, benchTyping } from './typing'

/**
 * `npm run bench [-- --typing --least --server --start --bulk --memory --linear --peers]`: prints the tables of
 * docs/performance.md; all of them where none is named. `--peers` is scripts/bench.mjs's.
 */
const BENCHES: Readonly<Record<string, readonly [string, () => string | Promise<string>]>> = {
  typing: ['每次按键（在进程内）', benchTyping],
  least: ['同样的按键打几遍，每次按键取最快的一遍', benchLeast],
  server: ['每次按键（语言服务器，经 stdio）', benchServer],
  start: ['启动', benchStart],
  bulk: ['成批检查', benchBulk],
  memory: ['一万次按键的内存', benchMemory],
  linear: [
    '与字数的关系',
    () => {
      const points = measureLinear()
      writeFileSync(join(packageRoot, 'docs', 'images', 'linear.svg'), linearPlot(points))
      return linearTable(points)
    },
  ],
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).map((option) => option.replace(/^--/, ''))
  console.log(
    `${cpus()[0]?.model ?? ''}，${cpus().length} 核，${process.platform}，Node.js ${process.versions.node}`,
  )
  for (const [name, [title, run]] of Object.entries(BENCHES)) {
    if (named.length > 0 && !named.includes(name)) continue
    console.log(`\n### ${title}\n\n${await run()}`)
  }
}

void main().then(() => process.exit(0))
