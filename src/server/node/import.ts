import type { Connection } from 'vscode-languageserver'
import { importWord } from '../../node/import-word'
import { IMPORT_WORD_REQUEST, type ImportedWord, type ImportWordParams } from '../../protocol'
import type { Session } from '../session'
import { uriOf } from './paths'

/** Does “从 Word 导入…”: reads the document and writes the draft with its images; the editor opens it then. */
export function provideImport(connection: Connection, { linter, configs }: Session): void {
  connection.onRequest(IMPORT_WORD_REQUEST, (params: ImportWordParams): Promise<ImportedWord> => {
    return importWord(params, linter, configs.forDraft(uriOf(params.target)).config)
  })
}
