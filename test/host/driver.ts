/**
 * Asks the runner outside (scripts/host/requests.mjs) to act in the page that shows this VS Code, as a
 * person would: for what the extension API cannot do, such as pressing keys or looking into a webview.
 * Only the VS Code server has such a page: skip a test that needs it elsewhere (`hasBrowser`).
 */
import { FileType, Uri, workspace } from 'vscode'

/** The folder where requests and answers are exchanged. */
let exchange = Uri.file(process.env.XINDE_HOST_EXCHANGE ?? '/')
let screenshots = process.env.XINDE_HOST_SCREENSHOTS ?? ''

/** Tells where to leave requests, in a browser that has no environment to read it from. */
export function useExchange(folder: Uri, pictures: string): void {
  exchange = folder
  screenshots = pictures
}

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
 * @returns the absolute path of the PNG, on the machine of the runner
 */
export async function screenshot(file: string): Promise<string> {
  const path = file.startsWith('/') ? file : `${screenshots}/${file}`
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

/** The text content of the first element that a CSS selector names; it is waited for. */
export async function textOf(selector: string, { webview = false }: Place = {}): Promise<string> {
  return String(await ask({ do: 'text', selector, webview }))
}

/** The text content of the first element that a CSS selector names; empty where there is none by now. */
export async function textNow(selector: string): Promise<string> {
  return String(await ask({ do: 'text', selector, webview: false, patience: 0 }).catch(() => ''))
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

/** What axe-core finds wrong with a page. */
export interface Violation {
  rule: string
  help: string
  /** Selectors of the elements, each with what is to be done. */
  places: string[]
}

/** Runs axe-core in the webview that has an element; its policy stays as it is. */
export async function violationsIn(selector: string): Promise<Violation[]> {
  return (await ask({ do: 'axe', selector })) as Violation[]
}

/** An attribute of every element of the workbench that a CSS selector names; null where one lacks it. */
export async function attributesOf(selector: string, name: string): Promise<(string | null)[]> {
  return (await ask({ do: 'attributes', selector, name })) as (string | null)[]
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
    | 'axe'
    | 'attributes'
  [option: string]: unknown
}

async function ask(request: Request): Promise<unknown> {
  if (!hasBrowser) throw new Error('这个 VS Code 没有可以操作的页面')
  const id = crypto.randomUUID()
  const question = Uri.joinPath(exchange, `request-${id}.json`)
  const answer = Uri.joinPath(exchange, `answer-${id}.json`)
  // Renamed into place, so that the runner never reads half a file.
  const part = question.with({ path: `${question.path}.part` })
  await workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(request)))
  // The runner may have taken it away before the editor looks whether it has arrived; then there is an answer.
  await workspace.fs.rename(part, question).then(undefined, () => undefined)
  for (
    const deadline = Date.now() + PATIENCE;
    !(await exists(answer));
    await new Promise((resolve) => setTimeout(resolve, 25))
  ) {
    if (Date.now() > deadline) throw new Error(`测试程序没有回应：${request.do}`)
  }
  const text = new TextDecoder().decode(await workspace.fs.readFile(answer))
  const { value, error } = JSON.parse(text) as { value?: unknown; error?: string }
  await workspace.fs.delete(answer)
  if (error) throw new Error(error)
  return value
}

async function exists(file: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(file)).type === FileType.File
  } catch {
    return false
  }
}
