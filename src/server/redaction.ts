import type { Connection, TextDocuments, TextEdit } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { planFor } from '../lint/redaction-plan'
import {
  ALLOW_REQUEST,
  type AllowParams,
  REDACTION_REQUEST,
  type Redaction,
  type RedactionParams,
} from '../protocol'
import { allowEdit } from '../report/front-matter-edit'
import { KIND_NAMES } from '../sensitive/kind-names'
import { CERTAIN } from '../sensitive/redaction'
import { toLspEdit } from './convert'
import type { Session } from './session'

/** Answers what a redaction would replace, and lets values stand. Ranges travel, values do not. */
export function provideRedaction(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(REDACTION_REQUEST, ({ uri }: RedactionParams): Redaction | null => {
    const document = documents.get(uri)
    if (!document) return null
    const { result } = session.check(document)
    const items = planFor(result)
    return {
      version: document.version,
      ...(result.obstacle !== undefined && { obstacle: result.obstacle }),
      groups: items.map(({ kind, mentions, score, evidence }) => ({
        kind,
        kindName: KIND_NAMES[kind],
        certain: score >= CERTAIN,
        score,
        evidence,
        mentions: mentions.map(({ range, mask }) => ({
          start: document.positionAt(range.start),
          end: document.positionAt(range.end),
          mask,
        })),
      })),
    }
  })
  connection.onRequest(ALLOW_REQUEST, ({ uri, kind, values }: AllowParams): TextEdit[] | null => {
    const document = documents.get(uri)
    if (!document) return null
    const { source, frontMatter } = session.check(document).result.report
    const key = kind === 'name' ? 'allowedNames' : 'allowedValues'
    return [toLspEdit(allowEdit(source, frontMatter, key, values), document)]
  })
}
