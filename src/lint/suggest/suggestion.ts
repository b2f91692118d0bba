import type { Range } from '../../text/range'

/** Something that may be put in at a place of a draft. */
export interface Suggestion {
  kind: 'section' | 'key' | 'value' | 'phrase' | 'law'
  label: string
  /** What it is for, in a few words. */
  detail: string
  /** What is replaced. */
  range: Range
  text: string
  /** What is typed to find it, where that is not the label. */
  filter?: string
}
