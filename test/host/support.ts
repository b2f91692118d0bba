import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { XindeApi } from '../../src/extension/extension'

export const EXTENSION_ID = 'xinde.xinde'

/** The extension's own interface, once its language server answers. */
export async function api(): Promise<XindeApi> {
  const extension = vscode.extensions.getExtension<XindeApi>(EXTENSION_ID)
  assert.ok(extension, `${EXTENSION_ID} is not installed`)
  const exports = await extension.activate()
  await exports.ready
  return exports
}

/** A file in the fixture folder that is open, a copy. */
export function fixtureUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  assert.ok(folder, 'no folder is open')
  return vscode.Uri.joinPath(folder, name)
}

/** Its path, where the folder is on a disk. */
export function fixture(name: string): string {
  return fixtureUri(name).fsPath
}

/** Opens a file, or a new document with the given text, in an editor. */
export async function open(options: { file: string } | { content: string }): Promise<vscode.TextEditor> {
  const document =
    'file' in options
      ? await vscode.workspace.openTextDocument(fixtureUri(options.file))
      : await openNew(options.content)
  return vscode.window.showTextDocument(document)
}

/** VS Code may give a new document the text that it had kept of another of that name, which was just closed. */
async function openNew(content: string): Promise<vscode.TextDocument> {
  const plain = (text: string) => text.replace(/\r\n|\r/g, '\n')
  for (let tries = 1; ; tries++) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
    if (plain(document.getText()) === plain(content) || tries === 5) return document
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
}

/** Waits until a condition gives something, polling; the last value is in the message when it does not. */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  limit = 15_000,
): Promise<NonNullable<T>> {
  const start = Date.now()
  for (;;) {
    const value = await read()
    if (value !== undefined && value !== null && value !== false) return value
    if (Date.now() - start > limit) assert.fail(`waited ${limit} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** Our diagnostics of a document, as `rule: text` lines. */
export function problemsOf(document: vscode.TextDocument): string[] {
  return diagnosticsOf(document).map(
    (diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`,
  )
}

export function diagnosticsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === '心得助手')
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** Waits for the diagnostics of a document to satisfy a condition, and gives them. */
export function untilProblems(
  document: vscode.TextDocument,
  holds: (problems: string[]) => boolean,
): Promise<string[]> {
  let last: string[] = []
  return until('diagnostics', () => {
    last = problemsOf(document)
    return holds(last) ? last : undefined
  }).catch((error) => {
    throw new Error(`${error.message}; last: ${JSON.stringify(last)}`)
  })
}

/** The quick fixes that are offered in a range. */
export function quickFixesAt(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  )
}

/**
 * The quick fixes offered at the first problem of a rule, of which there are some for every one. They are asked for
 * until there are: VS Code drops the answers, or cancels the request, while an extension that is just starting
 * offers code actions too.
 */
export async function fixesFor(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  return until(`quick fixes of ${rule}`, async () => {
    const problem = diagnosticsOf(document).find((diagnostic) => ruleOf(diagnostic) === rule)
    assert.ok(problem, `no ${rule}`)
    const fixes = await Promise.resolve(quickFixesAt(document.uri, problem.range)).catch((error: unknown) => {
      if (error instanceof Error && error.message === 'Canceled') return []
      throw error
    })
    return fixes.length > 0 ? fixes : undefined
  })
}

/** Carries out a code action as the editor does. */
export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action, 'no such quick fix')
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit))
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}
