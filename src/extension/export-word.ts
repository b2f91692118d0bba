import {
  commands,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import { EXPORT_WORD_REQUEST, type ExportWordAnswer, type ExportWordParams } from '../protocol'
import { t } from './l10n'
import type { ServerLink } from './server-link'

/** What the command is told beforehand, by menus and by tests; what is left out is asked. */
export interface ExportWordOptions {
  /** Where to write: takes the place of the dialog. */
  target?: string
}

/**
 * 导出 Word: what stands in the way of handing the draft in is shown first, then the place is asked, then the
 * server writes the file. Gives what was done; undefined where the user went back.
 */
export async function exportWord(
  server: ServerLink,
  uri?: Uri,
  options: ExportWordOptions = {},
): Promise<ExportWordAnswer | undefined> {
  const document = await documentOf(uri)
  if (!document) {
    void window.showInformationMessage(t('请先打开要导出的草稿，再导出 Word。'))
    return undefined
  }
  const chosen = await settle(server, document)
  if (!chosen) return undefined
  const target = options.target ? Uri.file(options.target) : await askTarget(document, chosen.redacted)
  if (!target) return undefined
  if (target.scheme !== 'file') {
    void window.showErrorMessage(t('只能导出到本机的文件夹；请换一个位置。'))
    return undefined
  }
  const answer = await ask(server, document, { ...chosen, target: target.fsPath })
  if (answer) void tell(answer, target)
  return answer
}

/** The draft that a menu was opened on, or the one in front; that of the preview where the preview is. */
async function documentOf(uri: Uri | undefined): Promise<TextDocument | undefined> {
  if (uri instanceof Uri && !uri.scheme.startsWith('webview')) return workspace.openTextDocument(uri)
  const active = window.activeTextEditor?.document
  if (active?.languageId === 'markdown') return active
  return window.visibleTextEditors
    .map(({ document }) => document)
    .find(({ languageId }) => languageId === 'markdown')
}

type Choice = Pick<ExportWordParams, 'redacted' | 'anyway'>

/** Asks how to go on until nothing stands in the way or the user says so; undefined where they go back. */
async function settle(server: ServerLink, document: TextDocument): Promise<Choice | undefined> {
  let choice: Choice = { redacted: false, anyway: false }
  for (;;) {
    const answer = await ask(server, document, choice)
    if (!answer || answer.fault) {
      if (answer?.fault) void window.showErrorMessage(answer.fault)
      return undefined
    }
    if (answer.blocking.length === 0) return choice
    const picked = await pickWay(document, answer, choice.redacted)
    if (picked === 'anyway') return { ...choice, anyway: true }
    if (picked !== 'redacted') return undefined
    choice = { redacted: true, anyway: false }
  }
}

interface Way extends QuickPickItem {
  way: 'redacted' | 'anyway' | 'check' | { line: number; character: number }
}

/** Everything that stands in the way, and what can be done; a problem that is picked is gone to. */
async function pickWay(
  document: TextDocument,
  { blocking }: ExportWordAnswer,
  redacted: boolean,
): Promise<'redacted' | 'anyway' | undefined> {
  const ways: Way[] = [
    { label: `$(checklist) ${t('先不导出，逐处查看')}`, description: t('打开“提交前检查”'), way: 'check' },
    ...(redacted
      ? []
      : [
          {
            label: `$(eye-closed) ${t('脱敏后导出')}`,
            description: t('隐去姓名、号码再导出，原稿不动'),
            way: 'redacted',
          } as Way,
        ]),
    { label: `$(warning) ${t('仍要导出')}`, description: t('照原样导出，内容自己负责'), way: 'anyway' },
  ]
  const problems = blocking.map(
    ({ message, line, start }): Way => ({ label: message, description: t('第 {0} 行', line), way: start }),
  )
  const parted: (Way | QuickPickItem)[] = [
    ...ways,
    { label: t('要改的 {0} 处', blocking.length), kind: QuickPickItemKind.Separator },
    ...problems,
  ]
  const picked = await window.showQuickPick(parted, {
    title: redacted
      ? t('脱敏后还有 {0} 处要改', blocking.length)
      : t('还有 {0} 处要改，先不要外发', blocking.length),
    placeHolder: t('选择怎么办，或者选一处去改'),
    ignoreFocusOut: true,
  })
  const way = picked && 'way' in picked ? picked.way : undefined
  if (way === 'redacted' || way === 'anyway') return way
  const editor = way && (await window.showTextDocument(document))
  if (way === 'check') await commands.executeCommand('xinde.checkSubmission')
  else if (editor && way) {
    const place = new Range(way.line, way.character, way.line, way.character)
    editor.selection = new Selection(place.start, place.end)
    editor.revealRange(place)
  }
  return undefined
}

function ask(
  server: ServerLink,
  document: TextDocument,
  options: Choice & { target?: string },
): Thenable<ExportWordAnswer | undefined> {
  const root = workspace.getWorkspaceFolder(document.uri)?.uri.fsPath
  const params: ExportWordParams = { uri: document.uri.toString(), ...options, ...(root && { root }) }
  return window.withProgress(
    {
      location: options.target ? ProgressLocation.Notification : ProgressLocation.Window,
      title: options.target ? t('正在导出 Word…') : t('正在检查草稿…'),
    },
    async () => (await server.sendRequest<ExportWordAnswer | null>(EXPORT_WORD_REQUEST, params)) ?? undefined,
  )
}

function askTarget(document: TextDocument, redacted: boolean): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: t('导出 Word 到'),
    saveLabel: t('导出'),
    defaultUri: wordName(document.uri, redacted),
    filters: { [t('Word 文档')]: ['docx'] },
  })
}

/** `草稿.md` → `草稿.docx` beside it. */
function wordName(uri: Uri, redacted: boolean): Uri {
  const path = uri.path.replace(/(?:\.(?:md|markdown))?$/i, redacted ? '（脱敏）.docx' : '.docx')
  if (uri.scheme === 'file') return uri.with({ path })
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')
  return Uri.joinPath(folder, redacted ? '脱敏稿.docx' : '草稿.docx')
}

async function tell({ written, masked, missingImages, fault }: ExportWordAnswer, target: Uri): Promise<void> {
  if (fault || !written) {
    void window.showErrorMessage(fault ?? t('草稿刚刚改过，没有导出；请再导出一次。'))
    return
  }
  if (missingImages.length > 0) {
    void window.showWarningMessage(
      t(
        '有 {0} 张图片没有放进去，Word 里写明了位置：{1}',
        missingImages.length,
        missingImages.slice(0, 3).join('、'),
      ),
    )
  }
  const done =
    masked > 0 ? t('已导出 Word，隐去 {0} 处：{1}', masked, written) : t('已导出 Word：{0}', written)
  const picked = await window.showInformationMessage(done, t('打开所在文件夹'))
  if (picked) await commands.executeCommand('revealFileInOS', target)
}
