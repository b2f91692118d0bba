import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import * as vscode from 'vscode'
import { createRandom, pick } from '../../bench/random'
import { asPaste } from '../../bench/shapes'
import { api, closeAll, diagnosticsOf, open, quickFixesAt, ruleOf, until } from './support'

const DRAFT = `# 一次夜查的心得

## 一、问题

民警查获吉g-12345号货车，任xxx。

## 二、对策

1、添人。
2、联系电话13800138000。
`
const PIECES = ['夜', '查。', '吉g-54321', '\n', '\n\n## 三、打算\n\n', 'xxx', '，', '😀']
const STEPS = 90

/** What is typed reaches the server in pieces (src/extension/held-changes.ts), and must be the same text there. */
export function defineTypingSuite(): void {
  describe('typing', () => {
    before(api)
    afterEach(closeAll)

    it('leaves the server with the text of the editor, among questions, undo and other drafts', async function () {
      this.timeout(120_000)
      const { statusOf } = await api()
      // The other one as pasted from Word: no blank line parts its paragraphs.
      const pasted = asPaste(DRAFT)
      const editors = [await open({ content: DRAFT }), await open({ content: pasted })]
      const random = createRandom(20261127)
      const anywhere = (document: vscode.TextDocument) =>
        document.positionAt(Math.floor(random() * (document.getText().length + 1)))
      const steps = [
        (document: vscode.TextDocument) => write(document, [[at(anywhere(document)), pick(PIECES, random)]]),
        (document: vscode.TextDocument) => write(document, [[at(anywhere(document)), pick(PIECES, random)]]),
        (document: vscode.TextDocument) => {
          const start = anywhere(document)
          const end = document.positionAt(document.offsetAt(start) + 3)
          return write(document, [[new vscode.Range(start, end), pick(['', '改'], random)]])
        },
        (document: vscode.TextDocument) => {
          const [first, last] = [new vscode.Position(0, 2), new vscode.Position(document.lineCount, 0)]
          return write(document, [
            [at(first), '两'],
            [at(document.validatePosition(last)), '处'],
          ])
        },
        async (document: vscode.TextDocument) => {
          // Another step may put the other draft in front meanwhile.
          const isShown = await vscode.window.showTextDocument(document).then(
            () => true,
            () => false,
          )
          if (isShown) await vscode.commands.executeCommand('undo')
        },
        (document: vscode.TextDocument) =>
          vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri),
        (document: vscode.TextDocument) =>
          quickFixesAt(document.uri, at(anywhere(document))).then(undefined, () => {}),
        () => wait(random() * 60),
        () => wait(random() * 400),
      ]
      const begun: unknown[] = []
      for (let step = 0; step < STEPS; step++) {
        // Most of them one after the other in one draft; some are begun before the last has ended.
        const { document } = editors[random() < 0.8 ? 0 : 1] as vscode.TextEditor
        const done = pick(steps, random)(document)
        begun.push(done)
        if (random() < 0.8) await done
      }
      await Promise.all(begun)
      for (const { document } of editors) {
        const fresh = (await open({ content: document.getText() })).document
        assert.equal(await shown(document), await shown(fresh))
        // A draft may have been written out of all likeness to a report, and then has none.
        await until('a check', () => statusOf(fresh.uri.toString()))
        await until('the same problems', () => said(document) === said(fresh))
      }
    })
  })
}

function at(position: vscode.Position): vscode.Range {
  return new vscode.Range(position, position)
}

async function write(document: vscode.TextDocument, changes: [vscode.Range, string][]): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  for (const [range, text] of changes) edit.replace(document.uri, range, text)
  await vscode.workspace.applyEdit(edit)
}

/** The text that the preview of a document shows. */
async function shown(document: vscode.TextDocument): Promise<string> {
  const { previewText } = await api()
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One)
  await vscode.commands.executeCommand('xinde.openPreview')
  return until('the preview', () => previewText(document.uri.toString()).catch(() => undefined))
}

/** The problems of a document with their places, a line each. */
function said(document: vscode.TextDocument): string {
  return diagnosticsOf(document)
    .map((problem) => `${ruleOf(problem)} ${JSON.stringify(problem.range)} ${problem.message}`)
    .sort()
    .join('\n')
}
