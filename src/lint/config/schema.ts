import { type ConfigKey, type ConfigNames, type ConfigValue, type ConfigWord, configKeys } from './keys'

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [key: string]: unknown }

/** The JSON Schema (draft 7) of `.xinde.json` and `.xinde.yaml`. */
export function configSchema(names: ConfigNames): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '心得助手：设置',
    ...ofMapping(configKeys(names), false),
  }
}

function ofMapping(keys: readonly ConfigKey[], others: JsonSchema | false): JsonSchema {
  const entries = keys.flatMap(({ name, chinese, meaning, value }) => {
    const schema = { description: meaning, ...ofValue(value) }
    return [name, ...(chinese === undefined ? [] : [chinese])].map((key) => [key, schema] as const)
  })
  return { type: 'object', properties: Object.fromEntries(entries), additionalProperties: others }
}

const WORD: JsonSchema = { type: 'string', minLength: 1 }
const WORDS: JsonSchema = { oneOf: [WORD, { type: 'array', items: WORD }] }

function ofValue(value: ConfigValue): JsonSchema {
  switch (value.is) {
    case 'choice':
      return choiceOf(value.words)
    case 'number':
      return { type: value.whole ? 'integer' : 'number', minimum: value.least, maximum: value.most }
    case 'text':
      return WORD
    case 'list':
      return WORDS
    case 'groups':
      return { type: 'array', items: WORDS }
    case 'mapping':
      return ofMapping(value.keys, value.others ? ofValue(value.others) : false)
    case 'terms': {
      const term = { type: 'object', additionalProperties: { type: ['string', 'null'] } }
      return { oneOf: [term, { type: 'array', items: term }] }
    }
    case 'either':
      return { anyOf: value.of.map(ofValue) }
  }
}

/** `off` is what YAML 1.1 reads as false, so false is let through where `off` is. */
function choiceOf(words: readonly ConfigWord[]): JsonSchema {
  const isLevel = words.some(({ name }) => name === 'off')
  const meanings = words.map(({ meaning }) => meaning)
  return {
    enum: words.map(({ name }) => (name === 'false' && isLevel ? false : name)),
    ...(new Set(meanings).size > 1 && { enumDescriptions: meanings }),
  }
}
