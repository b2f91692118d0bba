import { Uri, window, workspace } from 'vscode'
import { t } from './l10n'

/** Reads a file that turned into mojibake again as GBK. Unsaved changes are kept: then nothing is done. */
export async function reopenAsGbk(uri: string): Promise<void> {
  const target = Uri.parse(uri)
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri)
  if (open?.isDirty) {
    void window.showWarningMessage(t('草稿有没保存的修改，没有重新打开；请先撤销修改，再用 GBK 编码打开。'))
    return
  }
  const document = await workspace.openTextDocument(target, { encoding: 'gb18030' })
  await window.showTextDocument(document)
}
