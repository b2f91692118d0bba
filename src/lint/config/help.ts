import { type ConfigKey, type ConfigNames, type ConfigValue, type ConfigWord, configKeys } from './keys'

/** Something that may be written at a place of a configuration file. */
export interface ConfigSuggestion extends ConfigWord {
  /** What is put in: a key comes with its colon. */
  text: string
}

/**
 * What may be written at a place of `.xinde.yaml`: keys at the beginning of a line, values behind the colon. Reads
 * lines and their indentation only, so that it also answers while the file is half written.
 */
export function completeConfig(text: string, offset: number, names: ConfigNames): ConfigSuggestion[] {
  const before = linesBefore(text, offset)
  const line = before.at(-1) ?? ''
  if (/^\s*#/.test(line)) return []
  const parents = parentsOf(before.slice(0, -1), indentOf(line))
  const key = /^\s*["']?([^\s"':：#]+)["']?\s*:\s*["']?[^\s#]*$/.exec(line)?.[1]
  if (key !== undefined) {
    const value = findKey(keysUnder(parents, names), key)?.value
    return value ? wordsOf(value).map((word) => ({ ...word, text: word.name })) : []
  }
  if (!/^\s*["']?[^\s:]*$/.test(line)) return []
  const used = new Set(text.match(/^[^\s#:][^:\n]*(?=:)/gm))
  return keysUnder(parents, names)
    .filter((each) => parents.length > 0 || !(used.has(each.name) || used.has(each.chinese ?? '')))
    .map(({ name, chinese, meaning }) => ({
      name,
      meaning: chinese === undefined ? meaning : `${meaning}（也可以写“${chinese}”）`,
      text: `${name}: `,
    }))
}

/** What the key of the line at a place means; undefined where it is none that we know. */
export function explainConfig(text: string, offset: number, names: ConfigNames): ConfigWord | undefined {
  const before = linesBefore(text, offset)
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? ''
  const line = `${before.at(-1) ?? ''}${rest}`
  const key = /^\s*["']?([^\s"':：#]+)["']?\s*:/.exec(line)?.[1]
  if (key === undefined) return undefined
  return findKey(keysUnder(parentsOf(before.slice(0, -1), indentOf(line)), names), key)
}

function linesBefore(text: string, offset: number): string[] {
  return text.slice(0, offset).split(/\r\n|\r|\n/)
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0
}

/** The keys that a line with some indentation stands under, outermost first. */
function parentsOf(lines: readonly string[], indent: number): string[] {
  const parents: string[] = []
  let least = indent
  for (let i = lines.length - 1; i >= 0 && least > 0; i--) {
    const line = lines[i] ?? ''
    const key = /^\s*["']?([^\s"':：#-][^\s"':：]*)["']?\s*:\s*(?:#.*)?$/.exec(line)?.[1]
    if (key === undefined || indentOf(line) >= least) continue
    parents.unshift(key)
    least = indentOf(line)
  }
  return parents
}

function keysUnder(parents: readonly string[], names: ConfigNames): readonly ConfigKey[] {
  let keys: readonly ConfigKey[] = configKeys(names)
  for (const parent of parents) {
    const value = findKey(keys, parent)?.value
    keys = value?.is === 'mapping' ? value.keys : []
  }
  return keys
}

function findKey(keys: readonly ConfigKey[], name: string): ConfigKey | undefined {
  return keys.find((key) => key.name === name || key.chinese === name)
}

function wordsOf(value: ConfigValue): readonly ConfigWord[] {
  if (value.is === 'choice') return value.words
  return value.is === 'either' ? value.of.flatMap(wordsOf) : []
}
