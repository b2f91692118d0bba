import { createLinter } from '../../src/lint/linter'
import { loadGenres } from '../../src/node/assets'
import { createIntlSegmenter } from '../../src/text/segmenter/segmenter'
import { createWordCuts } from '../../src/text/segmenter/word-cuts'
import { readBases, readSynonyms } from './drafts'
import { f1, measure, precision, type Row, recall, sum } from './measure'
import { mutate } from './mutate'

/**
 * `npm run eval:structure [-- --faults] [-- --dev]`: form, missing sections and order of sections in drafts
 * that code has changed in a known way; what was held out while tuning stands by itself at the end.
 */
const { bases, absent } = readBases()
if (absent.length > 0) console.warn(`!!! 不在，没有测：${absent.join('、')}`)
const mutants = mutate(bases, readSynonyms())

const figure = (value: number) => value.toFixed(3)
function line(name: string, { drafts, genres, missing, late, likely }: Row): string {
  const width = [...name].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 2 : 1), 0)
  return (
    `${name}${' '.repeat(Math.max(1, 30 - width))}${String(drafts).padStart(4)}  ${figure(genres / drafts)}   ` +
    `${figure(precision(missing))} ${figure(recall(missing))} ${figure(f1(missing))}（${missing.right}/${missing.found}/${missing.gold}）  ` +
    `${figure(f1(late))}（${late.right}/${late.found}/${late.gold}）` +
    (likely.gold + likely.found === 0
      ? ''
      : `  ${figure(precision(likely))} ${figure(recall(likely))}（${likely.right}/${likely.found}/${likely.gold}）`)
  )
}

async function main(): Promise<void> {
  const segmenter = createIntlSegmenter()
  const cuts = segmenter && createWordCuts(segmenter)
  for (const [title, heldOut] of [
    ['调试用', false],
    ['留出', true],
  ] as const) {
    if (heldOut && process.argv.includes('--dev')) continue
    const linter = createLinter({ genres: loadGenres(), ...(cuts && { words: cuts.cut }) })
    const chosen = mutants.filter((mutant) => mutant.heldOut === heldOut)
    const rows = await measure(chosen, linter, cuts?.settle)
    console.log(
      `\n${title}                          份数  体裁    缺项 P     R     F1（对/报/应）  次序 F1（对/报/应）  像是 P R`,
    )
    for (const [name, row] of rows) {
      console.log(line(name, row))
      if (process.argv.includes('--faults')) for (const fault of row.faults) console.log(`      ${fault}`)
    }
    console.log(line('合计', sum(rows.values())))
  }
}

void main()
