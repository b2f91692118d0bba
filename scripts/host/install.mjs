import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { atEnd } from '../shared/ending.mjs'
import { cache } from '../shared/paths.mjs'
import { runNpm } from '../shared/run.mjs'
import { Stop } from '../shared/stop.mjs'

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * Makes a folder in the cache once. It is prepared under another name and renamed when it is complete, so
 * that a half-finished one is never used and two runs side by side do not meet.
 *
 * @param {string} name name of the folder, which holds the version
 * @param {string} what what it is, for people
 * @param {(folder: string) => Promise<void>} prepare fills the folder
 * @returns {Promise<string>} the folder
 */
export async function cached(name, what, prepare) {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  console.log(`正在准备${what}（只在第一次需要）……`)
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}-unfinished-`)
  const discard = atEnd(() => rmSync(draft, { recursive: true, force: true }))
  try {
    await prepare(draft)
    renameSync(draft, folder)
  } catch (error) {
    await discard()
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error
  }
  return folder
}

/**
 * Installs packages from the npm registry into a folder of their own, without their install scripts.
 *
 * @param {string} folder
 * @param {Record<string, string>} packages exact versions by name
 * @param {string[]} [options] more options of npm
 */
export async function installPackages(folder, packages, options = []) {
  // A manifest of its own keeps npm from looking for one in the folders above.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  await npm(['install', '--prefix', folder, '--save-exact', ...options, ...names], folder, names.join('、'))
}

/**
 * Installs what an unpacked package depends upon, in the versions of its own lock file where they hold.
 *
 * @param {string} folder the folder of that package
 */
export async function installDependenciesOf(folder) {
  await npm(['install', '--prefix', folder, '--omit=dev'], folder, '编辑器的组成部分')
}

/** Runs npm; what it says is shown only when it fails. */
async function npm(args, cwd, what) {
  let output = ''
  const onOutput = (text) => {
    output += text
  }
  if ((await runNpm([...args, ...QUIET], { cwd, onOutput })) === 0) return
  throw new Stop(`${output.trim()}\n${what} 没有装上。请检查能否访问 npm 软件源（npm ping），再试一次。`)
}
