import type { TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { GaugedServer } from './gauged-server'

/** A change of a text: so many code units at a place give way to others. */
export interface Change {
  start: number
  removed: string
  inserted: string
}

/** A draft as the editor has it open: its text, and how it came about, so that it can be taken back. */
export interface OpenDraft {
  readonly uri: string
  readonly document: TextDocument
  readonly original: string
  change(change: { start: number; end: number; text: string }): Promise<void>
  apply(edits: readonly TextEdit[]): Promise<void>
  /** Takes the last change back; false where there is none. */
  undo(): Promise<boolean>
  close(): Promise<void>
}

/** How many changes can be taken back. */
const HISTORY = 200

export async function openDraft(server: GaugedServer, uri: string, text: string): Promise<OpenDraft> {
  let document = TextDocument.create(uri, 'markdown', 1, text)
  const history: Change[] = []
  const { connection } = server
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  const send = async ({ start, removed, inserted }: Change) => {
    const range = { start: document.positionAt(start), end: document.positionAt(start + removed.length) }
    const contentChanges = [{ range, text: inserted }]
    document = TextDocument.update(document, contentChanges, document.version + 1)
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    })
  }
  const change = async ({ start, end, text: inserted }: { start: number; end: number; text: string }) => {
    const made = { start, removed: document.getText().slice(start, end), inserted }
    await send(made)
    history.push(made)
    if (history.length > HISTORY) history.shift()
  }
  return {
    uri,
    get document() {
      return document
    },
    original: text,
    change,
    async apply(edits) {
      const places = edits.map(({ range, newText }) => ({
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        text: newText,
      }))
      for (const place of places.sort((a, b) => b.start - a.start)) await change(place)
    },
    async undo() {
      const last = history.pop()
      if (!last) return false
      await send({ start: last.start, removed: last.inserted, inserted: last.removed })
      return true
    },
    close: () => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
  }
}
