import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import { readReport } from '../../src/report/report'
import type { Finding } from '../../src/sensitive/finding'
import { createModelNameRecognizer } from '../../src/sensitive/name'
import { scanReport } from '../../src/sensitive/scan'
import { readSamples, type Sample, splitOf } from './data'
import { type Measured, measure, type Scores } from './measure'
import { readSentences } from './sentences'
import { SWAPPED, swappedSamples } from './swapped'

/**
 * `npm run eval:names [-- --data DIR --model FILE --sets a,b --misses]`: precision, recall and F1 per data set
 * and per kind of name; speed, load time, memory. `msra.train`, `cluener.train` and `sentences` as sets are
 * what is held out, which means something for a model of `train:names -- --tune` alone; `swapped.plain`, `swapped.dotted`
 * and others (`swapped.ts`) are development texts with other people in them. With `--sets` speed is not measured.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const folder = option('data') ?? join(packageRoot, '..', 'shared', 'data', 'names')
const own = join(packageRoot, 'test', 'names')
const before = process.memoryUsage()
const bytes = readFileSync(option('model') ?? join(packageRoot, 'models', 'names.bin'))
const loadStart = performance.now()
const recognizer = createModelNameRecognizer(bytes)
const loaded = performance.now() - loadStart

const SETS: Readonly<Record<string, string>> = {
  'msra.test': 'F1 ≥ 93，R ≥ 92',
  'resume.test': 'F1 ≥ 97，R ≥ 97',
  'cluener.dev': 'F1 ≥ 85，R ≥ 88',
  'weibo.test': 'F1 ≥ 75，R ≥ 72',
  'resume.dev': '',
  'weibo.dev': '',
  'law_fill.dev': '很多真名没有标注，准确率偏低',
  'police.dev': 'F1 ≥ 95，R ≥ 96',
  'police.test': 'F1 ≥ 95，R ≥ 96',
  'hard.dev': '另一位作者写的警务文本，名字多是常用词',
  'hard.test': '同上',
  'mixed.dev': '第三位作者写的警务短文，各种结构都有，一半是陷阱',
  'words.dev': '第四位作者写的警务短文，名字多是常用词',
  'plain.dev': '第五位作者写的警务短文，名字多是普通的',
  'plain.test': '第六位作者写的，只在最后量',
  'report.dev': '第七、第八位作者按姓名的各种写法写的，一半没有姓名',
  'report.test': '第九位作者同样写的，只在最后量',
  'drafts.dev': '三位作者写的三十六篇整篇文稿，别处没有用过',
}
const isOwn = (name: string) =>
  /^(?:police|hard|mixed|words|plain|report|drafts|sentences|swapped)/.test(name)
const percent = (value: number) => (100 * value).toFixed(1).padStart(5)
const row = ({ precision, recall, f1 }: Scores) =>
  `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`

/** The whole text as one paragraph, public figures included: they are marked as names in these sets. */
function plain(text: string): readonly Finding[] {
  return recognizer.recognize({
    source: text,
    segments: [{ range: { start: 0, end: text.length }, content: { kind: 'paragraph' } }],
    hints: { authors: [], subjects: [], allowed: [] },
  })
}

/** As `xinde scan` does it: through Markdown, public figures left out. */
function scanned(text: string): readonly Finding[] {
  return scanReport(readReport(text), recognizer).filter(
    ({ kind, role }) => kind === 'name' && role !== 'public',
  )
}

function samplesOf(name: string): Sample[] | undefined {
  if (name === 'sentences') return readSentences(packageRoot, 'held-out')
  const kind = SWAPPED.exec(name)?.[1]
  if (kind !== undefined) return swappedSamples(own, kind)
  const samples = readSamples(isOwn(name) ? own : folder, name)
  return samples && (name.endsWith('.train') ? splitOf(samples, name, 'held-out') : samples)
}

const texts: string[] = []
const rated: Measured['rated'] = []
for (const name of option('sets')?.split(',') ?? Object.keys(SETS)) {
  const samples = samplesOf(name)
  if (!samples) {
    console.warn(`!!! 没有 ${name}.jsonl，这一组没有测`)
    continue
  }
  for (const { text } of samples) texts.push(text)
  const result = measure(samples, isOwn(name) ? scanned : plain)
  console.log(
    `${name.padEnd(13)} 中文姓名 ${row(result.chinese)}   全部 ${row(result.all)}   ${SETS[name] ?? ''}`,
  )
  const kinds = Object.entries(result.kinds).sort(([a], [b]) => (a < b ? -1 : 1))
  console.log(`    ${kinds.map(([kind, { gold, found }]) => `${kind} ${found}/${gold}`).join('，')}`)
  const masked =
    result.redacted > 0 ? `已脱敏 ${result.redacted} 处，误报 ${result.redactedFlagged} 处；` : ''
  console.log(
    `    ${masked}0.9 分以上 ${result.sure} 处，对 ${percent(result.sureRight / (result.sure || 1))}%`,
  )
  if (process.argv.includes('--misses')) console.log(result.errors.join('\n'))
  if (/dev|train/.test(name) && !name.startsWith('law')) rated.push(...result.rated)
}

if (process.argv.includes('--calibrate')) {
  for (let from = 0.15; from < 1; from += 0.05) {
    const these = rated.filter(({ score }) => score >= from && score < from + 0.05)
    const right = these.filter((one) => one.right).length
    console.log(
      `${from.toFixed(2)}–${(from + 0.05).toFixed(2)}：${these.length} 处，对 ${percent(right / (these.length || 1))}%`,
    )
  }
}

/** Paragraphs of the drafts that speed is measured on, and how many texts they are made of. */
const PARAGRAPHS = 60
const SPEED_TEXTS = 12_000
const ROUNDS = 9

/**
 * Characters a second, in processor time of all threads: the median of some rounds over drafts of many paragraphs, each by
 * a recognizer that has read nothing, after one round of warm-up. News where it is there, else the texts that were measured.
 */
function speed(): number {
  const paragraphs = (readSamples(folder, 'msra.train')?.map(({ text }) => text) ?? texts).slice(
    0,
    SPEED_TEXTS,
  )
  const drafts = Array.from({ length: Math.ceil(paragraphs.length / PARAGRAPHS) }, (_, i) => {
    const source = paragraphs.slice(i * PARAGRAPHS, (i + 1) * PARAGRAPHS).join('\n')
    let at = 0
    const segments = source.split('\n').map((line) => {
      const range = { start: at, end: at + line.length }
      at = range.end + 1
      return { range, content: { kind: 'paragraph' as const } }
    })
    return { source, segments, hints: { authors: [], subjects: [], allowed: [] } }
  })
  const characters = drafts.reduce((sum, { source }) => sum + source.length, 0)
  const rates = Array.from({ length: 1 + ROUNDS }, () => {
    const fresh = createModelNameRecognizer(bytes)
    const start = process.cpuUsage()
    for (const draft of drafts) fresh.recognize(draft)
    return characters / (process.cpuUsage(start).user / 1e6)
  })
  return rates.slice(1).sort((a, b) => a - b)[ROUNDS >> 1] as number
}

const after = process.memoryUsage()
const memory = (after.arrayBuffers + after.external - before.arrayBuffers - before.external) / 2e6
console.log(
  `模型 ${(bytes.length / 1e6).toFixed(2)} MB，装入 ${loaded.toFixed(1)} 毫秒；数组和文件占内存 ${memory.toFixed(1)} MB`,
)
if (!option('sets')) console.log(`预热后 ${Math.round(speed() / 1000)} 千字/秒`)
