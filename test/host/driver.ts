import { existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Asks the program around the editor for what only the browser can do. Works where the suite runs in a
 * browser workbench; elsewhere `hasBrowser` is false.
 */
const folder = mkdtempSync(join(tmpdir(), 'xinde-requests-'))
let count = 0

export const hasBrowser = process.env.XINDE_TEST_WORKSPACE !== undefined

async function ask<T>(action: string, parameters: Record<string, unknown>): Promise<T> {
  const answer = join(folder, `${count++}.json`)
  console.log(`xinde-host-request:${JSON.stringify({ action, answer, ...parameters })}`)
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (existsSync(answer)) {
      const text = readFileSync(answer, 'utf8')
      if (text.endsWith('}')) {
        renameSync(answer, `${answer}.read`)
        const { value, error } = JSON.parse(text)
        if (error) throw new Error(error)
        return value
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the browser did not answer: ${action}`)
}

/** Presses a key or a chord, as playwright names it: `Tab`, `Control+.`. */
export const press = (keys: string) => ask<void>('press', { keys })
/** Types into whatever has the focus. */
export const type = (text: string) => ask<void>('type', { text })
export const click = (selector: string) => ask<void>('click', { selector })
/** Writes a picture of the window to an absolute path. */
export const screenshot = (path: string) => ask<void>('screenshot', { path })
/** What a part of the workbench reads. */
export const textOf = (selector: string) => ask<string>('textOf', { selector })
