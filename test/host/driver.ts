/**
 * Asks the runner outside (scripts/host/requests.mjs) to act in the page that shows this VS Code, as a
 * person would: for what the extension API cannot do, such as pressing keys or looking into a webview.
 * Only the VS Code server has such a page: skip a test that needs it elsewhere (`hasBrowser`).
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const exchange = process.env.XINDE_HOST_EXCHANGE ?? ''
const screenshots = process.env.XINDE_HOST_SCREENSHOTS ?? ''

/** How long an answer may take, in milliseconds: longer than the runner waits for an element. */
const PATIENCE = 25_000

/** Whether there is a page to act in. */
export const hasBrowser = process.env.XINDE_HOST_DRIVER === '1'

/** Where an element is: in the workbench, or in the document of a webview. */
interface Place {
  webview?: boolean
}

/**
 * Takes a picture of the whole window.
 *
 * @param file a name in `.vscode-test/screenshots/`, or an absolute path
 * @returns the absolute path of the PNG
 */
export async function screenshot(file: string): Promise<string> {
  const path = resolve(screenshots, file)
  await ask({ do: 'screenshot', file: path })
  return path
}

/** Presses keys one after another, in Playwright's names: `Tab`, `Control+.`, `Alt+]`. */
export async function press(...keys: string[]): Promise<void> {
  await ask({ do: 'press', keys })
}

/** Types a text where the cursor is. */
export async function type(text: string): Promise<void> {
  await ask({ do: 'type', text })
}

/** Clicks the first visible element that a CSS selector names. */
export async function click(selector: string, { webview = false }: Place = {}): Promise<void> {
  await ask({ do: 'click', selector, webview })
}

/** The text content of the first element that a CSS selector names. */
export async function textOf(selector: string, { webview = false }: Place = {}): Promise<string> {
  return String(await ask({ do: 'text', selector, webview }))
}

/** Clicks the middle of a piece of the text that the preview shows. */
export async function clickText(text: string): Promise<void> {
  await ask({ do: 'clickAt', text })
}

/** Puts the pointer there. */
export async function hoverText(text: string): Promise<void> {
  await ask({ do: 'hover', text })
}

/** Turns the wheel under the pointer, in pixels. */
export async function wheel(by: number, { ctrl = false } = {}): Promise<void> {
  await ask({ do: 'wheel', by, ctrl })
}

/** The value of a script in the webview that has an element, which must be a JSON value. */
export async function evaluate<T>(selector: string, expression: string): Promise<T> {
  return (await ask({ do: 'evaluate', selector, expression })) as T
}

/** The addresses that the page and its webviews have asked for, of those that contain a text. */
export async function requested(part: string): Promise<string[]> {
  return (await ask({ do: 'requested', part })) as string[]
}

interface Request {
  do:
    | 'screenshot'
    | 'press'
    | 'type'
    | 'click'
    | 'text'
    | 'clickAt'
    | 'hover'
    | 'wheel'
    | 'evaluate'
    | 'requested'
  [option: string]: unknown
}

async function ask(request: Request): Promise<unknown> {
  if (!hasBrowser) throw new Error('这个 VS Code 没有可以操作的页面')
  const id = randomUUID()
  const question = join(exchange, `request-${id}.json`)
  const answer = join(exchange, `answer-${id}.json`)
  // Renamed into place, so that the runner never reads half a file.
  writeFileSync(`${question}.part`, JSON.stringify(request))
  renameSync(`${question}.part`, question)
  for (const deadline = Date.now() + PATIENCE; !existsSync(answer); await sleep(25)) {
    if (Date.now() > deadline) throw new Error(`测试程序没有回应：${request.do}`)
  }
  const { value, error } = JSON.parse(readFileSync(answer, 'utf8')) as { value?: unknown; error?: string }
  rmSync(answer)
  if (error) throw new Error(error)
  return value
}
