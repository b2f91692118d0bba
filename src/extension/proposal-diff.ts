import {
  commands,
  type Disposable,
  type Tab,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import { t } from './l10n'

const SCHEME = 'xinde-proposed'

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
  /** Tells the comparison that is open what was decided. */
  let decide: ((agreed: boolean) => void) | undefined
  const isOpen = () => comparisons().some(({ input }) => texts.has(input.modified.toString()))
  const disposables = [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    commands.registerCommand('xinde.applyProposal', () => decide?.(true)),
    commands.registerCommand('xinde.discardProposal', () => decide?.(false)),
    // Closing the comparison says no.
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 && !isOpen()) decide?.(false)
    }),
  ]
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
      // The message goes away by itself after a while; the buttons above the comparison stay.
      const apply = t('应用')
      const agreed = await new Promise<boolean>((resolve) => {
        decide?.(false)
        decide = resolve
        void window
          .showInformationMessage(question, apply, t('取消'))
          .then((answer) => answer !== undefined && resolve(answer === apply))
      })
      decide = undefined
      await closeDiff(after)
      texts.delete(after.toString())
      if (!agreed) return false
      if (document.version === version) return true
      void window.showWarningMessage(t('对照打开以后草稿又改动过，没有应用；请再做一次。'))
      return false
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose()
    },
  }
}

async function closeDiff(after: Uri): Promise<void> {
  const open = comparisons().filter(({ input }) => input.modified.toString() === after.toString())
  if (open.length > 0) await window.tabGroups.close(open.map(({ tab }) => tab))
}

function comparisons(): { tab: Tab; input: TabInputTextDiff }[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) => (tab.input instanceof TabInputTextDiff ? [{ tab, input: tab.input }] : []))
}
