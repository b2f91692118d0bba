import { type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { TextEdit } from 'vscode-languageserver-protocol'
import {
  ALLOW_REQUEST,
  type AllowParams,
  REDACTION_REQUEST,
  type Redaction,
  type RedactionParams,
} from '../protocol'
import { t } from './l10n'
import type { ProposalDiff } from './proposal-diff'
import { type Replacement, type Review, reviewRedaction } from './redaction-review'
import type { ServerLink } from './server-link'
import { toRange } from './to-range'

/** 一键脱敏: a reviewed list, then the draft before and after side by side, then one edit, one undo. */
export async function redact(server: ServerLink, diff: ProposalDiff): Promise<void> {
  const document = window.activeTextEditor?.document
  const review = document && (await startReview(server, document))
  if (!document || !review) return
  const { replacements } = review
  const agreed =
    replacements.length === 0 ||
    (await diff.confirm(document, {
      text: redactedText(document, replacements),
      name: t('脱敏后'),
      title: t('脱敏对照：左边是原稿，右边是脱敏后'),
      question: t('将隐去 {0} 处，左右对照如上。应用后可以一步撤销。', replacements.length),
    }))
  if (!agreed) return
  const edit = new WorkspaceEdit()
  for (const { range, mask } of replacements) edit.replace(document.uri, range, mask)
  for (const { range, newText } of await allowanceEdits(server, document, review)) {
    edit.replace(document.uri, toRange(range), newText)
  }
  await workspace.applyEdit(edit)
  await window.showTextDocument(document)
}

/** 生成脱敏副本: the same review, written into another file; the draft stays as it is. */
export async function redactCopy(server: ServerLink): Promise<void> {
  const document = window.activeTextEditor?.document
  const review = document && (await startReview(server, document))
  if (!document || !review) return
  const target = await window.showSaveDialog({
    title: t('脱敏副本保存到'),
    defaultUri: copyName(document.uri),
    filters: { [t('Markdown 草稿')]: ['md'] },
  })
  if (!target) return
  if (target.toString() === document.uri.toString()) {
    void window.showErrorMessage(t('副本不能写到原稿上；请换一个文件名。'))
    return
  }
  try {
    await workspace.fs.writeFile(
      target,
      new TextEncoder().encode(redactedText(document, review.replacements)),
    )
  } catch {
    void window.showErrorMessage(t('副本写不进去；请检查文件夹有没有写入权限、磁盘是否已满。'))
    return
  }
  await window.showTextDocument(await workspace.openTextDocument(target))
}

async function startReview(server: ServerLink, document: TextDocument): Promise<Review | undefined> {
  if (document.languageId !== 'markdown') return undefined
  const params: RedactionParams = { uri: document.uri.toString() }
  const redaction = await server.sendRequest<Redaction | null>(REDACTION_REQUEST, params)
  if (!redaction || redaction.version !== document.version) return undefined
  if (redaction.obstacle !== undefined) {
    void window.showErrorMessage(t('没有脱敏。{0}', redaction.obstacle))
    return undefined
  }
  if (redaction.groups.length === 0) {
    void window.showInformationMessage(t('没有发现要隐去的姓名、号码；仍请通读一遍再外发。'))
    return undefined
  }
  return reviewRedaction(document, redaction.groups)
}

async function allowanceEdits(
  server: ServerLink,
  document: TextDocument,
  review: Review,
): Promise<TextEdit[]> {
  const answers = await Promise.all(
    review.allowed.map(({ kind, values }) => {
      const params: AllowParams = { uri: document.uri.toString(), kind, values }
      return server.sendRequest<TextEdit[] | null>(ALLOW_REQUEST, params)
    }),
  )
  return answers.flatMap((edits) => edits ?? [])
}

function redactedText(document: TextDocument, replacements: readonly Replacement[]): string {
  const text = document.getText()
  return [...replacements]
    .sort((a, b) => b.range.start.compareTo(a.range.start))
    .reduce(
      (rest, { range, mask }) =>
        rest.slice(0, document.offsetAt(range.start)) + mask + rest.slice(document.offsetAt(range.end)),
      text,
    )
}

function copyName(uri: Uri): Uri {
  const path = uri.path.replace(/(\.(?:md|markdown))?$/i, '（脱敏）.md')
  return uri.scheme === 'untitled' ? Uri.file('脱敏稿.md') : uri.with({ path })
}
