/**
 * What no reader sees as prose: link and image targets, bare addresses, e-mail addresses, HTML tags (not
 * comments: they travel with the file). One alternative a line; none can start inside another's match.
 */
const UNSEEN = new RegExp(
  [
    String.raw`(?<=\])\([^()\s]{1,2000}(?:\s"[^"\n]{0,200}")?\)`,
    String.raw`(?:https?|ftp|file):\/\/[\x21-\x7e]{1,2000}`,
    String.raw`[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}`,
    String.raw`<\/?[A-Za-z][^<>\n]{0,500}>`,
  ].join('|'),
  'g',
)

/** Blanks, character for character, what a reader of the printed page would not see; offsets stay true. */
export function proseOf(source: string): string {
  return source.replace(UNSEEN, blank)
}

/** Blanks comments. Searched by hand: an expression would be quadratic on comments that never end. */
export function withoutComments(text: string): string {
  let result = ''
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    const close = start === -1 ? -1 : text.indexOf('-->', start)
    if (close === -1) return result + text.slice(from)
    result += text.slice(from, start) + blank(text.slice(start, close + 3))
    from = close + 3
  }
}

/** Blanks code spans. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`\n]{1,200}`/g, blank)
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
