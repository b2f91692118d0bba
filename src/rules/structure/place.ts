import type { Report } from '../../report/report'
import type { Range } from '../../text/range'

/** Where to point when something is missing from the whole draft: its title, else its first line. */
export function headOf(report: Report): Range {
  if (report.title) return report.title.range
  const first = report.blocks.find(({ content }) => content.kind !== 'html')
  if (!first) return { start: 0, end: 0 }
  const length = first.content.source.search(/[\r\n]/)
  return { start: first.range.start, end: length === -1 ? first.range.end : first.range.start + length }
}
