import type { Label } from './numbering'

/** A document as far as a draft can hold it. */
export type Block = Paragraph | Table

export interface Paragraph {
  kind: 'paragraph'
  inlines: readonly Inline[]
  role?: 'title' | 'subtitle'
  /** 1…9 for headings by style or outline level. */
  level?: number
  label?: Label
  centred: boolean
}

export interface Table {
  kind: 'table'
  /** All rows have the same number of cells. */
  rows: readonly (readonly Cell[])[]
}

/** The paragraphs of a cell; tables inside it are flattened into them. */
export type Cell = readonly Paragraph[]

/** What stands in a paragraph: text, an image, the call of a note, or a line break. */
export type Inline =
  | { kind: 'text'; text: string; bold: boolean; struck: boolean; size: number }
  | { kind: 'image'; name: string; file: string }
  | { kind: 'note'; number: number }
  | { kind: 'break' }

/** The text alone. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
}
