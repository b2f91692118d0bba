import { WorkspaceEdit, window, workspace } from 'vscode'
import { TIDY_HEADINGS_REQUEST, type TidiedHeadings, type TidyHeadingsParams } from '../protocol'
import { t } from './l10n'
import type { ProposalDiff } from './proposal-diff'
import type { ServerLink } from './server-link'
import { toRange } from './to-range'

/** 整理标题层级: the draft before and after side by side, then one edit, one undo; true when it was made. */
export async function tidyHeadings(server: ServerLink, diff: ProposalDiff): Promise<boolean> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage(t('请先打开要整理的草稿。'))
    return false
  }
  const params: TidyHeadingsParams = { uri: document.uri.toString() }
  const tidied = await server.sendRequest<TidiedHeadings | null>(TIDY_HEADINGS_REQUEST, params)
  if (!tidied || tidied.version !== document.version) {
    void window.showWarningMessage(t('草稿正在改动，或者文件太大，没有整理；请稍后再试。'))
    return false
  }
  const { text, edits } = tidied
  if (edits.length === 0) {
    void window.showInformationMessage(t('标题层级已经整齐，不用整理。'))
    return false
  }
  const agreed = await diff.confirm(document, {
    text,
    name: t('整理后'),
    title: t('整理标题层级：左边是原稿，右边是整理后'),
    question: t('将整理 {0} 处标题，正文不动，左右对照如上。应用后可以一步撤销。', edits.length),
  })
  if (!agreed) return false
  const edit = new WorkspaceEdit()
  for (const { start, end, text: inserted } of edits) {
    edit.replace(document.uri, toRange({ start, end }), inserted)
  }
  const applied = await workspace.applyEdit(edit)
  await window.showTextDocument(document)
  return applied
}
