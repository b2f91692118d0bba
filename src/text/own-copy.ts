/**
 * The same text with memory of its own. A piece cut from a draft keeps the whole draft alive in the engine; what is
 * remembered beyond a check must not, or every version of the draft stays in memory.
 * Joined from two pieces, it is read faster than a piece of a longer text is, character by character.
 */
export function ownCopy(text: string): string {
  return text.length < 2 ? text : [text.charAt(0), text.slice(1)].join('')
}
