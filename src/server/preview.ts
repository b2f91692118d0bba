import type { Connection, TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { PageOverrides } from '../lint/config/page'
import { PREVIEW_REQUEST, type PreviewContent, type PreviewParams } from '../protocol'
import { renderBody } from '../render/html/body'
import { escapeHtml } from '../render/html/escape'
import { titleOf } from '../render/html/page'
import { styleSheet } from '../render/html/style'
import { layoutOf } from '../render/layout'
import type { Session } from './session'

/** Answers with a draft as HTML; a text that is not checked (too large, unreadable) gives the reason instead. */
export function providePreview(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(PREVIEW_REQUEST, ({ uri }: PreviewParams): PreviewContent | null => {
    const document = documents.get(uri)
    if (!document) return null
    const { result, config } = session.check(document)
    const { report, problems } = result
    const obstacle = problems.find(({ ruleId }) => ruleId === 'lint/encoding' || ruleId === 'lint/too-large')
    return {
      html: obstacle
        ? `<p role="alert" data-line="1">${escapeHtml(obstacle.message)}</p>`
        : renderBody(report),
      styles: stylesFor(config.config.page ?? STANDARD),
      title: titleOf(report),
      characters: report.characters,
      version: document.version,
    }
  })
}

const STANDARD: PageOverrides = {}
const sheets = new WeakMap<PageOverrides, string>()

/** The style sheet of a unit's page, made once a configuration. */
function stylesFor(page: PageOverrides): string {
  const known = sheets.get(page)
  if (known !== undefined) return known
  const sheet = styleSheet(layoutOf(page))
  sheets.set(page, sheet)
  return sheet
}
