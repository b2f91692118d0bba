/** Bare addresses and e-mail addresses. */
const ADDRESS = [
  String.raw`(?:https?|ftp|file):\/\/[\x21-\x7e]{1,2000}`,
  String.raw`[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}`,
]
const ADDRESSES = new RegExp(ADDRESS.join('|'), 'g')
/**
 * What no reader sees as prose: link and image targets, addresses, HTML tags (not comments: they travel with the file).
 * One alternative a line; none can start inside another's match.
 */
const UNSEEN = new RegExp(
  [
    String.raw`(?<=\])\([^()\s]{1,2000}(?:\s"[^"\n]{0,200}")?\)`,
    ...ADDRESS,
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

const CODE = /`[^`\n]{1,200}`/g

/** Blanks code spans. */
export function withoutCode(text: string): string {
  return text.replace(CODE, blank)
}

/** Stands for what a reader sees and no rule reads. */
const HELD = '\ufffc'

/**
 * Puts back into a prose, as signs of their own, what fills a place in the source: code spans and addresses. Where only
 * their blanks are, 联系人：a@b.cn would be a label with nothing behind it.
 */
export function withPlacesHeld(prose: string, source: string): string {
  const held = prose.replace(CODE, hold)
  if (!source.includes('://') && !source.includes('@')) return held
  let result = ''
  for (const { index, 0: address } of source.matchAll(ADDRESSES))
    result += held.slice(result.length, index) + hold(address)
  return result + held.slice(result.length)
}

function hold(text: string): string {
  return HELD.repeat(text.length)
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
