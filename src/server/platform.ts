import type { FoundConfig } from '../lint/found-config'
import type { FullLinter } from '../lint/full-linter'
import type { IsInCodeProject } from './surroundings'

/** What the server needs of the place that it runs in: a process of Node, or a worker of a browser. */
export interface Platform {
  readonly linter: FullLinter
  readonly configs: DraftConfigs
  readonly isInCodeProject: IsInCodeProject
  /** The address of the package's folder, with a slash at its end; the pages of the rules are below it. */
  readonly packageUri: string
  /** The files that quoted titles lead to; left out where the server reads no disk. */
  readonly laws?: LawFiles
  /** What is done when a check is out and nobody waits for the next; left out where there is nothing to be done. */
  rest?(): void
}

/** A law, a rule or the like that somebody keeps near the drafts. */
export interface LawFile {
  /** With its ending. */
  name: string
  uri: string
}

export interface LawFiles {
  /**
   * @param uri address of a draft
   * @param open addresses of the folders that are open
   * @returns a function that finds the file of a title, or undefined
   */
  near(uri: string, open: readonly string[]): Promise<(title: string) => LawFile | undefined>
}

/** The configuration of a draft. */
export interface DraftConfig extends FoundConfig {
  /** The address of the file that it comes from, for showing what is wrong in it. */
  uri?: string
}

/** The configurations of drafts; nearest wins, the search goes up from the draft's folder. */
export interface DraftConfigs {
  /** What is known at once; none while a file that the server cannot read is still being asked for. */
  forDraft(uri: string): DraftConfig
  /** Resolves when `forDraft` has the last word; never rejects. */
  prepare(uri: string): Promise<void>
  /** Forgets what was read, after a configuration file changed. */
  clear(): void
}
