import { extensions, Uri, workspace } from 'vscode'
import 'mocha/mocha'
import { useExchange } from '../host/driver'
import { defineEditorSuite } from '../host/editor.spec'
import { definePreviewSuite } from '../host/preview.spec'
import { defineFilesSuite } from './files.spec'
import { defineWorkerSuite } from './worker.spec'

/** What the runner (scripts/host/web-suite.mjs) leaves beside the driver. */
interface Run {
  /** Paths on the machine of the runner. */
  exchange: string
  screenshots: string
  grep: string
}

/** Called in the web worker that is the extension host; a rejection makes the runner exit with 1. */
export async function run(): Promise<void> {
  const { extensionUri } = extensions.getExtension('xinde.web-driver') ?? {}
  if (!extensionUri) throw new Error('the driver is not there')
  const { exchange, screenshots, grep }: Run = JSON.parse(
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'run.json'))),
  )
  const folder = extensionUri.with({ path: exchange })
  useExchange(folder, screenshots)
  const print = printInto(Uri.joinPath(folder, 'mocha.log'))
  mocha.setup({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' })
  Mocha.reporters.Base.consoleLog = print
  if (grep) mocha.fgrep(grep)
  defineWorkerSuite()
  defineFilesSuite()
  defineEditorSuite()
  definePreviewSuite()
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats))
  })
  await print()
  const result = { passed: passes, failed: failures, skipped: pending }
  await write(Uri.joinPath(folder, 'result.json'), JSON.stringify(result))
  if (failures > 0 || passes === 0)
    throw new Error(`${passes} tests passed and ${failures} failed in the editor`)
}

/** Leaves lines in a file; without a line it waits until all are there. */
function printInto(file: Uri): (...line: [text?: unknown, ...values: unknown[]]) => Promise<void> {
  let text = ''
  let written = Promise.resolve()
  return (...line) => {
    if (line.length > 0) {
      text += `${format(...line)}\n`
      const now = text
      written = written.then(() => write(file, now))
    }
    return written
  }
}

function write(file: Uri, text: string): Promise<void> {
  return Promise.resolve(workspace.fs.writeFile(file, new TextEncoder().encode(text)))
}

/** What mocha prints: a text with %s and %d for what follows. */
function format(first: unknown, ...rest: unknown[]): string {
  const values = [...rest]
  return String(first ?? '').replace(/%[sd]/g, () => String(values.shift() ?? ''))
}
