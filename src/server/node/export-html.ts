import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { readImages } from '../../node/draft-images'
import { EXPORT_HTML_REQUEST, type ExportedHtml, type ExportHtmlParams } from '../../protocol'
import { renderPage } from '../../render/html/page'
import { imagesIn } from '../../render/images-in'
import { layoutOf } from '../../render/layout'
import { previewDraft } from '../preview-draft'
import type { Session } from '../session'
import { folderOf } from './paths'

/** Answers with a draft as one HTML file that needs nothing else; the editor asks where it shall be written. */
export function provideExportHtml(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(
    EXPORT_HTML_REQUEST,
    async (params: ExportHtmlParams): Promise<ExportedHtml | null> => {
      const document = documents.get(params.uri)
      if (!document) return null
      const { report, page, obstacle } = previewDraft(session, document, params.redacted)
      if (obstacle !== undefined) return { obstacle }
      const folder = folderOf(params.uri)
      const images =
        folder === undefined
          ? new Map()
          : await readImages(imagesIn(report).beside, folder, params.root ?? folder)
      return { html: renderPage(report, { layout: layoutOf(page), images }) }
    },
  )
}
