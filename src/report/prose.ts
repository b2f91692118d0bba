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
  return source.replace(UNSEEN, (unseen) => ' '.repeat(unseen.length))
}
