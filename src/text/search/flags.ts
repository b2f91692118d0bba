/** One cell a code unit, 1 for the characters of a text: sooner looked up than a set, or a class of hundreds in an expression. */
export function flagsOf(characters: string): Uint8Array {
  const flags = new Uint8Array(0x10000)
  for (let i = 0; i < characters.length; i++) flags[characters.charCodeAt(i)] = 1
  return flags
}

/** Whether a text has one of the flagged characters. */
export function hasFlagged(text: string, flags: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (flags[text.charCodeAt(i)] === 1) return true
  return false
}
