import type { Genre } from '../genre/schema'
import { allRules } from '../rules'
import { type Config, DEFAULT_CONFIG, parseConfig } from './config'
import type { ConfigFault } from './config/yaml'
import { FILE_FACTS } from './file-facts'

/** What a configuration file may be called; the first one in a folder is read. */
export const CONFIG_NAMES = ['.xinde.yaml', '.xinde.yml', '.xinde.json'] as const

/** The configuration in force for a draft, and the file that it comes from. */
export interface FoundConfig {
  config: Config
  /** Its path where it is on this machine, else its address. */
  file?: string
  /** The file's text, for turning the ranges of `faults` into lines. */
  text: string
  faults: readonly ConfigFault[]
}

/** Where there is no configuration file. */
export const NO_CONFIG: FoundConfig = { config: DEFAULT_CONFIG, text: '', faults: [] }

/** Every id that a configuration may set a level for. */
export const configurableRules: readonly string[] = [
  ...allRules.map(({ id }) => id),
  ...Object.keys(FILE_FACTS),
]

/**
 * The configuration that a file holds; where the file cannot be read the defaults are in force, with a fault that
 * says so.
 *
 * @param text undefined where it cannot be read
 */
export function configIn(file: string, text: string | undefined, genres: readonly Genre[]): FoundConfig {
  if (text !== undefined) {
    return { ...parseConfig(text, { rules: configurableRules, genres }), file, text }
  }
  const message = '配置文件读不出来，按默认设置检查；应当是 UTF-8 编码的文本，且有读取权限'
  return { ...NO_CONFIG, file, faults: [{ range: { start: 0, end: 0 }, message }] }
}
