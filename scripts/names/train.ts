import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import { writeModel } from '../../src/sensitive/name/model-file'
import { roleWordBefore } from '../../src/sensitive/name/role-marks'
import { isChineseName } from '../../src/sensitive/name/surnames'
import { randomFrom, readSamples, type Sample, splitOf, TRAINING } from './data'
import { cleaned } from './encode'
import { readEssays } from './essays'
import { buildLexicon, readDictionary } from './lexicon'
import { createPool, type NamePool } from './pool'
import { settle } from './settle'
import { synthesise } from './synthesise'
import { type TeachOptions, teach } from './teach'

/**
 * `npm run train:names [-- --data DIR --seed N --output FILE --tune]`: learns the name model from the training
 * splits and sentences of our own, and writes models/names.bin. The same seed gives the same file. `--tune`
 * leaves out the parts that choices are made on.
 */
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise)
}
const folder = option('data', join(packageRoot, '..', 'shared', 'data', 'names'))
const output = option('output', join(packageRoot, 'models', 'names.bin'))
const random = randomFrom(Number(option('seed', '20261123')))
const tuning = process.argv.includes('--tune')
const SYNTHETIC = Number(option('synthetic', '84000'))
const SWAPPED_TO_MASK = 0.12
/** Share of names that become words (民警向阳): more after a role word, where no more is needed to tell. */
const SWAPPED_TO_WORD = 0.08
const SWAPPED_AFTER_ROLE = 0.25

const began = Date.now()
const say = (text: string) =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} 秒　${text}`)
const OPTIONS: TeachOptions = {
  passes: Number(option('passes', '6')),
  lastPasses: Number(option('last-passes', '3')),
  rate: Number(option('rate', '0.045')),
  decay: Number(option('decay', '1e-3')),
  dropout: Number(option('dropout', '0.05')),
  random,
  say,
}

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
// The only informal texts, and few: they count twice.
const informal = read('weibo.train').flatMap(cleaned)
const essays = readEssays(packageRoot).flatMap(cleaned)

say('先学一个没有见过裁判文书的模型')
const part = clean.filter((_, i) => i % 2 === 0)
const settled = settle(
  court,
  teach([...part, ...own.slice(0, 12_000)], lexicon, { ...OPTIONS, passes: 3, lastPasses: 1 }),
)
say(`裁判文书 ${court.length} 段，用 ${settled.length} 段`)

const real = [...clean, ...settled]
const swapped = real
  .filter(({ names }) => names.length > 0)
  .flatMap((sample) => cleaned(swapNames(sample, pool)))
const model = teach([...real, ...informal, ...essays, ...essays, ...swapped, ...own], lexicon, OPTIONS)
mkdirSync(join(packageRoot, 'models'), { recursive: true })
writeFileSync(output, writeModel(model))
say(`写入 ${output}`)

/** Other people in the same sentence, some of them masked: what is around a name matters, not which it is. */
function swapNames({ text, names }: Sample, { name, wordName, mask, foreign }: NamePool): Sample {
  const swapped: [number, number][] = []
  let result = ''
  let at = 0
  const ordered = [...names].sort((a, b) => a[0] - b[0])
  for (const [start, end] of ordered) {
    if (start < at) continue
    result += text.slice(at, start)
    const old = text.slice(start, end)
    const chinese = isChineseName(old)
    const masked = chinese && random() < SWAPPED_TO_MASK
    const share = roleWordBefore(text, start) ? SWAPPED_AFTER_ROLE : SWAPPED_TO_WORD
    const asWord = chinese && random() < share
    const next = masked
      ? mask()
      : asWord
        ? wordName()
        : chinese
          ? name()
          : /[·•・]/.test(old)
            ? foreign()
            : old
    if (!masked) swapped.push([result.length, result.length + next.length])
    result += next
    at = end
  }
  return { text: result + text.slice(at), names: swapped }
}
