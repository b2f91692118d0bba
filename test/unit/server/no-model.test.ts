import assert from 'node:assert/strict'
import type { Connection, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { barePlatform } from '../../../bench/platform'
import { createFullLinter } from '../../../src/lint/full-linter'
import { loadGenres } from '../../../src/node/assets'
import { REDACTION_REQUEST, type Redaction } from '../../../src/protocol'
import { previewDraft } from '../../../src/server/preview-draft'
import { provideRedaction } from '../../../src/server/redaction'
import { createSession } from '../../../src/server/session'
import { createIntlSegmenter } from '../../../src/text/segmenter/segmenter'

describe('the language server without a name model', () => {
  const linter = createFullLinter({
    genres: loadGenres(),
    segmenter: createIntlSegmenter(),
    names: undefined,
  })
  const session = createSession(barePlatform(linter))
  const draft = '# 一次执勤\n\n民警梁振国查获吉G12345号货车。\n'
  const document = TextDocument.create('untitled:稿.md', 'markdown', 1, draft)
  const redactionOf = (of: TextDocument) => {
    let answer: ((params: { uri: string }) => Redaction) | undefined
    const connection = {
      onRequest: (name: string, handler: typeof answer) => {
        if (name === REDACTION_REQUEST) answer = handler
      },
    } as unknown as Connection
    provideRedaction(connection, { get: () => of } as unknown as TextDocuments<TextDocument>, session)
    return answer?.({ uri: of.uri })
  }

  it('says so among the problems', () => {
    const { result } = session.check(document)
    assert.ok(result.problems.some(({ message }) => /没有查姓名/.test(message)))
    assert.ok(result.problems.some(({ ruleId }) => ruleId === 'privacy/plate'))
  })
  it('lets nothing be masked as if that were all', () => {
    assert.match(redactionOf(document)?.obstacle ?? '', /没有查姓名/)
    assert.match(previewDraft(session, document, true).obstacle ?? '', /没有查姓名/)
    assert.equal(previewDraft(session, document, false).obstacle, undefined)
  })
  it('nor in a draft that is too long for it, or that is no UTF-8', () => {
    const long = TextDocument.create('untitled:长.md', 'markdown', 1, '民警梁振国。\n'.repeat(300_000))
    assert.match(redactionOf(long)?.obstacle ?? '', /超过 200 万字/)
    const torn = TextDocument.create('untitled:乱.md', 'markdown', 1, '民警\ufffd\ufffd\ufffd。\n')
    assert.match(redactionOf(torn)?.obstacle ?? '', /乱码/)
  })
})
