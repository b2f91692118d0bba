import type { Connection, FoldingRange, Position, SelectionRange, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { flatten, type OutlineNode } from '../report/outline'
import type { Report } from '../report/report'
import type { Range } from '../text/range'
import { sentenceAt } from '../text/sentence'
import { toLspRange } from './convert'
import type { Session } from './session'

/** Folding and growing selections that follow the outline as we read it, unmarked headings included. */
export function provideFolding(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onFoldingRanges(({ textDocument }): FoldingRange[] => {
    const document = documents.get(textDocument.uri)
    if (!document) return []
    const { active, result } = session.check(document)
    if (!active) return []
    return flatten(result.report.outline).flatMap(({ heading, range }) => {
      const startLine = document.positionAt(heading.range.start).line
      const endLine = lastLineOf(range, result.report, document)
      return endLine > startLine ? [{ startLine, endLine }] : []
    })
  })
  connection.onSelectionRanges(({ textDocument, positions }): SelectionRange[] => {
    const document = documents.get(textDocument.uri)
    if (!document) return []
    const { active, result } = session.check(document)
    if (!active) return []
    return positions.map((position) => selectionAt(position, result.report, document))
  })
}

/** The last line of a part that is not blank. */
function lastLineOf({ start, end }: Range, { source }: Report, document: TextDocument): number {
  const text = source.slice(start, end)
  return document.positionAt(start + text.trimEnd().length).line
}

/** The sentence, the paragraph, each part that holds it, the whole draft. */
function selectionAt(position: Position, report: Report, document: TextDocument): SelectionRange {
  const caret = document.offsetAt(position)
  const lineStart = caret - position.character
  const line =
    document
      .getText()
      .slice(lineStart)
      .split(/[\r\n]/, 1)[0] ?? ''
  const { start, end } = sentenceAt(line, position.character)
  const block = report.blocks.find(({ range }) => holds(range, caret))
  const ranges: Range[] = [
    { start: 0, end: report.source.length },
    ...partsAt(report.outline, caret),
    ...(block ? [block.range] : []),
    { start: lineStart + start, end: lineStart + end },
  ]
  let selection: SelectionRange = { range: toLspRange(ranges[0] ?? { start: caret, end: caret }, document) }
  let outer = ranges[0]
  for (const range of ranges.slice(1)) {
    // Each has to lie in the one around it.
    if (!outer || range.start < outer.start || range.end > outer.end) continue
    selection = { range: toLspRange(range, document), parent: selection }
    outer = range
  }
  return selection
}

function partsAt(nodes: readonly OutlineNode[], caret: number): Range[] {
  const node = nodes.find(({ range }) => holds(range, caret) && caret < range.end)
  return node ? [node.range, ...partsAt(node.children, caret)] : []
}

function holds({ start, end }: Range, caret: number): boolean {
  return start <= caret && caret <= end
}
