import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runAxe } from './axe.mjs'

const EVERY = 40
/** How long an element may take to appear, in milliseconds. */
const PATIENCE = 15_000
/** How long one that is there may take to be read: a message may go meanwhile, and is not waited for to come back. */
const MOMENT = 1_000

/**
 * Does in the page what tests in the extension host ask for. A request is a file `request-<id>.json` in the
 * exchange folder; the answer is `answer-<id>.json`, either `{ value }` or `{ error }`. Both are written
 * under another name and renamed, so that nobody reads half a file.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} exchange
 * @returns {() => Promise<void>} stops after the request in hand
 */
export function serveRequests(page, exchange) {
  let open = true
  const addresses = []
  asked.set(page, addresses)
  page.on('request', (request) => addresses.push(request.url()))
  const serve = async () => {
    while (open) {
      const names = readdirSync(exchange).filter((name) => /^request-.*\.json$/.test(name))
      for (const name of names) await answer(page, exchange, name)
      await sleep(EVERY)
    }
  }
  const served = serve()
  return () => {
    open = false
    return served
  }
}

async function answer(page, exchange, name) {
  const request = JSON.parse(readFileSync(join(exchange, name), 'utf8'))
  rmSync(join(exchange, name))
  let result
  try {
    result = { value: await ACTIONS[request.do](page, request) }
  } catch (error) {
    result = { error: String(error.message ?? error) }
  }
  const file = join(exchange, name.replace('request', 'answer'))
  writeFileSync(`${file}.part`, JSON.stringify(result))
  renameSync(`${file}.part`, file)
}

const ACTIONS = {
  async screenshot(page, { file }) {
    mkdirSync(dirname(file), { recursive: true })
    await page.screenshot({ path: file })
    return file
  },
  async press(page, { keys }) {
    for (const key of keys) await page.keyboard.press(key)
  },
  async type(page, { text }) {
    await page.keyboard.type(text, { delay: 15 })
  },
  async wheel(page, { ctrl, by }) {
    if (ctrl) await page.keyboard.down('Control')
    await page.mouse.wheel(0, by)
    if (ctrl) await page.keyboard.up('Control')
  },
  async hover(page, request) {
    const box = await boxOf(page, request)
    await page.mouse.move(box.x, box.y)
  },
  async clickAt(page, request) {
    const box = await boxOf(page, request)
    await page.mouse.click(box.x, box.y)
  },
  async evaluate(page, { selector, expression }) {
    return await (await frameWith(page, selector)).evaluate(expression)
  },
  async axe(page, { selector }) {
    return await runAxe(await frameWith(page, selector))
  },
  async attributes(page, { selector, name }) {
    return await page.$$eval(
      selector,
      (found, wanted) => found.map((each) => each.getAttribute(wanted)),
      name,
    )
  },
  async requested(page, { part }) {
    return (asked.get(page) ?? []).filter((url) => url.includes(part))
  },
  async click(page, request) {
    await (await find(page, request, (element) => element.isVisible())).click({ timeout: PATIENCE })
  },
  async text(page, request) {
    const element = await find(page, request, async (found) => (await found.count()) > 0)
    return await element.textContent({ timeout: Math.max(MOMENT, request.patience ?? PATIENCE) })
  },
}

/** Every address that a page has asked for, by page. */
const asked = new WeakMap()

/** The webview that has an element. */
async function frameWith(page, selector) {
  let frame
  // A page that is written anew takes its frame away: the one that comes in its place is looked for.
  await find(page, { selector, webview: true }, async (found) => {
    if ((await found.count()) === 0) return false
    frame = await (await found.elementHandle()).ownerFrame()
    return true
  })
  return frame
}

/** The middle of a piece of text in a webview, scrolled into view, in pixels of the window. */
async function boxOf(page, { text }) {
  const paper = await find(page, { selector: '#paper', webview: true }, (element) => element.isVisible())
  const at = await paper.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue.indexOf(wanted)
      if (start === -1 || node.parentElement.closest('[inert]')) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const first = range.getClientRects()[0]
      window.scrollBy({ top: first.top - window.innerHeight / 2, behavior: 'instant' })
      const { left, top, height, width } = range.getClientRects()[0]
      const whole = root.getBoundingClientRect()
      return { x: left + width / 2 - whole.left, y: top + height / 2 - whole.top }
    }
    return undefined
  }, text)
  if (!at) throw new Error(`预览里没有“${text}”`)
  const { x, y } = await paper.boundingBox()
  return { x: x + at.x, y: y + at.y }
}

/** The first element that a selector names and that is ready: in the workbench, or in any webview. */
async function find(page, { selector, webview, patience = PATIENCE }, isReady) {
  for (const deadline = Date.now() + patience; ; await sleep(EVERY)) {
    const frames = webview ? page.frames().filter((frame) => frame !== page.mainFrame()) : [page.mainFrame()]
    for (const frame of frames) {
      const element = frame.locator(selector).first()
      if (await isReady(element).catch(() => false)) return element
    }
    if (Date.now() > deadline) throw new Error(`没有出现 ${selector}${webview ? '（在预览里）' : ''}`)
  }
}
