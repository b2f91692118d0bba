import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import Mocha from 'mocha'
import { defineAccessibilitySuite } from './accessibility.spec'
import { defineCalmSuite } from './calm.spec'
import { defineCorrespondenceSuite } from './correspondence.spec'
import { hasBrowser, screenshot } from './driver'
import { defineEditorSuite } from './editor.spec'
import { defineExportSuite } from './export.spec'
import { defineFilesSuite } from './files.spec'
import { defineFixAllSuite } from './fix-all.spec'
import { defineFolderSuite } from './folder.spec'
import { defineFoldersSuite } from './folders.spec'
import { defineGettingStartedSuite } from './getting-started.spec'
import { defineImportSuite } from './import.spec'
import { defineLanguageSuite } from './language.spec'
import { defineNetworkSuite } from './network.spec'
import { closeNotices } from './notices'
import { definePackageSuite } from './package.spec'
import { definePreviewSuite } from './preview.spec'
import { definePreviewDiskSuite } from './preview-disk.spec'
import { defineRedactionSuite } from './redaction.spec'
import { defineRestrictedSuite } from './restricted.spec'
import { defineServerLossSuite } from './server-loss.spec'
import { defineSettingsSuite } from './settings.spec'
import { defineShareSuite } from './share.spec'
import { defineSmokeSuite } from './smoke.spec'
import { defineStructureSuite } from './structure.spec'
import { defineTypingSuite } from './typing.spec'
import { defineWritingSuite } from './writing.spec'

/**
 * Where the runner (scripts/host/scratch.mjs) looks for what mocha prints and for the totals: on its way out
 * of the editor a console is mixed with everybody else's lines. Without a runner it is the console.
 */
const exchange = process.env.XINDE_HOST_EXCHANGE

/** Called inside the extension host; a rejection makes the runner exit with 1. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' })
  if (hasBrowser) pictureFailures()
  if (process.env.XINDE_HOST_GREP) mocha.fgrep(process.env.XINDE_HOST_GREP)
  if (exchange) printInto(join(exchange, 'mocha.log'))
  mocha.suite.emit('pre-require', globalThis, 'host', mocha)
  mocha.suite.afterEach(closeNotices)
  if (process.env.XINDE_HOST_SUITE === 'package') definePackageSuite()
  else if (process.env.XINDE_HOST_SUITE === 'restricted') defineRestrictedSuite()
  else if (process.env.XINDE_HOST_SUITE === 'folders') defineFoldersSuite()
  else defineEverySuite()
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats))
  })
  const result = { passed: passes, failed: failures, skipped: pending }
  if (exchange) writeFileSync(join(exchange, 'result.json'), JSON.stringify(result))
  if (failures > 0 || passes === 0)
    throw new Error(`${passes} tests passed and ${failures} failed in the editor`)
}

function defineEverySuite(): void {
  defineSmokeSuite()
  defineEditorSuite()
  defineCalmSuite()
  defineFilesSuite()
  defineFixAllSuite()
  defineImportSuite()
  definePreviewSuite()
  definePreviewDiskSuite()
  defineShareSuite()
  defineTypingSuite()
  defineRedactionSuite()
  defineCorrespondenceSuite()
  defineStructureSuite()
  defineSettingsSuite()
  defineWritingSuite()
  defineFolderSuite()
  defineGettingStartedSuite()
  defineLanguageSuite()
  defineAccessibilitySuite()
  defineExportSuite()
  // Both end the server, and the officer is told of the first loss within minutes only.
  defineServerLossSuite()
  defineNetworkSuite()
}

function printInto(file: string): void {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(file, `${format(...args)}\n`)
}

/** Takes a picture when a test fails, before any hook tidies up: what the window showed tells most. */
function pictureFailures(): void {
  const { run: original } = Mocha.Runnable.prototype
  Mocha.Test.prototype.run = function (done) {
    original.call(this, async (error?: unknown) => {
      if (error && !this.isPending()) {
        const name = this.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-')
        await screenshot(`failed-${name}.png`).catch(() => undefined)
      }
      done(error)
    })
  }
}
