import { setup } from '../setup.mjs'
import { runMain } from '../shared/stop.mjs'
import { COULD_NOT_RUN, closingLine, exitCode } from '../shared/totals.mjs'

/**
 * The command that runs one suite by itself: sets up, runs, prints the closing line. `--grep 文字` among the
 * arguments picks the tests whose title contains it.
 *
 * @param {(options: { grep?: string }) => Promise<import('../shared/totals.mjs').Totals | undefined>} suite
 */
export function suiteCommand(suite) {
  return runMain(async () => {
    await setup({ tests: true })
    const at = process.argv.indexOf('--grep')
    const totals = (await suite({ grep: at < 0 ? undefined : process.argv[at + 1] })) ?? COULD_NOT_RUN
    console.log(closingLine(totals))
    return exitCode(totals)
  })
}
