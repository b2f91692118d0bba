import { env, type TextDocument, Uri, window, workspace } from 'vscode'
import { EXPORT_HTML_REQUEST, type ExportedHtml, type ExportHtmlParams } from '../protocol'
import { t } from './l10n'
import type { ServerLink } from './server-link'

/**
 * Writes a draft as one HTML file, to a place that the officer chooses; a browser prints it to the pages of
 * the preview.
 *
 * @param redacted writes it with everything masked that is certain
 * @param chosen the file, where it was chosen already
 * @returns the file, where one was written
 */
export async function exportHtml(
  server: ServerLink,
  document: TextDocument | undefined,
  redacted: boolean,
  chosen?: Uri,
): Promise<Uri | undefined> {
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage(t('请先打开一份 Markdown 草稿，再导出网页。'))
    return undefined
  }
  const target = chosen ?? (await askPlace(document, redacted))
  if (!target) return undefined
  try {
    const root = workspace.getWorkspaceFolder(document.uri)?.uri.fsPath
    const params: ExportHtmlParams = { uri: document.uri.toString(), redacted, ...(root && { root }) }
    const exported = await server.sendRequest<ExportedHtml | null>(EXPORT_HTML_REQUEST, params)
    if (exported?.html === undefined) {
      void window.showErrorMessage(t('没有导出：{0}。', exported?.obstacle ?? t('这份文件不按报告检查')))
      return undefined
    }
    await workspace.fs.writeFile(target, new TextEncoder().encode(exported.html))
  } catch (error) {
    void window.showErrorMessage(
      t('没有导出：{0}。草稿没有改动，可以换个位置再试。', (error as Error).message),
    )
    return undefined
  }
  const done = t('已导出：{0}。用浏览器打开后按 Ctrl+P 打印，页边距选“默认”。', nameOf(target))
  void window
    .showInformationMessage(done, t('用浏览器打开'))
    .then((answer) => answer !== undefined && env.openExternal(target))
  return target
}

function askPlace(document: TextDocument, redacted: boolean): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: redacted ? t('导出脱敏后的网页（可打印）') : t('导出网页（可打印）'),
    saveLabel: t('导出'),
    defaultUri: defaultPlace(document, redacted),
    filters: { [t('网页')]: ['html'] },
  })
}

function defaultPlace({ uri, isUntitled }: TextDocument, redacted: boolean): Uri {
  const name = `${nameOf(uri).replace(/\.\w+$/, '')}${redacted ? '（脱敏）' : ''}.html`
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..')
  return folder ? Uri.joinPath(folder, name) : Uri.file(name)
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
