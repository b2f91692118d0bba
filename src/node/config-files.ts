import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Genre } from '../genre/schema'
import { CONFIG_NAMES, configIn, type FoundConfig, NO_CONFIG } from '../lint/found-config'
import { decode } from '../text/decode'

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
  return configIn(file, textOf(file), genres)
}

function textOf(file: string): string | undefined {
  try {
    return decode(readFileSync(file)).text
  } catch {
    return undefined
  }
}
