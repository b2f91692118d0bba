/** `npm test`: every test there is, first without an editor, then inside a real VS Code. */

import { testOnDesktop } from './host/desktop-suite.mjs'
import { canHost } from './host/editor.mjs'
import { testInServer, testRestricted } from './host/server-suite.mjs'
import { testInWeb } from './host/web-suite.mjs'
import { testPackages } from './package/test.mjs'
import { setup } from './setup.mjs'
import { startClock } from './shared/clock.mjs'
import { runNodeWithin } from './shared/run.mjs'
import { runMain, Stop } from './shared/stop.mjs'
import { COULD_NOT_RUN, closingLine, exitCode, readMochaTotals, sum } from './shared/totals.mjs'

const MOCHA = 'node_modules/mocha/bin/mocha.js'
/** How long the tests without an editor may take, in milliseconds. */
const LIMIT = 10 * 60_000

async function testUnits() {
  let output = ''
  const code = await runNodeWithin([MOCHA, ...(process.stdout.isTTY ? ['--color'] : [])], {
    limit: LIMIT,
    onOutput: (text) => {
      output += text
      process.stdout.write(text)
    },
  })
  if (code === undefined) throw new Stop(`超过 ${LIMIT / 60_000} 分钟没有结束，已中止。`)
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
          await phase('断网测试安装包', testPackages),
        ]
      : []),
  ])
  console.log(`\n合计用时 ${seconds()}\n${closingLine(totals)}`)
  return exitCode(totals)
})
