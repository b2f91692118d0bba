import { type Disposable, EventEmitter, TextEditorSelectionChangeKind, window, workspace } from 'vscode'
import { sentenceAt } from '../text/sentence'

/** The sentence that somebody is typing at this moment. */
export interface TypingPlace {
  uri: string
  line: number
  /** Columns of the sentence, half-open. */
  start: number
  end: number
}

export interface TypingWatcher extends Disposable {
  /** Undefined while nobody types, and after the caret has left the sentence. */
  readonly place: TypingPlace | undefined
  /** Fires when typing begins in a sentence, and when the caret has left it. */
  onDidChange(listener: () => void): Disposable
}

/**
 * Follows the caret: a person types where the caret stands behind what was just put in and the keyboard moved it
 * there. Edits of programs, fixes and undo are no typing.
 */
export function watchTyping(): TypingWatcher {
  const changed = new EventEmitter<void>()
  let place: TypingPlace | undefined
  /** Where the caret will be if the last change was typed. */
  let expected: { uri: string; offset: number } | undefined

  const set = (next: TypingPlace | undefined) => {
    const isOther = place?.uri !== next?.uri || place?.line !== next?.line || place?.start !== next?.start
    place = next
    if (isOther) changed.fire()
  }
  const subscriptions = [
    workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const [change] = contentChanges
      if (document.languageId !== 'markdown' || !change) return
      const isOne = contentChanges.length === 1 && reason === undefined
      expected = isOne
        ? { uri: document.uri.toString(), offset: change.rangeOffset + change.text.length }
        : undefined
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections, kind }) => {
      const caret = selections[0]?.active
      const uri = document.uri.toString()
      if (!caret) return
      const sentence = sentenceAt(document.lineAt(caret.line).text, caret.character)
      const here = { uri, line: caret.line, ...sentence }
      const isTyped =
        kind === TextEditorSelectionChangeKind.Keyboard &&
        expected?.uri === uri &&
        expected.offset === document.offsetAt(caret)
      expected = undefined
      const isStill = place?.uri === uri && place.line === here.line && place.start === here.start
      set(isTyped || isStill ? here : undefined)
    }),
    window.onDidChangeActiveTextEditor(() => set(undefined)),
  ]
  return {
    get place() {
      return place
    },
    onDidChange: changed.event,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose()
      changed.dispose()
    },
  }
}
