import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = 20
const stamp = join(root, 'node_modules', '.xinde-stamp')

/** Runs a program with its output shown; ends this one with a message in Chinese when it fails. */
export function run(command, args, failure, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error || status !== 0) {
    console.error(failure)
    process.exit(status ?? 1)
  }
}

/** How npm is called: through the same Node that runs this, so that no shell is needed on Windows. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return spawnSync(process.execPath, [cli, ...args], options)
  return spawnSync('npm', args, { shell: process.platform === 'win32', ...options })
}

/**
 * Installs the dependencies when the lockfile is not the one they were installed from, then builds. Safe to
 * call again; the second time it only builds.
 */
export function setUp(buildArguments = []) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < OLDEST_NODE) {
    console.error(`Node.js 版本是 ${process.versions.node}，太旧；请安装 ${OLDEST_NODE} 以上的版本。`)
    process.exit(1)
  }
  installDependencies()
  run(process.execPath, ['esbuild.js', ...buildArguments], '构建失败，原因见上面的信息。')
}

function installDependencies() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const wanted = `${hash} node-${process.versions.modules} ${process.platform}-${process.arch}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('正在安装依赖（只在第一次和依赖变动后需要）……')
  // nodejieba is optional: where it cannot be compiled, npm leaves it out and everything else goes on.
  const { status } = npm(['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('依赖没有装上；请检查能否访问 npm 软件源，再试一次。')
    process.exit(1)
  }
  if (!existsSync(join(root, 'node_modules', 'nodejieba', 'build', 'Release', 'nodejieba.node'))) {
    console.log('说明：nodejieba 没有编译成功，改用系统自带的分词，其余功能不受影响。')
  }
  writeFileSync(stamp, wanted)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) setUp(process.argv.slice(2))
