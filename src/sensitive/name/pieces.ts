import type { Mention } from './mention'
import type { Hit } from './sweep'

/** Whether the full name stands where its given name was found: 云桥 in 周云桥. */
export function endsFullName(text: string, given: { start: number; end: number }, full: string): boolean {
  const start = given.end - full.length
  return start < given.start && text.startsWith(full, start)
}

/**
 * Without candidates that are but a piece of a name that stands there, whether or not it is taken for one itself: 云桥 in
 * 周云桥, 阿卜杜 in the 阿卜杜拉 of 阿卜杜拉·买买提.
 */
export function withoutPieces(
  own: readonly Mention[],
  text: string,
  hits: readonly Hit[],
  { givens, parts }: { givens: ReadonlyMap<string, string>; parts: ReadonlyMap<string, string> },
): readonly Mention[] {
  const holders = parts.size > 0 ? heldBy(hits.filter(({ name }) => parts.has(name))) : NOBODY
  const isPiece = (mention: Mention) => {
    const full = givens.get(mention.text)
    if (full !== undefined && endsFullName(text, mention, full)) return true
    const holder = holders.get(mention.start)
    if (!holder) return false
    const end = holder.at + holder.name.length
    return mention.end < end || (mention.end === end && mention.start > holder.at)
  }
  return own.some(isPiece) ? own.filter((mention) => !isPiece(mention)) : own
}

const NOBODY: ReadonlyMap<number, Hit> = new Map()

/** The names that hold the places of a text. */
function heldBy(hits: readonly Hit[]): ReadonlyMap<number, Hit> {
  return new Map(hits.flatMap((hit) => Array.from(hit.name, (_, i): [number, Hit] => [hit.at + i, hit])))
}
