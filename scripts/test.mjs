/** `npm test`: every test there is, first without an editor, then inside a real VS Code. */

import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { testOnDesktop } from './host/desktop-suite.mjs'
import { canHost } from './host/editor.mjs'
import { testInFolders, testInServer, testRestricted } from './host/server-suite.mjs'
import { testInWeb } from './host/web-suite.mjs'
import { testPackages } from './package/test.mjs'
import { setup } from './setup.mjs'
import { startClock } from './shared/clock.mjs'
import { root } from './shared/paths.mjs'
import { runNodeWithin } from './shared/run.mjs'
import { runMain, Stop } from './shared/stop.mjs'
import { COULD_NOT_RUN, closingLine, exitCode, readMochaTotals, sum } from './shared/totals.mjs'

const MOCHA = 'node_modules/mocha/lib/cli/cli.js'
/** How long one group of tests without an editor may take, in milliseconds. */
const LIMIT = 20 * 60_000

/**
 * The tests without an editor, each group in a process of its own, the longest first: what times hostile megabytes
 * must not do so in a process whose memory is full of what a thousand other tests left there. It goes by processor
 * time, so that another group may run beside it.
 */
const PARTS = [
  { name: '规则', specs: ['test/unit/rules/**/*.test.ts'] },
  { name: '命令行', specs: ['test/unit/cli/**/*.test.ts', 'test/network/**/*.test.ts'] },
  { name: '敏感信息', specs: ['test/unit/sensitive/**/*.test.ts'] },
  { name: '姓名', specs: ['test/unit/name/**/*.test.ts'] },
]
const GROUPS = [
  {
    name: '其余',
    specs: [...readMochaSpecs(), ...PARTS.flatMap(({ specs }) => specs.map((spec) => `--ignore=${spec}`))],
  },
  ...PARTS,
]

/** What `npm run test:unit` runs in one process. */
function readMochaSpecs() {
  return JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8')).spec
}

/** Runs the groups, as many at once as there are processors; the next one begins when one has ended. */
async function testUnits() {
  const waiting = [...GROUPS]
  const totals = []
  const lane = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift())
      totals.push((await testGroup(group)) ?? COULD_NOT_RUN)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return sum(totals)
}

/** Runs one group, and shows what it says when it has ended: what two say at once nobody can read. */
async function testGroup({ name, specs }) {
  console.log(`${name}：开始`)
  const seconds = startClock()
  let output = ''
  const color = process.stdout.isTTY ? ['--color'] : []
  const options = ['--no-config', '--extension=ts', '--timeout=20000', ...color]
  const code = await runNodeWithin(['--import=tsx', MOCHA, ...options, ...specs], {
    limit: LIMIT,
    onOutput: (text) => {
      output += text
    },
  })
  console.log(`\n${name}：\n${output}`)
  if (code === undefined) {
    console.error(`${name}：超过 ${LIMIT / 60_000} 分钟没有结束，已中止。`)
    return undefined
  }
  console.log(`${name}：用时 ${seconds()}`)
  const totals = readMochaTotals(output)
  // Mocha may also fail with every test passed, as when a file of tests cannot be loaded.
  return totals && code !== 0 && totals.failed === 0 ? sum([totals, COULD_NOT_RUN]) : totals
}

/** Runs one part of the tests; what keeps it from running at all counts as a failure. */
async function phase(title, test) {
  console.log(`\n—— ${title} ——`)
  const seconds = startClock()
  const totals = await test().catch((error) => {
    console.error(error instanceof Stop ? error.message : error)
  })
  console.log(`${title}：用时 ${seconds()}，${totals ? closingLine(totals) : '没有完成'}`)
  return totals ?? COULD_NOT_RUN
}

await runMain(async () => {
  const seconds = startClock()
  await setup({ tests: true })
  console.log(`安装和构建：用时 ${seconds()}`)
  const totals = sum([
    await phase('不用编辑器的测试', testUnits),
    await phase('在 VS Code 里的测试', canHost ? testInServer : testOnDesktop),
    ...(canHost
      ? [
          await phase('在网页版里的测试', testInWeb),
          await phase('在受限模式里的测试', testRestricted),
          await phase('打开几个文件夹的测试', testInFolders),
          await phase('断网测试安装包', testPackages),
        ]
      : []),
  ])
  console.log(`\n合计用时 ${seconds()}\n${closingLine(totals)}`)
  return exitCode(totals)
})
