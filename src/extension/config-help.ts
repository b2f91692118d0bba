import { CompletionItem, CompletionItemKind, Disposable, Hover, languages } from 'vscode'
import {
  CONFIG_COMPLETION_REQUEST,
  CONFIG_HOVER_REQUEST,
  type ConfigCompletion,
  type ConfigPlaceParams,
  type ConfigWordHelp,
} from '../protocol'
import type { ServerLink } from './server-link'

/** Configuration files in YAML; those in JSON have their schema, which VS Code itself reads. */
const FILES = { pattern: '**/.xinde.{yaml,yml}' }

/** Completion and explanations in `.xinde.yaml`, without any other extension. */
export function helpWithConfigs(server: ServerLink): Disposable {
  const completion = languages.registerCompletionItemProvider(
    FILES,
    {
      async provideCompletionItems(document, position) {
        const params: ConfigPlaceParams = { text: document.getText(), offset: document.offsetAt(position) }
        const found = await server.sendRequest<ConfigCompletion[]>(CONFIG_COMPLETION_REQUEST, params)
        const range = document.getWordRangeAtPosition(position, /[^\s:：#"']+/)
        return found.map(({ name, meaning, text }) => {
          const isKey = text !== name
          const item = new CompletionItem(
            { label: name, description: meaning },
            isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
          )
          item.insertText = text
          if (range) item.range = range
          return item
        })
      },
    },
    ':',
    ' ',
  )
  const hover = languages.registerHoverProvider(FILES, {
    async provideHover(document, position) {
      const params: ConfigPlaceParams = { text: document.getText(), offset: document.offsetAt(position) }
      const word = await server.sendRequest<ConfigWordHelp | null>(CONFIG_HOVER_REQUEST, params)
      return word ? new Hover(`**${word.name}**\n\n${word.meaning}`) : undefined
    },
  })
  return Disposable.from(completion, hover)
}
