import { visibleLines } from './visible'

/** Says something beside the results, on standard error: a line or several, as a terminal may show them. */
export function tell(text: string): void {
  process.stderr.write(`${visibleLines(text)}\n`)
}
