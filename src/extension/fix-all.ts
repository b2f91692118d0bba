import { WorkspaceEdit, window, workspace } from 'vscode'
import { FIX_ALL_REQUEST, type FixAll, type FixAllParams } from '../protocol'
import { t } from './l10n'
import type { ServerLink } from './server-link'
import { toRange } from './to-range'

/** 全部修复: mends what cannot change the meaning, in one step and one undo; gives the number of problems mended. */
export async function fixAll(server: ServerLink): Promise<number | undefined> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage(t('请先打开要修复的草稿。'))
    return undefined
  }
  const params: FixAllParams = { uri: document.uri.toString() }
  const answer = await server.sendRequest<FixAll | null>(FIX_ALL_REQUEST, params)
  if (!answer || answer.version !== document.version) return undefined
  if (answer.edits.length === 0) {
    void window.showInformationMessage(t('没有可以一次改完的问题；其余的请逐条看过再改。'))
    return 0
  }
  const edit = new WorkspaceEdit()
  for (const { start, end, text } of answer.edits) {
    edit.replace(document.uri, toRange({ start, end }), text)
  }
  if (!(await workspace.applyEdit(edit))) return undefined
  void window.showInformationMessage(t('已修复 {0} 处，只改了不影响意思的；撤销一次全部还原。', answer.count))
  return answer.count
}
