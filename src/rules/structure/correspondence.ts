import { type Correspondence, correspondenceOf, type Link } from '../../correspondence/correspondence'
import type { Item } from '../../correspondence/items'
import { namingOf } from '../../correspondence/naming'
import { SURE_ENOUGH } from '../../genre/recognize'
import type { Range } from '../../text/range'
import type { Draft } from '../rule'

/** With fewer points there is nothing to set against one another. */
const FEWEST = 2

/**
 * Which points answer one another, where that can be judged: undefined where the form has no such parts or is
 * doubtful, a part is missing or has no points (other rules say so), and while words are being looked up.
 */
export function judgedCorrespondence(draft: Draft): Correspondence | undefined {
  if (!draft.genre || draft.genre.confidence < SURE_ENOUGH) return undefined
  const read = correspondenceOf(draft)
  if (!read?.settled) return undefined
  const { problem, countermeasure } = read.items
  return problem.length >= FEWEST && countermeasure.length >= FEWEST ? read : undefined
}

/** The links at an item, the best first. */
export function linksAt(item: Item, links: readonly Link[]): Link[] {
  return links.filter(({ from, to }) => from === item || to === item).sort((a, b) => b.value - a.value)
}

/** An item as the related place of a message. */
export function relatedTo(item: Item, draft: Draft): { range: Range; message: string } {
  const title = namingOf(draft).titleOf(item)
  return { range: item.head, message: title === item.label ? title : `${item.label}：${title}` }
}
