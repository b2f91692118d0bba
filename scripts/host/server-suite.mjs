import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../shared/paths.mjs'
import { installEditor } from './editor.mjs'
import { makeScratch, testEnvironment } from './scratch.mjs'
import { installExtension } from './server.mjs'
import { runInWorkbench } from './workbench-suite.mjs'

const TESTS = join(root, 'dist-test/host/index.js')

/**
 * Runs the suite of `test/host` inside the extension host of a VS Code server, opened by a browser without a
 * window. What is installed and built must be there already (scripts/setup.mjs).
 *
 * @param {object} [options]
 * @param {string | undefined} [options.grep] only tests whose title contains this
 * @param {string | undefined} [options.packageFile] a VSIX to install and test instead of what is being developed
 * @returns {Promise<import('../shared/totals.mjs').Totals | undefined>} undefined where the suite did not
 *   come to its end, which has been said then
 */
export async function testInServer({ grep, packageFile } = {}) {
  const editor = await installEditor()
  const scratch = makeScratch()
  if (packageFile) await installExtension(editor, scratch.data, packageFile)
  return runInWorkbench({
    title: '里',
    editor,
    scratch,
    server: {
      env: testEnvironment(scratch, { canDrive: true, grep, suite: packageFile ? 'package' : 'all' }),
    },
    // Tests need an extension under development: beside an installed one it is one that does nothing.
    open: {
      extension: packageFile ? join(root, 'test/package/driver') : root,
      folder: scratch.workspace,
      tests: TESTS,
    },
  })
}

/** Runs what differs where several folders are open: opened as a workspace, so that nothing has to start again. */
export async function testInFolders({ grep } = {}) {
  const scratch = makeScratch()
  const [second, third] = ['二大队', '三大队']
  for (const name of [second, third]) mkdirSync(join(scratch.workspace, '..', name))
  const workspace = join(scratch.workspace, '..', '大队.code-workspace')
  const folders = [basename(scratch.workspace), second].map((path) => ({ path }))
  writeFileSync(workspace, JSON.stringify({ folders }))
  return runInWorkbench({
    title: '打开几个文件夹时',
    editor: await installEditor(),
    scratch,
    server: { env: testEnvironment(scratch, { canDrive: true, grep, suite: 'folders' }) },
    open: { extension: root, workspace, tests: TESTS },
  })
}

/** Runs what must work in a folder that nobody has trusted: everything, as no program of the folder is run. */
export async function testRestricted({ grep } = {}) {
  const scratch = makeScratch()
  return runInWorkbench({
    title: '的受限模式里',
    editor: await installEditor(),
    scratch,
    server: {
      asksForTrust: true,
      env: testEnvironment(scratch, { canDrive: true, grep, suite: 'restricted' }),
    },
    open: { extension: root, folder: scratch.workspace, tests: TESTS },
  })
}
