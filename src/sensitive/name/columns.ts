import type { NameSegment } from './recognizer'

/** Cells of one line are a row; the first row of a table heads its columns. */
export function headersOfCells(source: string, segments: readonly NameSegment[]): Map<NameSegment, string> {
  const headers = new Map<NameSegment, string>()
  let head: string[] = []
  let column = 0
  let inHead = true
  let previous: NameSegment | undefined
  for (const segment of segments) {
    if (segment.kind !== 'cell') {
      previous = undefined
      continue
    }
    const between = previous ? source.slice(previous.range.end, segment.range.start) : undefined
    if (between === undefined || /\n\s*\n/.test(between)) {
      head = []
      inHead = true
      column = 0
    } else if (between.includes('\n')) {
      inHead = false
      column = 0
    } else column++
    if (inHead) head.push(source.slice(segment.range.start, segment.range.end))
    else headers.set(segment, head[column] ?? '')
    previous = segment
  }
  return headers
}
