/** How the lines of a text end; the first one tells, as a text that has both is seldom meant to. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n'
}
