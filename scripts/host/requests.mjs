import { writeFileSync } from 'node:fs'

/** What a test in the extension host prints to ask for something that only the browser can do. */
const MARK = 'xinde-host-request:'

const actions = {
  screenshot: (page, { path }) => page.screenshot({ path }),
  press: (page, { keys }) => page.keyboard.press(keys),
  type: (page, { text }) => page.keyboard.type(text, { delay: 20 }),
  click: (page, { selector }) => page.click(selector, { timeout: 10_000 }),
  textOf: (page, { selector }) => page.locator(selector).first().textContent({ timeout: 10_000 }),
}

/**
 * Carries out a request of the suite, if the printed line is one, and writes the answer into the file that
 * the suite waits for.
 */
export function serveRequests(text, page) {
  const at = text.indexOf(MARK)
  if (at === -1) return false
  const request = JSON.parse(text.slice(at + MARK.length))
  Promise.resolve()
    .then(() => actions[request.action](page, request))
    .then(
      (value) => ({ value: typeof value === 'object' ? null : (value ?? null) }),
      (error) => ({ error: error.message }),
    )
    .then((answer) => writeFileSync(request.answer, JSON.stringify(answer)))
  return true
}
