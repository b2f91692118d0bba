import type { Range } from '../../text/range'
import type { Finding } from '../finding'

/** A stretch of running text that a name may stand in: one paragraph, heading, list item or table cell. */
export interface NameSegment {
  readonly range: Range
  /** Segments with the same one have the same text; what is found in them is kept as long as it lives. */
  readonly content: { readonly kind: 'heading' | 'paragraph' | 'cell' }
}

/** What a name recognizer reads. `segments` are in source order and do not overlap. */
export interface NameDocument {
  /** The whole draft, as the author typed it. */
  source: string
  segments: readonly NameSegment[]
  hints: NameHints
}

/** What the author said about people, in the front matter or the configuration. Whole names only. */
export interface NameHints {
  authors: readonly string[]
  subjects: readonly string[]
  allowed: readonly string[]
}

/**
 * Finds person names in a whole draft (a whole one, because a name that is certain once is found at its
 * later mentions). Rules and surfaces know this interface alone, so that one recognizer can replace another.
 */
export interface NameRecognizer {
  /** Short id for the status bar and for reports, such as `jieba` or `model`. */
  readonly id: string
  /** Findings of kind `name` in source order, not overlapping; masked names (徐某, 张女士) are not findings. */
  recognize(document: NameDocument): Finding[]
}
