import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import { createModelNameRecognizer } from '../../src/sensitive/name'
import { HELD_OUT, readSamples } from './data'
import { measure, type Scores } from './measure'

/** `npm run eval:names [-- --data DIR]`: precision, recall and F1 per data set and per kind of name; speed. */
const at = process.argv.indexOf('--data')
const folder = at === -1 ? join(packageRoot, '..', 'shared', 'data', 'names') : (process.argv[at + 1] ?? '')
const own = join(packageRoot, 'test', 'names')
const only = process.argv.includes('--sets')
  ? (process.argv[process.argv.indexOf('--sets') + 1] ?? '').split(',')
  : undefined

const modelAt = process.argv.indexOf('--model')
const bytes = readFileSync(
  modelAt === -1 ? join(packageRoot, 'models', 'names.bin') : (process.argv[modelAt + 1] ?? ''),
)
const loadStart = performance.now()
const recognizer = createModelNameRecognizer(bytes)
const loaded = performance.now() - loadStart

const SETS: [string, string, string][] = [
  ['msra.test', folder, 'F1 ≥ 0.93, R ≥ 0.92'],
  ['resume.test', folder, 'F1 ≥ 0.97, R ≥ 0.97'],
  ['cluener.dev', folder, 'F1 ≥ 0.85, R ≥ 0.88'],
  ['weibo.test', folder, 'F1 ≥ 0.75, R ≥ 0.72'],
  ['msra.held-out', folder, '（只在 train:names --tune 之后有意义）'],
  ['resume.dev', folder, ''],
  ['weibo.dev', folder, ''],
  ['law_fill.dev', folder, ''],
  ['police.dev', own, 'F1 ≥ 0.95, R ≥ 0.96'],
  ['police.test', own, 'F1 ≥ 0.95, R ≥ 0.96'],
]
const percent = (value: number) => (100 * value).toFixed(1).padStart(5)
const row = ({ precision, recall, f1 }: Scores) =>
  `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`

let characters = 0
let time = 0
for (const [name, from, goal] of SETS) {
  if (only && !only.includes(name)) continue
  if (!only && name === 'msra.held-out') continue
  const samples =
    name === 'msra.held-out' ? readSamples(from, 'msra.train')?.slice(-HELD_OUT) : readSamples(from, name)
  if (!samples) {
    console.warn(`!!! ${name} 不在 ${from}，这一组没有测`)
    continue
  }
  const start = performance.now()
  const misses: string[] = []
  const result = measure(samples, recognizer, misses)
  time += performance.now() - start
  characters += samples.reduce((sum, { text }) => sum + text.length, 0)
  console.log(`${name.padEnd(13)} 中文姓名 ${row(result.chinese)}   全部 ${row(result.all)}   ${goal}`)
  for (const [kind, scores] of Object.entries(result.kinds)) {
    if (scores.gold > 0) console.log(`    ${kind}：找到 ${scores.found}/${scores.gold}`)
  }
  if (result.redacted > 0) console.log(`    已脱敏 ${result.redacted} 处，误报 ${result.redactedFlagged} 处`)
  if (process.argv.includes('--misses')) console.log(misses.join('\n'))
  console.log(`    把握 ≥ 0.9 的 ${result.sure} 处，对 ${percent(result.sureRight / (result.sure || 1))}%`)
}
console.log(
  `模型 ${(bytes.length / 1e6).toFixed(2)} MB，装入 ${loaded.toFixed(1)} 毫秒，约 ${Math.round(characters / time)}k 字/秒（含整篇的步骤，未预热）`,
)
