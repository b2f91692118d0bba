import { CommanderError } from 'commander'
import { reasonOf } from '../node/write-file'
import { chineseError } from './help'
import { createProgram } from './program'
import { tell } from './tell'
import { isUsageError } from './usage-error'

/** Exit code of a run that could not be done at all. */
const COULD_NOT_RUN = 2
/** What shells expect of a program that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130

async function main(): Promise<void> {
  try {
    await createProgram((code) => {
      process.exitCode = code
    }).parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : COULD_NOT_RUN
      const text = chineseError(error)
      if (text !== undefined) tell(text)
      return
    }
    const known = isUsageError(error)
    tell(known ? error.message : '运行时出了意料之外的错误，没有完成；请反馈给开发者')
    if (!known && process.env.XINDE_DEBUG) tell(`${(error as Error).stack}`)
    process.exitCode = COULD_NOT_RUN
  }
}

// Files are written whole or not at all, so that nothing half-written is left behind (see output.ts, write-file.ts).
process.on('SIGINT', () => process.exit(INTERRUPTED))

// A reader that closes the pipe early (head) is no error; results that nobody gets are.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  tell(`结果没有写完：${reasonOf(error)}`)
  process.exit(COULD_NOT_RUN)
})

// Nobody reads the messages any more: what was asked for is done all the same.
process.stderr.on('error', () => {})

void main()
