import type { Connection } from 'vscode-languageserver'
import { completeConfig, explainConfig } from '../lint/config/help'
import type { ConfigNames } from '../lint/config/keys'
import { configTemplate } from '../lint/config-template'
import { configurableRules } from '../lint/found-config'
import { ruleTitle } from '../lint/rule-titles'
import {
  CONFIG_COMPLETION_REQUEST,
  CONFIG_HOVER_REQUEST,
  CONFIG_TEMPLATE_REQUEST,
  type ConfigCompletion,
  type ConfigPlaceParams,
  type ConfigWordHelp,
} from '../protocol'
import type { Session } from './session'

/** Helps whoever writes a configuration file; nothing of what they write is kept. */
export function provideConfigHelp(connection: Connection, session: Session): void {
  const names: ConfigNames = {
    rules: configurableRules.map((name) => ({ name, meaning: ruleTitle(name) })),
    genres: session.linter.genres,
  }
  connection.onRequest(CONFIG_COMPLETION_REQUEST, ({ text, offset }: ConfigPlaceParams): ConfigCompletion[] =>
    completeConfig(text, offset, names),
  )
  connection.onRequest(CONFIG_HOVER_REQUEST, ({ text, offset }: ConfigPlaceParams): ConfigWordHelp | null => {
    const word = explainConfig(text, offset, names)
    return word ? { name: word.name, meaning: word.meaning } : null
  })
  connection.onRequest(CONFIG_TEMPLATE_REQUEST, () => configTemplate())
}
