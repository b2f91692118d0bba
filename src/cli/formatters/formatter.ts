import type { FileResult } from '../file-result'

/** Turns results into what is printed; ends without a line break. */
export type Formatter = (results: readonly FileResult[], options: { color: boolean; cwd: string }) => string
