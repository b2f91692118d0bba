import type { Severity } from '../rules/problem'
import type { Config } from './config'
import { severityOf } from './config/severities'
import { PRESET_NAMES, type Preset } from './presets'

/** What somebody sets for themselves in the editor, for all drafts. */
export interface Settings {
  preset?: Preset
  rules: Readonly<Record<string, Severity | 'off'>>
}

/** Reads settings as an editor sends them, whatever they are; what makes no sense is left out. */
export function parseSettings(value: unknown): Settings {
  const { preset, rules } = (value ?? {}) as { preset?: unknown; rules?: unknown }
  const known = typeof preset === 'string' ? PRESET_NAMES[preset] : undefined
  const levels = Object.entries(typeof rules === 'object' && rules !== null ? rules : {}).flatMap(
    ([id, word]) => {
      const severity = typeof word === 'string' ? severityOf(word) : undefined
      return severity ? [[id, severity] as const] : []
    },
  )
  return { rules: Object.fromEntries(levels), ...(known && { preset: known }) }
}

/**
 * A configuration with the settings beneath it: what the file says of a rule holds, and a file that names a preset
 * has spoken for all rules.
 */
export function withSettings(config: Config, settings: Settings): Config {
  if (config.preset) return config
  return {
    ...config,
    rules: { ...settings.rules, ...config.rules },
    ...(settings.preset && { preset: settings.preset }),
  }
}
