import { join } from 'node:path'
import { readItems } from '../../src/correspondence/items'
import { textsOf } from '../../src/correspondence/terms'
import { GENERAL_WORDS } from '../../src/correspondence/vocabulary'
import { createLinter } from '../../src/lint/linter'
import { loadGenres, packageRoot } from '../../src/node/assets'
import { createProcessSegmenter } from '../../src/text/segmenter/node/process-segmenter'
import { readDrafts } from './data'

/**
 * `npm run eval:correspondence:general`: in how many of the development drafts a word stands in a problem or a
 * countermeasure. This is where the first line of `GENERAL_WORDS` comes from; ＊ marks what is in it.
 */
async function main(): Promise<void> {
  const segmenter = createProcessSegmenter(join(packageRoot, 'dist', 'segmenter-process.js'))
  const linter = createLinter({ genres: loadGenres(), rules: [] })
  const drafts = readDrafts('dev')
  const holders = new Map<string, number>()
  for (const { source } of drafts) {
    const { report, genre } = linter.lint(source)
    if (!genre) continue
    const { problem, countermeasure } = readItems(report, genre)
    const words = new Set((await segmenter.cut([...problem, ...countermeasure].flatMap(textsOf))).flat())
    for (const word of words)
      if (/^[\u4e00-\u9fff]{2,}$/.test(word)) holders.set(word, (holders.get(word) ?? 0) + 1)
  }
  const common = [...holders].filter(([, count]) => count > drafts.length / 4).sort((a, b) => b[1] - a[1])
  for (const [word, count] of common) {
    console.log(`${count}/${drafts.length} ${word}${GENERAL_WORDS.includes(word) ? ' ＊' : ''}`)
  }
  segmenter.dispose()
}

void main()
