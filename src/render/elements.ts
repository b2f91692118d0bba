import type { Range } from '../text/range'
import type { Run } from './run'

/**
 * The page as both HTML and Word set it: what stands there and in which role, with nothing said about looks.
 * Every range is an offset range into the draft, runs included.
 */
export type PageElement =
  | Title
  | Subtitle
  | Heading
  | Paragraph
  | Footnote
  | Code
  | Table
  | Closing
  | Attachment
  | AttachmentEntry

interface Line {
  readonly range: Range
  readonly runs: readonly Run[]
}

/** What the draft is called; an empty range at 0 where only the front matter says so. */
export interface Title extends Line {
  readonly kind: 'title'
}

/** `——记某大队民警` under the title. */
export interface Subtitle extends Line {
  readonly kind: 'subtitle'
}

export interface Heading extends Line {
  readonly kind: 'heading'
  /** 2…6: its depth in the outline, below the title's 1. */
  readonly depth: number
  /** 1…4: which of the standard's four levels its face is that of (GB/T 9704-2012, 7.3.3). */
  readonly level: number
}

export interface Paragraph extends Line {
  readonly kind: 'paragraph'
  readonly quote: boolean
  /** 0…3: how deep it stands in lists within lists. Its mark, as typed, is the first of its runs. */
  readonly item: number
}

/** The words of a footnote, where the draft has them. */
export interface Footnote extends Line {
  readonly kind: 'footnote'
  /** What its calls name it; none for a further paragraph of the same footnote. */
  readonly label?: string
}

/** Text that keeps its lines. */
export interface Code extends Line {
  readonly kind: 'code'
}

export type Align = 'left' | 'center' | 'right'

export interface Table {
  readonly kind: 'table'
  readonly range: Range
  /** Of the columns; those that say nothing about it have none. */
  readonly aligns: readonly (Align | undefined)[]
  /** The first one is the head. */
  readonly rows: readonly Row[]
}

export interface Row {
  readonly range: Range
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly range: Range
  readonly runs: readonly Run[]
}

/** Who wrote it and when (落款; 7.3.5): signatures, a date or both, in this order. */
export interface Closing {
  readonly kind: 'closing'
  readonly range: Range
  readonly lines: readonly ClosingLine[]
}

export interface ClosingLine extends Line {
  readonly kind: 'closing-line'
  readonly role: 'signature' | 'date'
}

/** 附件, 附件1: begins an attachment behind the closing, on a page of its own (7.3.7). */
export interface Attachment extends Line {
  readonly kind: 'attachment'
}

/** 附件：1.甲, 2.乙: a line of the list of attachments before the closing (附件说明, 7.3.4). */
export interface AttachmentEntry extends Line {
  readonly kind: 'attachment-entry'
  /** Whether it is the first one, which begins with 附件：. */
  readonly first: boolean
}
