import type { Genre } from '../genre/schema'
import { DEFAULT_STYLES } from '../sensitive/masking'
import { type Config, DEFAULT_CONFIG, parseConfig } from './config'

/** Whether drafts are checked: where they look like reports, always, or never. */
export type Enable = 'auto' | 'on' | 'off'
/** When drafts are checked. */
export type Run = 'onType' | 'onSave'

/** What somebody sets for themselves in the editor, for all drafts or those of one folder. */
export interface Settings {
  /** In force beneath the configuration file. */
  config: Config
  enable: Enable
  run: Run
  /** Files that are left alone, in the syntax of `.gitignore`, from the folder of the workspace on. */
  exclude: readonly string[]
  /** Whether each heading says how long its part is. */
  counts: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  config: DEFAULT_CONFIG,
  enable: 'auto',
  run: 'onType',
  exclude: [],
  counts: false,
}

type Known = { rules: readonly string[]; genres: readonly Genre[] }

/** Reads settings as an editor sends them, whatever they are; what makes no sense is left out. */
export function parseSettings(value: unknown, known: Known): Settings {
  const sent = objectOf(value)
  const allow = objectOf(sent.allow)
  const { preset, rules, masks, terms } = sent
  // JSON is YAML: one reader for both.
  const entries = Object.entries({
    preset,
    rules,
    masks,
    terms,
    allowNames: allow.names,
    allowValues: allow.values,
    allowTerms: allow.terms,
  }).filter(([, entry]) => entry !== undefined && entry !== null)
  const { config } = parseConfig(JSON.stringify(Object.fromEntries(entries)), known)
  return {
    config,
    enable: oneOf(['auto', 'on', 'off'], sent.enable),
    run: oneOf(['onType', 'onSave'], sent.run),
    exclude: Array.isArray(sent.exclude) ? sent.exclude.filter((each) => typeof each === 'string') : [],
    counts: objectOf(sent.counts).show === true,
  }
}

/**
 * A configuration with the settings beneath it: what the file says of a rule or of masks holds, a file that names a
 * preset has spoken for all rules, and what either allows is allowed.
 */
export function withSettings(config: Config, { config: own }: Settings): Config {
  return {
    ...config,
    ...(!config.preset && {
      rules: { ...own.rules, ...config.rules },
      ...(own.preset && { preset: own.preset }),
    }),
    masks: config.masks === DEFAULT_STYLES ? own.masks : config.masks,
    allowNames: [...config.allowNames, ...own.allowNames],
    allowValues: [...config.allowValues, ...own.allowValues],
    terms: [...config.terms, ...own.terms],
    allowTerms: [...config.allowTerms, ...own.allowTerms],
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** A value if it is one of some, else the first of those. */
function oneOf<T extends string>(values: readonly [T, ...T[]], value: unknown): T {
  return values.find((each) => each === value) ?? values[0]
}
