/**
 * What the language server and an editor say to each other beyond the Language Server Protocol. Types and
 * names only, so that both sides can import it.
 */

/** Server → editor, after each check of a draft. */
export const STATUS_NOTIFICATION = 'xinde/status'

export interface DraftStatus {
  uri: string
  /** False where the file is Markdown but no report, and nothing is checked. */
  active: boolean
  genre?: { id: string; title: string; confidence: number; declared: boolean }
  /** 字数 as Word counts it. */
  characters: number
  counts: { error: number; warning: number; info: number; hint: number }
  /** Which word segmenter answered last; left out while none was needed. */
  segmenter?: string
  /** How names are found; left out where the model is missing. */
  names?: string
  /** The configuration file in force. */
  config?: string
}

/** Editor → server: the forms to choose from. */
export const GENRES_REQUEST = 'xinde/genres'

export interface GenreChoice {
  id: string
  title: string
  description: string
}

/** Editor → server: the text of a new draft. */
export const NEW_DRAFT_REQUEST = 'xinde/newDraft'

export interface NewDraftParams {
  genre: string
  /** Left out for a plain text; else the text is a snippet with tab stops. */
  snippet?: boolean
}

/** Editor → server: the edit that writes a form into the front matter; null where the draft is not open. */
export const SET_GENRE_REQUEST = 'xinde/setGenre'

export interface SetGenreParams {
  uri: string
  genre: string
}

/** Editor → server: the draft as HTML. */
export const PREVIEW_REQUEST = 'xinde/preview'

export interface PreviewParams {
  uri: string
}

export interface PreviewContent {
  /** Sanitised HTML of the body; blocks carry `data-line`, the 1-based source line. */
  html: string
  /** The style sheet of the paper, made from the measures of GB/T 9704. */
  styles: string
  title: string
  characters: number
  version: number
}
