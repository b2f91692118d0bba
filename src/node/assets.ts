import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Genre, parseGenre } from '../genre/schema'

/** The package's folder: the nearest one above this file that holds the forms. */
export const packageRoot = findRoot(__dirname)

function findRoot(from: string): string {
  if (existsSync(join(from, 'genres')) && existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('安装不完整：找不到 genres 文件夹，请重新安装心得助手')
  return findRoot(parent)
}

/** The forms that the package brings along, in the order of their file names; throws where one is invalid. */
export function loadGenres(): Genre[] {
  const folder = join(packageRoot, 'genres')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const result = parseGenre(readFileSync(join(folder, name), 'utf8'), name)
      if ('genre' in result) return result.genre
      const faults = result.errors.map(({ file, line, message }) => `genres/${file}:${line} ${message}`)
      throw new Error(`体裁文件有误：\n${faults.join('\n')}`)
    })
}

/** Where the page of a rule is, for links. */
export function pageOf(ruleId: string): string {
  return join(packageRoot, 'docs', 'rules', `${ruleId}.md`)
}
