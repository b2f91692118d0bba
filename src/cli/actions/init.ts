import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findGenre } from '../../genre/recognize'
import { configTemplate, NEW_CONFIG_NAME } from '../../lint/config-template'
import { CONFIG_NAMES } from '../../lint/found-config'
import { loadGenres } from '../../node/assets'
import { statOf } from '../../node/stat-of'
import { tell } from '../tell'
import { UsageError } from '../usage-error'
import { writeResult } from '../write-file'

export interface InitOptions {
  genre?: string
  force?: boolean
}

/** `xinde init`: a configuration file with every key explained, in a folder that has none yet. */
export async function initFolder(folder: string, { genre, force = false }: InitOptions): Promise<number> {
  if (!statOf(folder)?.isDirectory()) {
    throw new UsageError(`没有这个文件夹：${folder}`)
  }
  const other = CONFIG_NAMES.find((name) => name !== NEW_CONFIG_NAME && existsSync(join(folder, name)))
  if (other !== undefined && !force) {
    throw new UsageError(`这个文件夹里已经有 ${other}，没有新建；要另建请加 --force：${folder}`)
  }
  const genres = loadGenres()
  const known = genre === undefined ? undefined : findGenre(genre, genres)
  if (genre !== undefined && !known) {
    const titles = genres.map(({ id, title }) => `  ${id.padEnd(4)} ${title}`)
    throw new UsageError(`没有“${genre}”这种体裁。可以用：\n${titles.join('\n')}`)
  }
  const file = join(folder, NEW_CONFIG_NAME)
  writeResult(file, configTemplate(known?.title), { force })
  tell(`已新建 ${file}：用记事本打开，照里面的说明改`)
  return 0
}
