import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Genre } from '../genre/schema'
import { type Config, DEFAULT_CONFIG, parseConfig } from '../lint/config'
import type { ConfigFault } from '../lint/config/yaml'
import { FILE_FACTS } from '../lint/file-facts'
import { allRules } from '../rules'
import { decode } from '../text/decode'

export const CONFIG_NAMES = ['.xinde.yaml', '.xinde.yml', '.xinde.json'] as const

/** The configuration in force for a draft, and the file that it comes from. */
export interface FoundConfig {
  config: Config
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

/** Finds configuration files; nearest wins, the search goes up from the draft's folder. */
export interface ConfigFiles {
  /** @param folder absolute path of the folder that the draft is in */
  forFolder(folder: string): FoundConfig
  /** Forgets what was read, after a configuration file changed. */
  clear(): void
}

export function createConfigFiles(genres: readonly Genre[]): ConfigFiles {
  const known = new Map<string, FoundConfig>()
  const forFolder = (folder: string): FoundConfig => {
    let found = known.get(folder)
    if (!found) {
      found = readIn(folder, genres) ?? (dirname(folder) === folder ? NO_CONFIG : forFolder(dirname(folder)))
      known.set(folder, found)
    }
    return found
  }
  return { forFolder, clear: () => known.clear() }
}

function readIn(folder: string, genres: readonly Genre[]): FoundConfig | undefined {
  for (const name of CONFIG_NAMES) {
    const file = join(folder, name)
    if (existsSync(file)) return readConfig(file, genres)
  }
  return undefined
}

/** Reads one configuration file; where that fails the defaults are in force, with a fault that says so. */
export function readConfig(file: string, genres: readonly Genre[]): FoundConfig {
  try {
    const { text } = decode(readFileSync(file))
    if (text === undefined) return unreadable(file)
    return { ...parseConfig(text, { rules: configurableRules, genres }), file, text }
  } catch {
    return unreadable(file)
  }
}

function unreadable(file: string): FoundConfig {
  const message = '配置文件读不出来，按默认设置检查；应当是 UTF-8 编码的文本，且有读取权限'
  return { ...NO_CONFIG, file, faults: [{ range: { start: 0, end: 0 }, message }] }
}
