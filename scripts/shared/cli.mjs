import { join } from 'node:path'
import { root } from './paths.mjs'
import { runNode } from './run.mjs'

/**
 * Runs the command line `xinde` that was built from this checkout.
 *
 * @param {string[]} args
 * @param {Parameters<typeof runNode>[1]} [options]
 * @returns {Promise<number>} its exit code: 0 clean, 1 problems of level error, 2 could not run
 */
export function xinde(args, options) {
  return runNode([join(root, 'dist/cli.js'), ...args], options)
}
