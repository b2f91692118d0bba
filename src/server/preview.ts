import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { PageOverrides } from '../lint/config/page'
import { SEVERITY_NAMES } from '../lint/submission'
import {
  type Place,
  PREVIEW_MARKS_REQUEST,
  PREVIEW_REQUEST,
  PREVIEW_SOURCE_REQUEST,
  type PreviewContent,
  type PreviewMark,
  type PreviewMarks,
  type PreviewParams,
  type PreviewSourceParams,
} from '../protocol'
import { renderBody } from '../render/html/body'
import { escapeHtml } from '../render/html/escape'
import { titleOf } from '../render/html/page'
import { createRangeFinder, leavesOf, sourceOf } from '../render/html/places'
import { styleSheet } from '../render/html/style'
import { layoutOf } from '../render/layout'
import { readElements } from '../render/read-elements'
import { oncePer } from '../text/once-per'
import { type PreviewDraft, previewDraft } from './preview-draft'
import type { Session } from './session'

/** Answers with a draft as HTML, where on it its problems are, and what a place of it was made from. */
export function providePreview(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  const read = ({ uri, redacted }: PreviewParams) => {
    const document = documents.get(uri)
    return document && { document, draft: previewDraft(session, document, redacted === true) }
  }

  connection.onRequest(PREVIEW_REQUEST, (params: PreviewParams): PreviewContent | null => {
    const found = read(params)
    if (!found) return null
    const { document, draft } = found
    return {
      html: htmlOf(draft),
      styles: stylesFor(draft.page),
      title: titleOf(draft.report),
      characters: draft.report.characters,
      version: document.version,
      ...draft.counts,
    }
  })

  connection.onRequest(PREVIEW_MARKS_REQUEST, (params: PreviewParams): PreviewMarks | null => {
    const found = read(params)
    if (!found) return null
    const { document, draft } = found
    const { active, shown } = session.check(document)
    if (!active || draft.obstacle !== undefined) return { version: document.version, marks: [] }
    const placesOf = createRangeFinder(leavesOf(readElements(draft.report)))
    const marks = shown.flatMap((problem): PreviewMark[] => {
      const range = draft.show(problem.range)
      if (!range) return []
      const { severity, ruleId, message } = problem
      const source = document.positionAt(problem.range.start)
      const places = placesOf(range)
      return [{ places, source, severity, severityName: SEVERITY_NAMES[severity], ruleId, message }]
    })
    return { version: document.version, marks }
  })

  connection.onRequest(PREVIEW_SOURCE_REQUEST, (params: PreviewSourceParams): Place | null => {
    const found = read(params)
    if (!found || found.document.version !== params.version) return null
    const { document, draft } = found
    const offset = sourceOf(leavesOf(readElements(draft.report)), params.element, params.offset)
    return offset === undefined ? null : document.positionAt(draft.toOriginal(offset))
  })
}

function htmlOf({ report, lines, obstacle }: PreviewDraft): string {
  if (obstacle === undefined) return renderBody(report, { lines })
  return `<p role="alert" data-line="1">${escapeHtml(obstacle)}</p>`
}

/** The style sheet of a unit's page, made once a configuration. */
const stylesFor = oncePer((page: PageOverrides): string => styleSheet(layoutOf(page)))
