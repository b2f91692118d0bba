import type { Correspondence } from '../protocol'

/** What the preview panel and the page in it say to each other. Types only: both sides import it. */

/** Panel → page. */
export type ToPage =
  | ShowDraft
  | { type: 'scrollTo'; line: number }
  | { type: 'readText'; id: number }
  /** The 对照表 of the draft that is shown; null where its form has none. */
  | { type: 'table'; table: Correspondence | null }
  /** Shows or hides the 对照表. */
  | { type: 'openTable'; open: boolean }

export interface ShowDraft {
  type: 'show'
  uri: string
  /** Of the document that `html` was made from. */
  version: number
  title: string
  /** Sanitised HTML; elements carry `data-line`, their 1-based source line, and `data-end`, their last. */
  html: string
  /** The style sheet of the paper. */
  styles?: string
  /** What is said instead of a draft, or above an empty one, in Chinese. */
  notice?: string
  /** Where relative image paths start; left out where images may not be loaded. */
  imageBase?: string
  /** The source line to show at the top: set when another draft comes into view. */
  scrollTo?: number
}

/** Page → panel. */
export type FromPage =
  | { type: 'ready' }
  /** The reader scrolled: this source line (1-based, with a fraction) stands at the top. */
  | { type: 'scrolled'; line: number }
  | GoToSource
  /** The reader showed or hid the 对照表. */
  | { type: 'tableOpened'; open: boolean }
  | { type: 'text'; id: number; text: string }

/** The reader points at a place and wants to see its source. */
export interface GoToSource {
  type: 'goTo'
  /** First and last source line of the element, 1-based. */
  line: number
  end: number
  /** The shown text right before and right after the place. */
  before: string
  after: string
  /** Whether the editor takes the keyboard too. */
  focus: boolean
}

/** What the page keeps over a reload of the window. */
export interface PageState {
  uri: string
  tableOpen?: boolean
}
