import { existsSync, readFileSync } from 'node:fs'
import { pageOf } from '../node/assets'

/** The page of a rule in Markdown, without its examples where they are not wanted; undefined where there is none. */
export function rulePage(ruleId: string, wanted: { examples: boolean }): string | undefined {
  const file = pageOf(ruleId)
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  return wanted.examples ? text : text.replace(/^## 例子\n[\s\S]*$/m, '')
}
