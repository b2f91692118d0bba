import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root } from '../shared/paths.mjs'
import { installEditor } from './editor.mjs'
import { makeScratch } from './scratch.mjs'
import { runInWorkbench } from './workbench-suite.mjs'

const FOLDER = 'xinde-memory:/草稿'

/**
 * Runs the suite of `test/web` as VS Code for the Web would run it: extension, language server and tests in web
 * workers of a browser, the folder on no disk. No request may leave for another machine. What is installed and
 * built must be there already (scripts/setup.mjs).
 *
 * @param {{ grep?: string | undefined }} [options] only tests whose title contains this
 * @returns {Promise<import('../shared/totals.mjs').Totals | undefined>} undefined where the suite did not
 *   come to its end, which has been said then
 */
export async function testInWeb({ grep } = {}) {
  const scratch = makeScratch()
  installDriver(scratch, grep)
  const extension = asForTheWeb(scratch)
  return runInWorkbench({
    title: '网页版里',
    editor: await installEditor(),
    scratch,
    isClosed: true,
    open: {
      extension,
      folder: FOLDER,
      tests: join(extension, 'dist-test/web/index.js'),
    },
  })
}

/**
 * The extension as the web sees it, where nobody reads `main`. This VS Code has a server too, which would run that
 * instead; `extensionDevelopmentKind` of the address, made for this, is not heeded in a browser.
 *
 * @returns {string} its folder
 */
function asForTheWeb({ data }) {
  const folder = join(data, 'for-the-web')
  mkdirSync(folder)
  const texts = ['package.nls.json', 'package.nls.en.json']
  for (const name of ['dist', 'dist-test', 'docs', 'models', 'snippets', 'syntaxes', ...texts])
    symlinkSync(join(root, name), join(folder, name))
  const { main, extensionKind, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  return folder
}

/**
 * Puts the extension that keeps the folder where the server finds what is installed, with what it and the tests must
 * know: a worker has no environment, and only one extension can be under development.
 */
function installDriver(scratch, grep = '') {
  const driver = join(scratch.data, 'extensions/xinde.web-driver-0.0.0')
  cpSync(join(root, 'test/web/driver'), driver, { recursive: true })
  const screenshots = join(cache, 'screenshots')
  const run = { exchange: scratch.exchange, screenshots, grep, files: filesOf(scratch.workspace) }
  writeFileSync(join(driver, 'run.json'), JSON.stringify(run))
}

/** The folder as it is at the start: the drafts of `test/host/workspace`, and one of them a level down. */
function filesOf(workspace) {
  const names = readdirSync(workspace).filter((name) => name.endsWith('.md'))
  const drafts = names.map((name) => [`/草稿/${name}`, readFileSync(join(workspace, name), 'utf8')])
  const below = ['/草稿/下级/缺项.md', readFileSync(join(workspace, '缺项.md'), 'utf8')]
  return Object.fromEntries([...drafts, below, ['/草稿/.xinde.yaml', 'preset: 标准\n']])
}
