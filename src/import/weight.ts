import { largest } from '../text/largest'
import { type Block, type Paragraph, textOf } from './model'

/** Whether every word of a paragraph is bold. */
export function isBold({ inlines }: Paragraph): boolean {
  const words = inlines.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '')
  return words.length > 0 && words.every((inline) => inline.kind === 'text' && inline.bold)
}

/** The size of the largest words of a paragraph, in half-points; 0 where it has none. */
export function sizeOf({ inlines }: Paragraph): number {
  return largest(
    inlines.map((inline) => (inline.kind === 'text' && inline.text.trim() !== '' ? inline.size : 0)),
  )
}

/** The size that most of the text has. */
export function bodySizeOf(blocks: readonly Block[]): number {
  const lengths = new Map<number, number>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const size = sizeOf(block)
    lengths.set(size, (lengths.get(size) ?? 0) + textOf(block.inlines).length)
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}
