import { type Command, InvalidArgumentError } from 'commander'

/** Turns what a command does (arguments → exit code) into what commander calls. */
export type Run = <Arguments extends unknown[]>(
  action: (...args: Arguments) => Promise<number>,
) => (...args: Arguments) => Promise<void>

/**
 * Adds one command to the program: its arguments, options and help. What the command does lives in `actions/` and is
 * imported by the action itself, so that no command pays for another's modules.
 */
export type CommandDefinition = (xinde: Command, run: Run) => void

/** Reads the value of an option that is a count. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('应当是不小于 0 的整数')
  return Number(text)
}
