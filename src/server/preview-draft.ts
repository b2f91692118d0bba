import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { PageOverrides } from '../lint/config/page'
import type { LintResult } from '../lint/linter'
import { planFor } from '../lint/redaction-plan'
import type { LineFinder } from '../render/html/element'
import type { Report } from '../report/report'
import { applyRedaction, CERTAIN } from '../sensitive/redaction'
import { mapEdits } from '../text/edit-map'
import { overlapsAny, type Range } from '../text/range'
import type { Session } from './session'

/** A draft as the preview shows it: as it is, or with everything masked that is certain. */
export interface PreviewDraft {
  report: Report
  /** Of the draft itself, for offsets in the report's source. */
  lines: LineFinder
  /** How the unit sets its pages. */
  page: PageOverrides
  /** Why there is nothing to show, in Chinese. */
  obstacle?: string
  counts: { masked?: number; unsure?: number }
  /** Where a range of the draft is in the report's source; undefined where it is masked. */
  show(range: Range): Range | undefined
  /** The offset in the draft of an offset in the report's source. */
  toOriginal(offset: number): number
}

/** Typing waits for this: a draft that is shown as it is is read, but not checked. */
export function previewDraft(session: Session, document: TextDocument, redacted: boolean): PreviewDraft {
  const { report, page, obstacle } = session.read(document)
  const { lines } = report
  const asItIs: PreviewDraft = {
    report,
    page,
    lines,
    counts: {},
    show: (range) => range,
    toOriginal: (at) => at,
  }
  if (obstacle !== undefined) return { ...asItIs, obstacle }
  if (!redacted) return asItIs
  const { result } = session.check(document)
  if (result.obstacle !== undefined) return { ...asItIs, obstacle: result.obstacle }
  return { ...redactedDraft(session, result), page }
}

function redactedDraft(session: Session, result: LintResult): Omit<PreviewDraft, 'page'> {
  const { source, lines } = result.report
  const items = planFor(result)
  const chosen = items.filter(({ score }) => score >= CERTAIN)
  const mentions = chosen.flatMap((item) => item.mentions).sort((a, b) => a.range.start - b.range.start)
  const masked = mentions.map(({ range }) => range)
  const map = mapEdits(mentions.map(({ range, mask }) => ({ range, length: mask.length })))
  const report = session.linter.read(applyRedaction(source, chosen))
  const all = items.reduce((sum, item) => sum + item.mentions.length, 0)
  return {
    report,
    lines: { at: (offset) => lines.at(map.toOriginal(offset)) },
    counts: { masked: mentions.length, unsure: all - mentions.length },
    show: (range) => (overlapsAny(masked, range) ? undefined : map.toEdited(range)),
    toOriginal: map.toOriginal,
  }
}
