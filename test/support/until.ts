import assert from 'node:assert/strict'

/**
 * Waits until something holds.
 *
 * @param what it is, for the message where it never does
 * @param limit how long to wait at most, in milliseconds
 */
export async function until(what: string, holds: () => boolean, limit = 60_000): Promise<void> {
  const start = Date.now()
  while (!holds()) {
    if (Date.now() - start > limit) assert.fail(`waited ${limit} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
