import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import { cleanText } from '../../src/sensitive/name/clean'
import {
  ALLOWED,
  BEGIN,
  createLattice,
  INNER,
  inferTags,
  LAST,
  OUT,
  TAGS,
  tagProbability,
} from '../../src/sensitive/name/crf'
import { FEATURES, featuresOf, ROWS } from '../../src/sensitive/name/features'
import { writeModel } from '../../src/sensitive/name/model-file'
import { HELD_OUT, randomFrom, readSamples, type Sample, TRAINING } from './data'
import { buildLexicon, readDictionary } from './lexicon'
import { createPool, isChineseName, type NamePool } from './pool'
import { synthesise } from './synthesise'

/**
 * `npm run train:names [-- --data DIR --epochs N --seed N]`: learns the name model from the training splits
 * and sentences of our own, and writes models/names.bin. The same seed gives the same file.
 */
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise)
}
const folder = option('data', join(packageRoot, '..', 'shared', 'data', 'names'))
const epochs = Number(option('epochs', '6'))
const random = randomFrom(Number(option('seed', '20261123')))
const SYNTHETIC = 30_000
/** Share of features left out at each step, so that no single one is relied upon. */
const DROPOUT = 0.12
/** A row whose weights stay zero: what a dropped feature points to. */
const NOTHING = 0
const RATE = 0.15
const DECAY = Number(option('decay', '1e-5'))

/** `--tune` leaves out the part that choices are made on, and writes beside the model that is shipped. */
const tuning = process.argv.includes('--tune')
const real = TRAINING.flatMap((name) => {
  const samples = readSamples(folder, name)
  if (!samples) throw new Error(`没有训练数据 ${name}.jsonl，应当在 ${folder}`)
  return tuning && name === 'msra.train' ? samples.slice(0, -HELD_OUT) : samples
})
const dictionary = readDictionary(packageRoot)
const pool = createPool(
  real,
  dictionary.names,
  dictionary.words.filter((word) => word.length === 2),
  random,
)
const lexicon = buildLexicon(real, dictionary)
const samples = [
  ...real,
  ...real.filter(({ names }) => names.length > 0).map((sample) => swapNames(sample, pool)),
  ...synthesise(SYNTHETIC, pool, dictionary.traps, random),
].flatMap(cleaned)
console.log(`${samples.length} 句，其中人名 ${samples.reduce((sum, { names }) => sum + names.length, 0)} 个`)

const encoded = samples.map(({ text, names }) => ({
  rows: featuresOf(text, lexicon),
  tags: tagsOf(text, names),
}))
const emission = new Float32Array(ROWS * 3)
const emissionSquares = new Float32Array(ROWS * 3).fill(1e-4)
const transition = new Float32Array(TAGS * TAGS)
const transitionSquares = new Float32Array(TAGS * TAGS).fill(1e-2)
const lattice = createLattice()
/** Weights after each of the last epochs, averaged: steadier than the last ones alone. */
const average = new Float32Array(ROWS * 3)
const averaged = Math.max(1, epochs - 2)
for (let epoch = 1; epoch <= epochs; epoch++) {
  const start = Date.now()
  let loss = 0
  for (const index of shuffled(encoded.length)) loss += learn(index)
  if (epoch > epochs - averaged) {
    for (let i = 0; i < average.length; i++) {
      average[i] = (average[i] as number) + (emission[i] as number) / averaged
    }
  }
  console.log(
    `第 ${epoch} 遍：平均损失 ${(loss / encoded.length).toFixed(4)}，${((Date.now() - start) / 1000).toFixed(0)} 秒`,
  )
}
mkdirSync(join(packageRoot, 'models'), { recursive: true })
writeFileSync(
  option('output', join(packageRoot, 'models', 'names.bin')),
  writeModel({ weights: { emission: average, transition, scale: 1 }, lexicon }),
)

/** Other people in the same sentence, some of them masked: what is around a name matters, not which it is. */
function swapNames({ text, names }: Sample, { name, mask }: NamePool): Sample {
  const swapped: [number, number][] = []
  let result = ''
  let at = 0
  for (const [start, end] of names) {
    result += text.slice(at, start)
    const old = text.slice(start, end)
    const masked = isChineseName(old) && random() < 0.15
    const next = masked ? mask() : isChineseName(old) ? name() : old
    if (!masked) swapped.push([result.length, result.length + next.length])
    result += next
    at = end
  }
  return { text: result + text.slice(at), names: swapped }
}

/** The text as the recognizer will see it; sentences whose names would not survive that are left out. */
function cleaned({ text, names }: Sample): Sample[] {
  const clean = cleanText(text, { start: 0, end: text.length })
  const place = new Map<number, number>()
  for (const [i, source] of clean.at.entries()) place.set(source, i)
  const moved = names.map(([start, end]): [number, number] => [
    place.get(start) ?? -1,
    (place.get(end - 1) ?? -2) + 1,
  ])
  if (moved.some(([start, end]) => start < 0 || end <= start)) return []
  return [{ text: clean.text, names: moved }]
}

function tagsOf(text: string, names: readonly [number, number][]): Uint8Array {
  const tags = new Uint8Array(text.length)
  for (const [start, end] of names) {
    if (end - start < 2) continue
    tags.fill(INNER, start, end)
    tags[start] = BEGIN
    tags[end - 1] = LAST
  }
  return tags
}

function shuffled(length: number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
  return order
}

/** One step of AdaGrad on one sentence; gives its negative log likelihood. */
function learn(index: number): number {
  const { rows: complete, tags } = encoded[index] as (typeof encoded)[number]
  const length = tags.length
  if (length === 0) return 0
  const rows = complete.map((row) => (random() < DROPOUT ? NOTHING : row))
  const weights = { emission, transition, scale: 1 }
  const logSum = inferTags(lattice, rows, length, weights)
  let score = 0
  for (let i = 0; i < length; i++) {
    const tag = tags[i] as number
    if (tag !== OUT) score += Math.log(lattice.emission[i * TAGS + tag] as number)
    if (i > 0) score += transition[(tags[i - 1] as number) * TAGS + tag] as number
  }
  learnTransitions(tags)
  for (let i = 0; i < length; i++) {
    for (let tag = BEGIN; tag <= LAST; tag++) {
      const gradient = tagProbability(lattice, i, tag) - (tags[i] === tag ? 1 : 0)
      if (Math.abs(gradient) < 1e-4) continue
      for (let f = i * FEATURES, end = f + FEATURES; f < end; f++)
        step((rows[f] as number) * 3 + tag - 1, gradient)
    }
  }
  return logSum - score
}

function step(at: number, gradient: number): void {
  if (at < 3) return
  const slope = gradient + DECAY * (emission[at] as number)
  const squares = (emissionSquares[at] as number) + slope * slope
  emissionSquares[at] = squares
  emission[at] = (emission[at] as number) - (RATE * slope) / Math.sqrt(squares + 1)
}

function learnTransitions(tags: Uint8Array): void {
  const expected = new Float64Array(TAGS * TAGS)
  for (let i = 1; i < tags.length; i++) {
    for (let from = 0; from < TAGS; from++) {
      for (let to = 0; to < TAGS; to++) {
        if (!ALLOWED[from]?.[to]) continue
        const pair = from * TAGS + to
        expected[pair] =
          (expected[pair] as number) +
          ((lattice.forward[(i - 1) * TAGS + from] as number) *
            Math.exp(transition[pair] as number) *
            (lattice.emission[i * TAGS + to] as number) *
            (lattice.backward[i * TAGS + to] as number)) /
            (lattice.scaling[i] as number)
      }
    }
    const seen = (tags[i - 1] as number) * TAGS + (tags[i] as number)
    expected[seen] = (expected[seen] as number) - 1
  }
  for (const [pair, gradient] of expected.entries()) {
    const squares = (transitionSquares[pair] as number) + gradient * gradient
    transitionSquares[pair] = squares
    transition[pair] = (transition[pair] as number) - (RATE * gradient) / Math.sqrt(squares + 1)
  }
}
