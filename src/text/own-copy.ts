/**
 * The same text with memory of its own. A piece cut from a draft keeps the whole draft alive in the engine; what is
 * remembered beyond a check must not, or every version of the draft stays in memory.
 */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}
