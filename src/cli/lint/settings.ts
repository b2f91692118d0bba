import type { Settings } from '../../lint/settings'

/** How the drafts of one run are linted: plain data, so that a worker thread can be given it. */
export interface LintSettings {
  /** The one configuration file to use, absolute; `false` for none; left out, the nearest of each draft. */
  config?: string | false
  /** What the command line says of preset and levels; it has the last word. */
  overrides: Settings
  /** Mend what cannot change the meaning before linting. */
  fix: boolean
  /** Look for what the draft says again and again, which needs the segmenter. */
  wording: boolean
  /** The folder of the cache; left out where none is used. */
  cache?: string
}

/** One draft to lint. */
export interface LintTask {
  /** Absolute path; what the problems belong to. */
  file: string
  /** The content, where it does not come from the file. */
  content?: Uint8Array
}
