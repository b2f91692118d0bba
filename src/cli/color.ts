/** Colours on a terminal only; NO_COLOR (no-color.org) and FORCE_COLOR have the last word. */
export function wantsColor(stream: { isTTY?: boolean }): boolean {
  if (process.env.NO_COLOR) return false
  return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : stream.isTTY === true
}
