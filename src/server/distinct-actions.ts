import type { CodeAction } from 'vscode-languageserver'
import { append } from '../text/append'
import type { ActionTitles } from './action-titles'

/**
 * What a menu shows of the actions of a selection: those that do the same once, for all that they mend; of others that are
 * called the same, which place each is for.
 */
export function distinctActions(actions: readonly CodeAction[], titles: ActionTitles): CodeAction[] {
  const named = new Map<string, CodeAction[]>()
  for (const action of actions) append(named, action.title, action)
  const shown = new Map<CodeAction, CodeAction>()
  for (const same of named.values()) {
    const kinds = same.length > 1 ? once(same) : same.map((action) => ({ first: action, action }))
    for (const { first, action } of kinds)
      shown.set(first, kinds.length > 1 ? placed(action, titles) : action)
  }
  // In the order in which they were offered.
  return actions.flatMap((action) => shown.get(action) ?? [])
}

/** The first of those that do the same, and the same with the problems of all of them. */
function once(actions: readonly CodeAction[]): { first: CodeAction; action: CodeAction }[] {
  const alike = new Map<string, CodeAction[]>()
  for (const action of actions) append(alike, JSON.stringify([action.edit, action.command]), action)
  return [...alike.values()].map((all) => {
    const first = all[0] as CodeAction
    const diagnostics = all.flatMap((each) => each.diagnostics ?? [])
    return { first, action: { ...first, diagnostics } }
  })
}

function placed(action: CodeAction, titles: ActionTitles): CodeAction {
  const start = action.diagnostics?.[0]?.range.start
  if (!start) return action
  return { ...action, title: titles.at(action.title, start.line + 1, start.character + 1) }
}
