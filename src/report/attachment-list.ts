import { oncePerVersion } from '../text/once-per'
import type { Block } from './block'
import { perBlock } from './per-block'

/** 附件：1.名单: what follows counts on from 2 and is no part of the text's own numbers (GB/T 9704-2012, 7.3.4). */
const BEGINNING = /^[\s\u3000]{0,8}附件[：:][\s\u3000]{0,4}1[.．、]/

/** Whether a block begins a list of attachments. */
export function beginsAttachments(source: string): boolean {
  return BEGINNING.test(source)
}

/** The blocks that begin with a number or end what one began, and whether they begin a list of attachments. */
export const ordering = perBlock(({ numbering, heading, source }): boolean[] => {
  const isList = beginsAttachments(source)
  return numbering || heading || isList ? [isList] : []
})

/** The lists of attachments of a draft (附件说明; GB/T 9704-2012, 7.3.4). */
export interface AttachmentLists {
  readonly beginnings: ReadonlySet<Block>
  /** The second and further lines, which look like headings or items and are neither. */
  readonly items: ReadonlySet<Block>
}

export const attachmentLists = oncePerVersion((blocks: readonly Block[]): AttachmentLists => {
  const beginnings = new Set<Block>()
  const items = new Set<Block>()
  let next = 0
  const { places, values } = ordering.hitsIn(blocks)
  for (const [i, index] of places.entries()) {
    const block = blocks[index] as Block
    const { numbering, heading } = block.content
    if (values[i]?.[0]) {
      beginnings.add(block)
      next = 2
    } else if (numbering?.style === 'arabic' && numbering.value === next && heading?.by !== 'marked') {
      items.add(block)
      next++
    } else next = 0
  }
  return { beginnings, items }
})
