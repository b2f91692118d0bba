import { dirname } from 'node:path'
import type { Genre } from '../../genre/schema'
import type { Config } from '../../lint/config'
import { createConfigFiles, type FoundConfig, NO_CONFIG, readConfig } from '../../node/config-files'
import type { LintSettings } from './settings'

/** Answers which configuration a draft has, with the command line's own settings on top. */
export function createConfigs(
  { config: wanted, overrides }: LintSettings,
  genres: readonly Genre[],
): (file: string) => FoundConfig {
  const over = (found: FoundConfig): FoundConfig => ({
    ...found,
    config: overridden(found.config, overrides),
  })
  if (wanted === false) return () => over(NO_CONFIG)
  if (wanted !== undefined) {
    const only = over(readConfig(wanted, genres))
    return () => only
  }
  const files = createConfigFiles(genres)
  return (file) => over(files.forFolder(dirname(file)))
}

function overridden(config: Config, { preset, rules }: LintSettings['overrides']): Config {
  return { ...config, ...(preset && { preset }), rules: { ...config.rules, ...rules } }
}
