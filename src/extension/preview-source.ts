import {
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window,
} from 'vscode'
import type { Place } from '../protocol'

/** Shows a place of the draft in the editor that has it, or in a new one. */
export async function goToSource(draft: TextDocument, place: Place, focus: boolean): Promise<void> {
  const at = draft.validatePosition(new Position(place.line, place.character))
  const open = editorOf(draft)
  const editor =
    open && !focus
      ? open
      : await window.showTextDocument(draft, {
          viewColumn: open?.viewColumn ?? ViewColumn.One,
          preserveFocus: !focus,
        })
  editor.selection = new Selection(at, at)
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport)
}

export function editorOf(document: TextDocument): TextEditor | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document)
}

/** The line at the top of an editor, 1-based, with the share of it that is scrolled away. */
export function topLine({ document, visibleRanges }: TextEditor): number {
  const top = visibleRanges[0]?.start ?? new Position(0, 0)
  return top.line + 1 + top.character / (document.lineAt(top.line).text.length + 1)
}

export function scrollToLine(editor: TextEditor, line: number): void {
  const at = placeOfLine(editor.document, line)
  editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop)
}

function placeOfLine(document: TextDocument, line: number): Position {
  const whole = Math.max(0, Math.min(Math.floor(line) - 1, document.lineCount - 1))
  const share = Math.max(0, line - 1 - whole)
  return new Position(whole, Math.floor(Math.min(share, 1) * document.lineAt(whole).text.length))
}
