import {
  type Diagnostic,
  languages,
  type Position,
  Range,
  Selection,
  TextEditorRevealType,
  window,
} from 'vscode'
import { t } from './l10n'

/**
 * 下一处待填/上一处待填: selects the next blank of the draft in front, so that typing replaces it; goes round
 * at the ends.
 */
export function goToPlaceholder(step: 1 | -1): void {
  const editor = window.activeTextEditor
  if (!editor) return
  const blanks = placeholdersOf(languages.getDiagnostics(editor.document.uri))
  if (blanks.length === 0) {
    window.setStatusBarMessage(t('心得助手：没有待填的地方了'), 3000)
    return
  }
  const next = nextOf(blanks, editor.selection, step)
  editor.selection = new Selection(next.start, next.end)
  editor.revealRange(next, TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Rules that speak of what is still to be filled in. */
const BLANK = /^(?:placeholder\/|residue\/censor$)/

function placeholdersOf(diagnostics: readonly Diagnostic[]): Range[] {
  return diagnostics
    .filter(({ source, code }) => source === '心得助手' && BLANK.test(codeOf(code)))
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start))
}

function codeOf(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''))
}

function nextOf(blanks: readonly Range[], from: Range, step: 1 | -1): Range {
  const isAhead = (place: Position) => (step === 1 ? place.isAfter(from.start) : place.isBefore(from.start))
  const ahead = blanks.filter(({ start }) => isAhead(start))
  const found = step === 1 ? (ahead[0] ?? blanks[0]) : (ahead.at(-1) ?? blanks.at(-1))
  return found ?? new Range(from.start, from.start)
}
