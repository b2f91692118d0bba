import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Runs axe-core in a page or frame. Its text goes in through the browser's devtools, which no Content-Security-Policy
 * concerns: the page under test keeps its own.
 *
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<{ rule: string, help: string, places: string[] }[]>} what is wrong
 */
export async function runAxe(frame) {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  await frame.evaluate(readFileSync(path, 'utf8'))
  return frame.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(document)
    // A page without contents would be without faults.
    if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe 没有看到页面的内容')
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }))
  })
}
