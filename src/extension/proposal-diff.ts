import {
  commands,
  type Disposable,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'

const SCHEME = 'xinde-proposed'
const APPLY = '应用'
const CANCEL = '取消'

/** What a draft would become, and how it is spoken of. */
export interface Proposal {
  text: string
  /** 脱敏后: part of the name of the right side. */
  name: string
  /** The title of the comparison. */
  title: string
  question: string
}

/** Shows what a draft would become beside what it is, and asks. */
export interface ProposalDiff extends Disposable {
  /** True when the officer agrees and the draft is still as it was compared; the comparison is closed either way. */
  confirm(document: TextDocument, proposal: Proposal): Promise<boolean>
}

export function createProposalDiff(): ProposalDiff {
  const texts = new Map<string, string>()
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  })
  return {
    async confirm(document, { text, name, title, question }) {
      const { version } = document
      const after = Uri.from({
        scheme: SCHEME,
        path: `${document.uri.path}（${name}）.md`,
        query: String(Date.now()),
      })
      texts.set(after.toString(), text)
      await commands.executeCommand('vscode.diff', document.uri, after, title)
      const answer = await window.showInformationMessage(question, APPLY, CANCEL)
      await closeDiff(after)
      texts.delete(after.toString())
      if (answer !== APPLY) return false
      if (document.version === version) return true
      void window.showWarningMessage('对照打开以后草稿又改动过，没有应用；请再做一次。')
      return false
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
