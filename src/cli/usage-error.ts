/** Something that keeps the command from running at all; the message is for people, in Chinese. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** By its name, as the programs of the command line have a class each. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}
