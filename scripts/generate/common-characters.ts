import type { Output } from './output'
import { stringLiteral } from './string-literal'

const FIRST_ROW = 0xb0
const LAST_ROW = 0xd7
const FIRST_CELL = 0xa1
const CELLS = 94
const COUNT = 3755

/** The characters that are used most: level 1 of GB 2312-80, rows 16 to 55, in its order. */
export default function commonCharacters(): Output[] {
  const rows = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, row) =>
    Uint8Array.from(
      Array.from({ length: CELLS * 2 }, (_, i) => (i % 2 === 0 ? FIRST_ROW + row : FIRST_CELL + (i >> 1))),
    ),
  )
  const decoder = new TextDecoder('gbk')
  // The last row ends in cells for what each office may define.
  const characters = rows
    .map((row) => decoder.decode(row))
    .join('')
    .slice(0, COUNT)
  const content = `/** The 3,755 characters that are used most, as GB 2312-80 lists them first (level 1). Made by scripts/generate/common-characters.ts. */
export const COMMON_CHARACTERS =
${stringLiteral(characters)}
`
  return [{ path: 'src/text/common-characters.ts', content }]
}
