import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import { SLOTS, writeModel } from '../../src/sensitive/name/model-file'
import { randomFrom, readSamples, type Sample, splitOf, TRAINING } from './data'
import { cleaned } from './encode'
import { readEssays } from './essays'
import { learnDomain } from './learn-domain'
import { buildLexicon, readDictionary } from './lexicon'
import { createPool } from './pool'
import { readSentences, withCells, withFigures, withoutGaps } from './sentences'
import { settle } from './settle'
import { swapNames } from './swap'
import { nameRuns, synthesise } from './synthesise'
import { type TeachOptions, teach } from './teach'

/**
 * `npm run train:names [-- --data DIR --seed N --output FILE --tune]`: learns the name model from the training
 * splits and sentences of our own, and writes models/names.bin: once for papers of the trade, from all of them, and
 * once for other texts, without the sentences of our own. The same seed gives the same file. `--tune` leaves out the
 * parts that choices are made on.
 */
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise)
}
const folder = option('data', join(packageRoot, '..', 'shared', 'data', 'names'))
const output = option('output', join(packageRoot, 'models', 'names.bin'))
const random = randomFrom(Number(option('seed', '20261123')))
const tuning = process.argv.includes('--tune')
const SYNTHETIC = Number(option('synthetic', '50000'))
/** How often the sentences written by hand are told with other people in them, and those without people told. */
const TOLD_WITH_PEOPLE = 5
const TOLD_WITHOUT = 4
/** How often drafts of our own count: they are few, and what is checked reads like them. */
const DRAFTS_COUNT = 6
/** Lists of names that the other texts are given, as they have few. */
const RUNS = 100
/** How often more the few microblogs count where texts are told apart. */
const MICROBLOGS_AGAIN = 17

const began = Date.now()
const say = (text: string) =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} 秒　${text}`)
const OPTIONS: TeachOptions = {
  passes: Number(option('passes', '5')),
  lastPasses: Number(option('last-passes', '3')),
  rate: Number(option('rate', '0.045')),
  decay: Number(option('decay', '1e-3')),
  dropout: Number(option('dropout', '0.25')),
  slots: SLOTS.trade,
  random,
  say,
}

const repeated = (samples: readonly Sample[], times: number): Sample[] =>
  Array.from({ length: times }, () => samples).flat()
const read = (name: string): Sample[] => {
  const samples = readSamples(folder, name)
  if (!samples) throw new Error(`没有训练数据 ${name}.jsonl，应当在 ${folder}`)
  return tuning ? splitOf(samples, name, 'kept') : samples
}
const annotated = TRAINING.filter((name) => name !== 'law_fill.train').flatMap(read)
const court = read('law_fill.train').flatMap(cleaned)
const dictionary = readDictionary(packageRoot)
const pool = createPool([...annotated, ...court], dictionary, random)
const lexicon = buildLexicon([...annotated, ...court], dictionary)
const own = synthesise(SYNTHETIC, pool, dictionary.traps, random).flatMap(cleaned)
const clean = annotated.flatMap(cleaned)
// The only informal texts, and few: they count three times; those of many trades twice.
const weibo = read('weibo.train').flatMap(cleaned)
const informal = [...repeated(weibo, 2), ...read('cluener.train').flatMap(cleaned)]
const essays = repeated(readEssays(packageRoot).flatMap(cleaned), DRAFTS_COUNT)
const byHand = readSentences(packageRoot, tuning ? 'kept' : 'all')
  .map(withoutGaps)
  .flatMap((sample) => [
    sample,
    ...Array.from({ length: sample.names.length > 0 ? TOLD_WITH_PEOPLE : TOLD_WITHOUT - 1 }, () =>
      swapNames(sample, pool, random),
    ),
  ])
  .flatMap(withCells)
  .map(withFigures)
  .flatMap(cleaned)

say('先学一个没有见过裁判文书的模型')
const part = clean.filter((_, i) => i % 3 === 0)
const settled = settle(
  court,
  teach([...part, ...own.slice(0, 8_000)], lexicon, { ...OPTIONS, passes: 2, lastPasses: 1 }),
  lexicon,
)
say(`裁判文书 ${court.length} 段，用 ${settled.length} 段`)

const real = [...clean, ...settled]
const swapped = [...real, ...informal]
  .filter(({ names }) => names.length > 0)
  .flatMap((sample) => cleaned(swapNames(sample, pool, random)))
say('学业务文稿')
const trade = teach([...real, ...informal, ...swapped, ...essays, ...own, ...byHand], lexicon, OPTIONS)
say('学其他文章')
// With other people in them these are read worse: names that are words stand in the news less often.
const general = teach([...real, ...informal, ...nameRuns(RUNS, pool, random).flatMap(cleaned)], lexicon, {
  ...OPTIONS,
  slots: SLOTS.general,
})
say('学分辨两类文章')
const textsOf = (samples: readonly Sample[]) => samples.map(({ text }) => text)
const domain = learnDomain(
  textsOf([...settled, ...essays, ...own, ...byHand]),
  textsOf([...clean, ...informal, ...repeated(weibo, MICROBLOGS_AGAIN)]),
  random,
)
mkdirSync(join(packageRoot, 'models'), { recursive: true })
writeFileSync(output, writeModel({ trade, general, domain, lexicon }))
say(`写入 ${output}`)
