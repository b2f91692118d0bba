import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import { createProcessSegmenter } from '../../src/text/segmenter/node/process-segmenter'
import { createIntlSegmenter } from '../../src/text/segmenter/segmenter'
import { readDrafts, readSeed } from './data'
import { measure, precision, recall, type Tally } from './measure'

/**
 * `npm run eval:correspondence [-- --faults] [-- --dev]`: precision and recall of the pairs 问题–对策 (and
 * 问题–原因), with the words of nodejieba, with those of the engine, and with pairs of characters alone.
 */
const jieba = createProcessSegmenter(join(packageRoot, 'dist', 'segmenter-process.js'))
const methods = [
  ['nodejieba', jieba],
  ['Intl', createIntlSegmenter()],
  ['字对', undefined],
] as const
const seed = readSeed()
if (!seed) console.warn('!!! 种子文章不在，没有测')
const sets = [
  ['dev', readDrafts('dev')],
  ['seed-5', seed ? [seed] : []],
  ['held-out', process.argv.includes('--dev') ? [] : readDrafts('held-out')],
] as const

const row = (tally: Tally) =>
  `P ${precision(tally).toFixed(3)}  R ${recall(tally).toFixed(3)}（${tally.right}/${tally.found} 对，应有 ${tally.gold}）`
async function main(): Promise<void> {
  for (const [name, drafts] of sets) {
    if (drafts.length === 0) continue
    for (const [method, segmenter] of methods) {
      const { items, answers, causes, warnings, faults } = await measure(drafts, segmenter)
      console.log(
        `${name.padEnd(9)}${method.padEnd(10)} 问题–对策 ${row(answers)}   问题–原因 ${row(causes)}`,
      )
      console.log(`${' '.repeat(19)} 两条规则  ${row(warnings)}   要点 ${row(items)}`)
      if (process.argv.includes('--faults')) console.log(faults.map((line) => `    ${line}`).join('\n'))
    }
  }
  if (jieba.id !== 'nodejieba') console.warn('!!! nodejieba 没有装入，第一行是 Intl 的')
  jieba.dispose()
}

void main()
