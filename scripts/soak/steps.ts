import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CodeAction, FileChangeType, type TextDocumentEdit } from 'vscode-languageserver-protocol'
import {
  CORRESPONDENCE_REQUEST,
  FIX_ALL_REQUEST,
  type FixAll,
  PREVIEW_REQUEST,
  REDACTION_REQUEST,
  type Redaction,
  SUBMISSION_REQUEST,
} from '../../src/protocol'
import type { GaugedServer } from './gauged-server'
import type { OpenDraft } from './open-draft'
import type { Chance } from './random'

/** What a step works with. */
export interface Desk {
  server: GaugedServer
  draft: OpenDraft
  chance: Chance
  /** The texts to paste from. */
  drafts: readonly string[]
  /** Where the drafts are, and a configuration at times. */
  folder: string
}

export interface Step {
  name: string
  /** How often it is made, beside the others. */
  weight: number
  make(desk: Desk): Promise<void>
}

/** What officers type: sentences, with the blanks, marks and values that the rules look for. */
const TYPED = [
  '当日，民警祁守山在东河村路口执勤。',
  '查获吉g-12345号货车一辆，',
  '联系电话139-0000-1234。',
  '任xxx大队长，',
  '（二）对策不具体',
  '\n\n## 三、对策\n\n1、压实责任。\n\n',
  '年8月8日，办理的 件案件',
  '“群众满意”，',
  '\r\n',
  '　　',
  '𠮷日，👮到场',
]
/** A draft is put back once it has grown to so many times what it was. */
const MOST_GROWTH = 2
const SETTINGS = [{}, { preset: '严格' }, { preset: '仅隐私' }, { rules: { 'privacy/plate': 'off' } }]
/** Good ones, one that cannot be read, and none. */
const CONFIGS = ['rules:\n  privacy/plate: off\n', 'preset: 严格\n', 'rules: [\n', undefined]

/** Everything that is done to a draft, again and again. */
export const STEPS: readonly Step[] = [
  { name: '打字', weight: 40, make: typeSome },
  { name: '删除', weight: 16, make: deleteSome },
  { name: '粘贴', weight: 4, make: paste },
  { name: '撤销', weight: 12, make: async ({ draft }) => void (await draft.undo()) },
  { name: '快速修复', weight: 10, make: quickFix },
  { name: '全部修复', weight: 2, make: fixEverything },
  { name: '悬停', weight: 6, make: hover },
  { name: '脱敏清单', weight: 3, make: redaction },
  { name: '预览', weight: 4, make: ask(PREVIEW_REQUEST) },
  { name: '对照表', weight: 2, make: ask(CORRESPONDENCE_REQUEST) },
  { name: '提交前检查', weight: 2, make: ask(SUBMISSION_REQUEST) },
  { name: '改设置', weight: 1, make: changeSettings },
  { name: '改配置文件', weight: 1, make: changeConfig },
]

/** A place in the draft, never within a character. */
function somewhere({ draft, chance }: Desk): number {
  const text = draft.document.getText()
  const at = chance.below(text.length + 1)
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}

async function typeSome(desk: Desk): Promise<void> {
  const { draft, chance } = desk
  let at = somewhere(desk)
  for (const character of chance.pick(TYPED)) {
    await draft.change({ start: at, end: at, text: character })
    at += character.length
  }
}

async function deleteSome(desk: Desk): Promise<void> {
  const places = [somewhere(desk), somewhere(desk)].sort((a, b) => a - b)
  const [start = 0, far = 0] = places
  const length = [...desk.draft.document.getText().slice(start, far)].slice(0, 1 + desk.chance.below(40))
  await desk.draft.change({ start, end: start + length.join('').length, text: '' })
}

async function paste(desk: Desk): Promise<void> {
  const { draft, chance, drafts } = desk
  const { length } = draft.document.getText()
  if (length > draft.original.length * MOST_GROWTH + 1000) {
    return draft.change({ start: 0, end: length, text: draft.original })
  }
  const paragraphs = chance.pick(drafts).split(/\n\s*\n/)
  const at = somewhere(desk)
  await draft.change({ start: at, end: at, text: `\n\n${chance.pick(paragraphs)}\n\n` })
}

async function quickFix({ server, draft, chance }: Desk): Promise<void> {
  const shown = server.diagnostics(draft.uri)
  if (!shown || shown.diagnostics.length === 0) return
  const { range } = chance.pick(shown.diagnostics)
  const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: draft.uri },
    range,
    context: { diagnostics: [] },
  })
  const edits = actions.filter(({ edit }) => edit?.documentChanges)
  if (edits.length === 0) return
  for (const change of chance.pick(edits).edit?.documentChanges ?? []) {
    const { textDocument, edits: made } = change as TextDocumentEdit
    assert.equal(textDocument.version, draft.document.version, 'a fix of another version was offered')
    await draft.apply(made.filter((edit) => 'newText' in edit))
  }
}

async function fixEverything({ server, draft }: Desk): Promise<void> {
  const fixed = await server.connection.sendRequest<FixAll>(FIX_ALL_REQUEST, { uri: draft.uri })
  assert.equal(fixed.version, draft.document.version, 'it mended another version')
  await draft.apply(fixed.edits.map(({ start, end, text }) => ({ range: { start, end }, newText: text })))
}

async function hover({ server, draft, chance }: Desk): Promise<void> {
  const shown = server.diagnostics(draft.uri)?.diagnostics ?? []
  if (shown.length === 0) return
  const { start } = chance.pick(shown).range
  await server.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: draft.uri },
    position: start,
  })
}

async function redaction({ server, draft }: Desk): Promise<void> {
  const { connection } = server
  const { version, groups } = await connection.sendRequest<Redaction>(REDACTION_REQUEST, { uri: draft.uri })
  assert.equal(version, draft.document.version, 'it redacts another version')
  for (const { start, end } of groups.flatMap(({ mentions }) => mentions)) {
    assert.notEqual(draft.document.getText({ start, end }), '', 'a place outside the draft')
  }
}

async function changeSettings({ server, chance }: Desk): Promise<void> {
  const settings = { xinde: chance.pick(SETTINGS) }
  await server.connection.sendNotification('workspace/didChangeConfiguration', { settings })
}

async function changeConfig({ server, chance, folder }: Desk): Promise<void> {
  const file = join(folder, '.xinde.yaml')
  const text = chance.pick(CONFIGS)
  if (text === undefined) rmSync(file, { force: true })
  else writeFileSync(file, text)
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(file).href, type: FileChangeType.Changed }],
  })
}

function ask(request: string): Step['make'] {
  return async ({ server, draft }) => {
    await server.connection.sendRequest(request, { uri: draft.uri })
  }
}
