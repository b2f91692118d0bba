import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { judge, verdictText } from '../../lint/submission'
import { type WalkedFile, walkDrafts } from '../../node/walk'
import {
  CHECK_FOLDER_PROGRESS,
  CHECK_FOLDER_REQUEST,
  type CheckedFolder,
  type CheckedFolderFile,
  type CheckFolderParams,
  type CheckFolderProgress,
} from '../../protocol'
import { decode } from '../../text/decode'
import { describeProblem, toDiagnostic } from '../convert'
import { type Checked, type Session, SIZE_LIMIT } from '../session'
import { canonicalUri } from '../uri'
import { pathOf, uriOf } from './paths'

/** No text of the size limit has more bytes than this: three for each Han character in UTF-8. */
const MOST_BYTES = 3 * SIZE_LIMIT

const UNREAD = '文件夹读不出来，里面的草稿没有检查'

/**
 * Checks the drafts of a folder one after another, between the keystrokes of whoever goes on typing. What is found is
 * shown as the problems of each file, like those of open drafts; the next check of a folder takes away what is no more.
 *
 * @param askSettings sees to it that the settings of the folder are known
 */
export function provideFolderCheck(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  askSettings: (folder: string) => Promise<void>,
): void {
  let shown = new Set<string>()
  /** The draft of an address of ours, where it is open: not every editor writes addresses as we do. */
  const openAt = (uri: string) =>
    documents.get(uri) ?? documents.all().find((document) => canonicalUri(document.uri) === uri)
  const show = (uri: string, document: TextDocument, { shown: problems }: Checked) => {
    // Open drafts have their own, of the text as it is in the editor.
    if (openAt(uri)) return
    const diagnostics = problems.map((problem) => toDiagnostic(problem, document))
    void connection.sendDiagnostics({ uri, diagnostics })
  }
  connection.onRequest(
    CHECK_FOLDER_REQUEST,
    async ({ folder }: CheckFolderParams, token: CancellationToken): Promise<CheckedFolder> => {
      await askSettings(folder)
      const { exclude } = session.settingsOf(folder)
      const path = pathOf(folder)
      const answer: CheckedFolder = { checked: 0, cancelled: false, files: [], skipped: [] }
      const onUnread = (unread: string) => answer.skipped.push({ uri: uriOf(unread), reason: UNREAD })
      const files = path === undefined ? [] : [...walkDrafts(path, { exclude, onUnread })]
      const before = shown
      shown = new Set()
      for (const [index, file] of files.entries()) {
        // Lets keystrokes and the cancellation in.
        await setImmediate()
        if (token.isCancellationRequested) {
          answer.cancelled = true
          break
        }
        const progress: CheckFolderProgress = { done: index, total: files.length, name: basename(file.path) }
        void connection.sendNotification(CHECK_FOLDER_PROGRESS, progress)
        const uri = uriOf(file.path)
        const text = await textOf(file, openAt(uri))
        if ('reason' in text) {
          answer.skipped.push({ uri, reason: text.reason })
          continue
        }
        const document = TextDocument.create(uri, 'markdown', 0, text.text)
        const checked = await session.checkFile(document)
        if (!checked.active) continue
        answer.checked++
        shown.add(uri)
        show(uri, document, checked)
        if (checked.shown.length > 0) answer.files.push(describe(checked, document))
      }
      for (const uri of before) {
        if (!shown.has(uri) && !openAt(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
      }
      return answer
    },
  )
}

/** The text of a file, as it is in the editor where it is open there; or why it is not checked. */
async function textOf(
  { path, size }: WalkedFile,
  open: TextDocument | undefined,
): Promise<{ text: string } | { reason: string }> {
  if (open) return { text: open.getText() }
  if (size === undefined) return { reason: '读不出来，没有检查' }
  if (size > MOST_BYTES) return { reason: `文件有 ${Math.round(size / 1_000_000)} MB，太大，没有检查` }
  try {
    const { text } = decode(await readFile(path))
    return text === undefined ? { reason: '不是文本，没有检查' } : { text }
  } catch {
    return { reason: '读不出来，没有检查' }
  }
}

function describe({ shown }: Checked, document: TextDocument): CheckedFolderFile {
  const verdict = judge(shown)
  const blocking = new Set(verdict.blocking)
  return {
    uri: document.uri,
    verdict: verdictText(verdict),
    passed: verdict.passed,
    problems: shown.map((problem) => describeProblem(problem, document, blocking.has(problem))),
  }
}
