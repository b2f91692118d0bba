/**
 * What came of a run of tests.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 */

/** @type {Totals} */
export const NONE = { passed: 0, failed: 0, skipped: 0 }

/** A run that could not be done counts as one failure, so that no sum hides it. */
export const COULD_NOT_RUN = { ...NONE, failed: 1 }

/**
 * The sum of several runs.
 *
 * @param {Totals[]} runs
 * @returns {Totals}
 */
export function sum(runs) {
  return runs.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NONE,
  )
}

/**
 * The closing line of a run, the same for people and for programs.
 *
 * @param {Totals} totals
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Reads the totals from what mocha's `spec` reporter printed.
 *
 * @param {string} output
 * @returns {Totals | undefined} undefined where mocha did not come to its end
 */
export function readMochaTotals(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes of a terminal
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '')
  const count = (word) => {
    const found = [...plain.matchAll(new RegExp(`^ +(\\d+) ${word}\\b`, 'gm'))].at(-1)
    return found ? Number(found[1]) : undefined
  }
  const passed = count('passing')
  if (passed === undefined) return undefined
  return { passed, failed: count('failing') ?? 0, skipped: count('pending') ?? 0 }
}

/**
 * The exit code of a run: no test at all is a failure too.
 *
 * @param {Totals} totals
 */
export function exitCode({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1
}
