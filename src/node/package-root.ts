import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The package's folder: the nearest one above this file that holds the forms. */
export const packageRoot = findRoot(__dirname)

function findRoot(from: string): string {
  if (existsSync(join(from, 'genres')) && existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('安装不完整：找不到 genres 文件夹，请重新安装心得助手')
  return findRoot(parent)
}
