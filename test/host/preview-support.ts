import * as vscode from 'vscode'
import { api, open, until } from './support'

/** `count` paragraphs that can be told apart, of about 100 characters. */
export function paragraphs(count: number, from = 1): string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `段落${from + at}号`
    return `${name}讲的是路面执勤的做法，民警上路巡查，劝导群众佩戴头盔，遇到违法停车的先提醒后处罚，把道理讲清楚，把手续办齐全，群众没有意见，路口的秩序一天比一天好，大家都看在眼里。${name}完。`
  })
}

/** Waits for the text on the page to satisfy a condition, and gives it. */
export async function untilShown(uri: string, holds: (text: string) => boolean): Promise<string> {
  const { previewText } = await api()
  let last = ''
  return until('preview', async () => {
    last = await previewText(uri).catch((error: Error) => error.message)
    return holds(last) ? last : undefined
  }).catch((error) => {
    throw new Error(`${error.message}; last: ${last.slice(0, 300)}`)
  })
}

/** Opens a new draft with the preview beside it, and waits until the page shows its last words. */
export async function show(content: string, last: string): Promise<vscode.TextEditor> {
  const editor = await open({ content })
  await vscode.commands.executeCommand('xinde.openPreview')
  await untilShown(editor.document.uri.toString(), (text) => text.includes(last))
  return editor
}
