import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { PREVIEW_REQUEST, type PreviewContent, type PreviewParams } from '../protocol'
import { renderBody } from '../render/html'
import { escapeHtml } from '../render/inline'
import { titleOf } from '../render/page'
import { styleSheet } from '../render/style'
import type { Session } from './session'

const STYLES = styleSheet()

/** Answers with a draft as HTML; a text that is not checked (too large, unreadable) gives the reason instead. */
export function providePreview(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(PREVIEW_REQUEST, ({ uri }: PreviewParams): PreviewContent | null => {
    const document = documents.get(uri)
    if (!document) return null
    const { result } = session.check(document)
    const { report, problems } = result
    const obstacle = problems.find(({ ruleId }) => ruleId === 'lint/encoding' || ruleId === 'lint/too-large')
    return {
      html: obstacle
        ? `<p role="alert" data-line="1">${escapeHtml(obstacle.message)}</p>`
        : renderBody(report.source, report),
      styles: STYLES,
      title: titleOf(report),
      characters: report.characters,
      version: document.version,
    }
  })
}
