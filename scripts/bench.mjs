/** `npm run bench [-- --typing --preview --export --import --peers …]`: builds, then measures; see bench/main.ts. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { setup } from './setup.mjs'
import { root } from './shared/paths.mjs'
import { runNode, runNpm } from './shared/run.mjs'
import { runMain, Stop } from './shared/stop.mjs'

const PEERS = 'bench/peers'

/** What has a program of its own, by its option; each is also `npm run bench:<name>`. */
const PROGRAMS = ['preview', 'export', 'import']

const bundle = (entry, outfile) =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['nodejieba'],
    logLevel: 'warning',
  })

/** Other linters are no dependencies of the project: they are installed here, when somebody compares. */
async function comparePeers() {
  if (!existsSync(join(root, PEERS, 'node_modules'))) {
    // Not `ci`: one of them names packages for other machines without a version, which no lock file can hold.
    const code = await runNpm([
      'install',
      '--prefix',
      PEERS,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ])
    if (code !== 0) throw new Stop('用来比较的检查器没有装上。请检查能否访问 npm 软件源，再试一次。')
  }
  await bundle(`${PEERS}/ours.ts`, 'dist-test/bench-ours.js')
  return runNode([`${PEERS}/run.mjs`])
}

await runMain(async () => {
  const options = process.argv.slice(2)
  await setup()
  const programs = PROGRAMS.filter((name) => options.length === 0 || options.includes(`--${name}`))
  const others = options.filter((option) => option !== '--peers' && !programs.includes(option.slice(2)))
  let code = 0
  if (options.length === 0 || others.length > 0) {
    await bundle('bench/main.ts', 'dist-test/bench.js')
    code = await runNode(['--expose-gc', 'dist-test/bench.js', ...others])
  }
  for (const name of programs) {
    console.log(`\n### ${name}\n`)
    if (code === 0) code = await runNode(['--import', 'tsx', `bench/${name}.ts`])
  }
  if (code === 0 && (options.length === 0 || options.includes('--peers'))) code = await comparePeers()
  return code
})
