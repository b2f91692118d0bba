import type { FileResult } from '../lint/file-result'

/** Turns results into what is printed, one file at a time, so that a long run need not be held in memory. */
export interface Formatter {
  begin(): string
  file(result: FileResult): string
  end(): string
}

export interface FormatContext {
  color: boolean
  /** The folder that names of files are told relative to. */
  cwd: string
  /** Whether also what is said of one draft again and again is listed place by place. */
  all?: boolean
}

/** Each run has a formatter of its own. */
export type CreateFormatter = (context: FormatContext) => Formatter
