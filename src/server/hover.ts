import { type Connection, MarkupKind, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { ruleTitle } from '../lint/rule-titles'
import { allRules } from '../rules'
import type { Problem } from '../rules/problem'
import { toLspRange } from './convert'
import { asMarkdown } from './markdown-text'
import { pageAddress } from './rule-pages'
import type { Session } from './session'

/** Explains the problems under the pointer: what the rule wants, what it rests on, what made us sure. */
export function provideHover(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri)
    const known = session.known(textDocument.uri)
    if (!document || !known) return null
    const offset = document.offsetAt(position)
    const here = known.problems
      .map(({ problem }) => problem)
      .filter(({ range }) => range.start <= offset && offset <= range.end)
    const first = here[0]
    if (!first) return null
    return {
      contents: { kind: MarkupKind.Markdown, value: here.map(explain).join('\n\n---\n\n') },
      range: toLspRange(first.range, document),
    }
  })
}

/** What a hover says of a problem, in Markdown. */
export function explain({ ruleId, notes }: Problem): string {
  const rule = allRules.find(({ id }) => id === ruleId)
  const lines = [`**${ruleTitle(ruleId)}**`]
  if (rule) {
    const { force, source, clause } = rule.basis
    lines.push(`依据：${force}${source ? `　${source}` : ''}${clause ? ` ${clause}` : ''}`)
  }
  if (notes && notes.length > 0) lines.push(`判断：${notes.map(asMarkdown).join('；')}`)
  lines.push(`[${ruleId} 的说明](${pageAddress(ruleId)})`)
  return lines.join('\n\n')
}
