import type { Correspondence, Place, PreviewMark } from '../protocol'

/** What the preview panel and the page in it say to each other. Types only: both sides import it. */

/** How large the paper is shown: 1 is true size, `width` fills the pane. */
export type Zoom = number | 'width'

/** How the reader looks at drafts. */
export interface View {
  zoom: Zoom
  /** Whether problems are marked. */
  problems: boolean
  /** Whether the draft is shown with masks in it. */
  redacted: boolean
}

/** Panel → page. */
export type ToPage =
  | ShowDraft
  /** How the reader likes to look at drafts: sent before the first of them. */
  | { type: 'view'; view: View }
  | { type: 'zoom'; to: 'in' | 'out' | Zoom }
  /** The problems in the draft as of `version`. */
  | { type: 'marks'; version: number; marks: readonly PreviewMark[] }
  | { type: 'scrollTo'; line: number }
  | { type: 'readText'; id: number }
  /** Asks a page that was hidden whether it is still there: it then says that it is ready. */
  | { type: 'wake' }
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
  /** Whether values are masked in `html`. */
  redacted: boolean
  /** How many places are masked, and how many are not, as they are not certain. */
  masked?: number
  unsure?: number
  /** What is said instead of a draft, or above an empty one, in Chinese. */
  notice?: string
  images: ImagePlaces
  /** The source line to show at the top: set when another draft comes into view. */
  scrollTo?: number
}

/** Where images may come from. */
export interface ImagePlaces {
  /** The address of the draft's folder, with `/` at its end; left out for a draft that was never saved. */
  base?: string
  /** The addresses of the folders that are open, with `/` at their ends. */
  roots: readonly string[]
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
  /** The reader chose otherwise. */
  | { type: 'viewChanged'; view: Partial<View> }
  | PagesShown
  | VersionShown

/** A version of the draft is on the screen since `at`, in milliseconds of the system's clock. */
export interface VersionShown {
  type: 'shown'
  uri: string
  version: number
  at: number
}

/** How many pages there are, and which one stands in the middle of the window, from 1. */
export interface PagesShown {
  type: 'pages'
  count: number
  page: number
}

/** The reader points at a place and wants to see its source. */
export interface GoToSource {
  type: 'goTo'
  /** A place of the draft, or one of the page as it was made from `version`. */
  to: Place | { version: number; element: number; offset: number; line: number }
  /** Whether the editor takes the keyboard too. */
  focus: boolean
}

/** What the page keeps over a reload of the window. */
export interface PageState {
  uri: string
  tableOpen?: boolean
}
