import { type CodeAction, CodeActionKind, type Connection, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { chooseFixes } from '../lint/fix-all'
import { ruleTitle } from '../lint/rule-titles'
import type { Fix, Problem } from '../rules/problem'
import { contains } from '../text/range'
import { type ActionTitles, titlesIn } from './action-titles'
import { toDiagnostic, toLspEdit } from './convert'
import { distinctActions } from './distinct-actions'
import { fixAllAction, wantsFixAll } from './fix-all'
import { ignoringActions } from './ignoring-actions'
import type { Session } from './session'

/** Problems that a command of the editor mends, as it does more than to edit the draft; it is given the draft. */
const COMMANDS: Readonly<Record<string, { title: 'reopenAsGbk' | 'splitDocument'; command: string }>> = {
  'lint/encoding': { title: 'reopenAsGbk', command: 'xinde.reopenAsGbk' },
  'structure/multi-document': { title: 'splitDocument', command: 'xinde.splitDocument' },
}

/** Of more problems in a selection nobody reads the list of fixes; whole rules may be mended all the same. */
const MOST_PROBLEMS = 100

/**
 * Quick fixes, from what the last check found, moved by what was typed since: nothing is checked here, so a menu or a
 * save never waits.
 */
export function provideCodeActions(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onCodeAction(({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri)
    const known = session.known(textDocument.uri)
    if (!document || !known) return []
    if (wantsFixAll(context.only)) return fixAllAction(document, session)
    if (!wantsQuickFixes(context.only)) return []
    const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
    const problems = known.problems.map(({ problem }) => problem)
    const titles = titlesIn(session.language)
    const here = known.problems.filter(({ problem }) => touches(problem, asked))
    const first = here.slice(0, MOST_PROBLEMS)
    const offered = new Set<Fix>()
    const all = [
      ...first.flatMap(({ problem }) => actionsFor(problem, document, titles, offered)),
      ...[...new Set(here.map(({ problem }) => problem.ruleId))].flatMap((ruleId) =>
        everywhereAction(ruleId, problems, document, titles),
      ),
      ...first.flatMap((each) => ignoringActions(each, known, document, session.ignored.salt, titles)),
    ]
    return distinctActions(all, titles)
  })
}

/** Whether an editor that asks for some kinds of code actions alone, as on every save, asks for these. */
function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true
}

/** Mends all problems of a rule at once, where that cannot change what the draft says, or surely for the better. */
function everywhereAction(
  ruleId: string,
  problems: readonly Problem[],
  document: TextDocument,
  titles: ActionTitles,
): CodeAction[] {
  const same = problems.filter((problem) => problem.ruleId === ruleId)
  const isMade = ({ safe, inBulk }: Fix) => safe === true || inBulk === true
  const fixes = same.length > 1 ? chooseFixes(same, isMade) : []
  if (fixes.length < 2) return []
  const mended = same.filter(({ fixes: [fix] = [] }) => fix && isMade(fix))
  return [
    {
      title: titles.fixAllOf(ruleTitle(ruleId), fixes.length),
      kind: CodeActionKind.QuickFix,
      diagnostics: mended.map((problem) => toDiagnostic(problem, document)),
      edit: { documentChanges: [changeOf({ title: '', edits: fixes.flat() }, document)] },
    },
  ]
}

function touches({ range }: Problem, asked: { start: number; end: number }): boolean {
  return (
    contains({ start: range.start, end: range.end }, asked) ||
    (range.start <= asked.end && asked.start <= range.end)
  )
}

/** @param offered fixes that are offered already, as one for the whole draft is by each place; new ones are added to it */
function actionsFor(
  problem: Problem,
  document: TextDocument,
  titles: ActionTitles,
  offered: Set<Fix>,
): CodeAction[] {
  const diagnostics = [toDiagnostic(problem, document)]
  const command = COMMANDS[problem.ruleId]
  if (command) {
    const title = titles[command.title]
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        isPreferred: true,
        command: { title, command: command.command, arguments: [document.uri] },
      },
    ]
  }
  return (problem.fixes ?? []).flatMap((fix, index) => {
    if (offered.has(fix)) return []
    offered.add(fix)
    return [
      {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        isPreferred: index === 0,
        edit: { documentChanges: [changeOf(fix, document)] },
      },
    ]
  })
}

function changeOf({ edits }: Fix, document: TextDocument) {
  return {
    textDocument: { uri: document.uri, version: document.version },
    edits: edits.map((edit) => toLspEdit(edit, document)),
  }
}
