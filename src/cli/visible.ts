/** What could move the cursor, recolour or reorder what a terminal shows: control characters (C0, C1), and those of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A name or words of a draft, as a terminal may show them: with a mark in the place of what would act on it. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '\ufffd')
}

/** Text of several lines in the same way; line ends and tabs stay what they are. */
export function visibleLines(text: string): string {
  return text.replace(/[^\n\t]+/g, visible)
}
