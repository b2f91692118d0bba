import type { Range } from '../text/range'
import type { Numbering } from './numbering'

export type BlockKind = 'heading' | 'paragraph' | 'cell' | 'code' | 'html' | 'frontMatter'

/**
 * One block of a draft by itself: everything in it follows from its own source. Drafts that share a block's
 * text share this object, so that work done on it can be kept (see `once-per-block`). Ranges are relative
 * to `source`.
 */
export class BlockContent {
  readonly kind: BlockKind
  /** As typed, without list markers, `#` marks and surrounding white space. */
  readonly source: string
  /** The same length as `source`, with link targets and HTML tags blanked: what a reader reads. */
  readonly prose: string
  readonly container?: 'listItem' | 'quote' | 'footnote' | undefined
  /** For headings: how it was recognised and how deep its marks are. */
  readonly heading?: HeadingMark | undefined
  /** The number that the block begins with; a Markdown list's own number counts. */
  readonly numbering?: Numbering | undefined
  readonly #answers: unknown[] = []

  /** Sets every field, also those left out: where all blocks have one shape, they are read sooner. */
  constructor({ kind, source, prose, container, heading, numbering }: Omit<BlockContent, 'answers'>) {
    this.kind = kind
    this.source = source
    this.prose = prose
    this.container = container
    this.heading = heading
    this.numbering = numbering
  }

  /** What was answered about this block, by the number of the question; of no concern to what compares blocks. */
  get answers(): unknown[] {
    return this.#answers
  }
}

/**
 * `marked`: Markdown's `#` or underline. `numbered`: a short line that begins with a number. `bold`: a line
 * that is bold from end to end.
 */
export interface HeadingMark {
  by: 'marked' | 'numbered' | 'bold'
  /** 1…6 for marked headings; 0 for the others. */
  depth: number
  /** The words without number, emphasis marks and white space around them. */
  title: string
}

/** A block where it stands in a draft. */
export interface Block {
  readonly content: BlockContent
  /** Where `content.source` stands in the draft. */
  readonly range: Range
  /** Where the block with its marks (`## `, `- `) stands. */
  readonly outer: Range
}
