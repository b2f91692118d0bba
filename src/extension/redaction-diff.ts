import {
  commands,
  type Disposable,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'

const SCHEME = 'xinde-redacted'
const APPLY = '应用'
const CANCEL = '取消'

/** Shows what a draft would become beside what it is, and asks. */
export interface RedactionDiff extends Disposable {
  /** True when the officer agrees; the comparison is closed either way. */
  confirm(document: TextDocument, redacted: string, count: number): Promise<boolean>
}

export function createRedactionDiff(): RedactionDiff {
  const texts = new Map<string, string>()
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  })
  return {
    async confirm(document, redacted, count) {
      const after = Uri.from({
        scheme: SCHEME,
        path: `${document.uri.path}（脱敏后）.md`,
        query: String(Date.now()),
      })
      texts.set(after.toString(), redacted)
      await commands.executeCommand('vscode.diff', document.uri, after, '脱敏对照：左边是原稿，右边是脱敏后')
      const answer = await window.showInformationMessage(
        `将隐去 ${count} 处，左右对照如上。应用后可以一步撤销。`,
        APPLY,
        CANCEL,
      )
      await closeDiff(after)
      texts.delete(after.toString())
      return answer === APPLY
    },
    dispose: () => provider.dispose(),
  }
}

async function closeDiff(after: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  const open = tabs.filter(
    ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === after.toString(),
  )
  if (open.length > 0) await window.tabGroups.close(open)
}
