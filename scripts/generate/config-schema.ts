import { configSchema } from '../../src/lint/config/schema'
import { configurableRules } from '../../src/lint/found-config'
import { ruleTitle } from '../../src/lint/rule-titles'
import { loadGenres } from '../../src/node/assets'
import { type Output, toJson } from './output'

/** The JSON Schema of a configuration file, for completion and validation in the editor. */
export default function schema(): Output[] {
  const rules = configurableRules.map((name) => ({ name, meaning: ruleTitle(name) }))
  return [{ path: 'schemas/config.json', content: toJson(configSchema({ rules, genres: loadGenres() })) }]
}
