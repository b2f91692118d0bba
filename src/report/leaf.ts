import type { Range } from '../text/range'
import type { BlockContent } from './block'

/** A leaf of the Markdown tree: where its text stands, and with its marks where the whole stands. */
export interface Leaf {
  type: 'heading' | 'paragraph' | 'cell' | 'code' | 'html'
  inner: Range
  outer: Range
  depth: number
  container: BlockContent['container']
}
