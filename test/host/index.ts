import Mocha from 'mocha'
import { defineEditorSuite } from './editor.spec'
import { defineFilesSuite } from './files.spec'
import { definePreviewSuite } from './preview.spec'
import { defineRedactionSuite } from './redaction.spec'

/** Called inside the extension host; a rejection makes the runner exit with 1. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' })
  mocha.suite.emit('pre-require', globalThis, 'host', mocha)
  defineEditorSuite()
  defineFilesSuite()
  definePreviewSuite()
  defineRedactionSuite()
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats))
  })
  console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`)
  if (failures > 0) throw new Error(`${failures} tests failed in the editor`)
}
