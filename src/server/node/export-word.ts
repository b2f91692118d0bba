import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type PreparedExport, prepareExport } from '../../node/word-export'
import { WriteFault, writeWhole } from '../../node/write-file'
import { EXPORT_WORD_REQUEST, type ExportWordAnswer, type ExportWordParams } from '../../protocol'
import { type Session, SIZE_LIMIT } from '../session'
import { folderOf } from './paths'

/** Makes the Word file of a draft, or tells what stands in the way; the draft itself is never written. */
export function provideExportWord(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(
    EXPORT_WORD_REQUEST,
    async (params: ExportWordParams): Promise<ExportWordAnswer | null> => {
      const document = documents.get(params.uri)
      if (!document) return null
      const text = document.getText()
      if (text.length > SIZE_LIMIT) return fault('草稿超过 200 万字，没有导出；请分成几个文件再导出')
      const folder = folderOf(params.uri)
      const prepared = await prepareExport(session.linter, {
        text,
        config: session.check(document).config.config,
        redacted: params.redacted,
        ...(folder !== undefined && { place: { folder, root: params.root ?? folder } }),
      })
      const answer = answerOf(prepared)
      if (params.target === undefined) return answer
      if (!prepared.verdict.passed && !params.anyway) return answer
      try {
        writeWhole(params.target, await prepared.bytes())
        return { ...answer, written: params.target }
      } catch (error) {
        if (error instanceof WriteFault) return { ...answer, fault: error.message }
        throw error
      }
    },
  )
}

function answerOf({ verdict, result, masked, missingImages }: PreparedExport): ExportWordAnswer {
  return {
    blocking: verdict.blocking.map(({ ruleId, message, range }) => {
      const { line, column } = result.report.lines.at(range.start)
      return { ruleId, message, line, start: { line: line - 1, character: column - 1 } }
    }),
    masked,
    missingImages,
  }
}

function fault(message: string): ExportWordAnswer {
  return { blocking: [], masked: 0, missingImages: [], fault: message }
}
