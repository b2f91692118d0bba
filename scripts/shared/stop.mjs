import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { endAll } from './ending.mjs'

/** An expected end of a script: the message is for people, in Chinese, and is printed without a stack. */
export class Stop extends Error {}

/**
 * Runs the main function of a script, prints what went wrong, cleans up and sets the exit code.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 when left out
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error)
    process.exitCode = 1
  } finally {
    await endAll()
  }
}

/**
 * Whether this module is the script that node was asked to run.
 *
 * @param {ImportMeta} meta
 */
export function isMain(meta) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(meta.url))
}
