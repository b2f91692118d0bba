import { type Correspondence, type Link, readCorrespondence } from '../../src/correspondence/correspondence'
import type { Item } from '../../src/correspondence/items'
import { ROLES } from '../../src/correspondence/roles'
import { createLinter } from '../../src/lint/linter'
import { loadGenres } from '../../src/node/assets'
import type { Segmenter } from '../../src/text/segmenter/segmenter'
import { createWordCuts, type WordCutter } from '../../src/text/segmenter/word-cuts'
import type { LabelledDraft, Labels } from './data'

/** How many pairs were found, and how many of them people see too. */
export interface Tally {
  found: number
  right: number
  /** What people see. */
  gold: number
}

export interface Measured {
  /** Points cut and labelled as people do. */
  items: Tally
  answers: Tally
  causes: Tally
  /** What is wrong, in words: items cut amiss, pairs missed, pairs that are none. */
  faults: string[]
}

export const precision = ({ found, right }: Tally) => (found === 0 ? 1 : right / found)
export const recall = ({ right, gold }: Tally) => (gold === 0 ? 1 : right / gold)

const genres = loadGenres()

/** Words of every text of a draft, by a segmenter; none for the fallback. */
export async function readWith(source: string, segmenter?: Segmenter): Promise<Correspondence | undefined> {
  const { report, genre } = createLinter({ genres }).lint(source)
  if (!segmenter) return readCorrespondence(report, genre)
  const cuts = createWordCuts(segmenter)
  const words: WordCutter = (text) => cuts.cut(text)
  readCorrespondence(report, genre, { words })
  await cuts.settle()
  return readCorrespondence(report, genre, { words })
}

/** Compares what is read of drafts with what people say. */
export async function measure(drafts: readonly LabelledDraft[], segmenter?: Segmenter): Promise<Measured> {
  const total: Measured = {
    items: { found: 0, right: 0, gold: 0 },
    answers: { found: 0, right: 0, gold: 0 },
    causes: { found: 0, right: 0, gold: 0 },
    faults: [],
  }
  for (const { name, source, labels } of drafts) {
    const read = await readWith(source, segmenter)
    const fault = (text: string) => total.faults.push(`${name}：${text}`)
    if (!read) {
      fault('认不出体裁')
      total.answers.gold += labels.answers.length
      total.causes.gold += labels.causes.length
      continue
    }
    countItems(total.items, read, labels, source, fault)
    add(total.answers, read.answers, labels.answers, labels.open?.answers ?? [], fault)
    add(total.causes, read.causes, labels.causes, labels.open?.causes ?? [], fault)
  }
  return total
}

function countItems(
  tally: Tally,
  read: Correspondence,
  labels: Labels,
  source: string,
  fault: (text: string) => void,
): void {
  for (const role of ROLES) {
    const heads = read.items[role].map(({ head }) => source.slice(head.start, head.end))
    const right = labels[role].filter((words, at) => heads[at]?.includes(words)).length
    tally.found += heads.length
    tally.right += right
    tally.gold += labels[role].length
    if (heads.length === labels[role].length && right === heads.length) continue
    fault(`${role} 应当是 ${labels[role].join('｜')}，读出 ${heads.join('｜')}`)
  }
}

function add(
  tally: Tally,
  links: readonly Link[],
  gold: readonly [number, number][],
  open: readonly [number, number][],
  fault: (text: string) => void,
): void {
  const has = (pairs: readonly [number, number][], { from, to }: { from: Item; to: Item }) =>
    pairs.some(([first, second]) => first === from.number && second === to.number)
  const sure = links.filter(({ strength }) => strength === 'sure')
  tally.gold += gold.length
  for (const link of sure.filter((one) => !has(open, one))) {
    tally.found++
    if (has(gold, link)) tally.right++
    else fault(`不是一对 ${show(link)}`)
  }
  for (const pair of gold) {
    if (sure.some((link) => has([pair], link))) continue
    const weak = links.find((link) => has([pair], link))
    fault(`漏了 ${weak ? show(weak) : pair.join('–')}`)
  }
}

function show({ from, to, value, shared }: Link): string {
  return `${from.label}“${from.title}”–${to.label}“${to.title}” ${value.toFixed(2)}（${shared.join('、')}）`
}
