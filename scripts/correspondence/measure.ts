import { type Correspondence, correspondenceOf, type Link } from '../../src/correspondence/correspondence'
import type { Item } from '../../src/correspondence/items'
import { ROLES } from '../../src/correspondence/roles'
import { createLinter } from '../../src/lint/linter'
import { loadGenres } from '../../src/node/assets'
import type { Problem } from '../../src/rules/problem'
import orphanCountermeasure from '../../src/rules/structure/orphan-countermeasure'
import unansweredProblem from '../../src/rules/structure/unanswered-problem'
import type { Segmenter } from '../../src/text/segmenter/segmenter'
import { createWordCuts } from '../../src/text/segmenter/word-cuts'
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
  /** Problems said to have no countermeasure (as a warning), and countermeasures said to answer none. */
  warnings: Tally
  /** What is wrong, in words: items cut amiss, pairs missed, pairs that are none. */
  faults: string[]
}

export const precision = ({ found, right }: Tally) => (found === 0 ? 1 : right / found)
export const recall = ({ right, gold }: Tally) => (gold === 0 ? 1 : right / gold)

const genres = loadGenres()

interface ReadDraft {
  read: Correspondence | undefined
  problems: readonly Problem[]
}

/** A draft as the rules see it, with the words of a segmenter; without one by pairs of characters. */
async function readWith(source: string, segmenter?: Segmenter): Promise<ReadDraft> {
  const rules = [unansweredProblem, orphanCountermeasure]
  const cuts = segmenter && createWordCuts(segmenter)
  const linter = createLinter({ genres, rules, ...(cuts && { words: cuts.cut }) })
  let result = linter.lint(source)
  while (await cuts?.settle()) result = linter.lint(source)
  return { read: correspondenceOf(result), problems: result.problems }
}

/** Compares what is read of drafts with what people say. */
export async function measure(drafts: readonly LabelledDraft[], segmenter?: Segmenter): Promise<Measured> {
  const total: Measured = {
    items: { found: 0, right: 0, gold: 0 },
    answers: { found: 0, right: 0, gold: 0 },
    causes: { found: 0, right: 0, gold: 0 },
    warnings: { found: 0, right: 0, gold: 0 },
    faults: [],
  }
  for (const { name, source, labels } of drafts) {
    const { read, problems } = await readWith(source, segmenter)
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
    countWarnings(total.warnings, problems, read, labels, fault)
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

/** By the labels a problem without a pair is unanswered, and a countermeasure without one an orphan. */
function countWarnings(
  tally: Tally,
  problems: readonly Problem[],
  read: Correspondence,
  labels: Labels,
  fault: (text: string) => void,
): void {
  const pairs = [...labels.answers, ...(labels.open?.answers ?? [])]
  const due = [
    ...read.items.problem.filter(({ number }) => !pairs.some(([first]) => first === number)),
    ...read.items.countermeasure.filter(({ number }) => !pairs.some(([, second]) => second === number)),
  ]
  const said = problems.filter(
    ({ ruleId, severity }) => severity === 'warning' || ruleId === orphanCountermeasure.id,
  )
  tally.found += said.length
  tally.gold += due.length
  for (const { range, message } of said) {
    if (due.some(({ head }) => head.start === range.start)) tally.right++
    else fault(`不该说 ${message}`)
  }
  for (const { head, label, title } of due) {
    if (!said.some(({ range }) => range.start === head.start)) fault(`没有说 ${label}“${title}”`)
  }
}

function show({ from, to, value, shared }: Link): string {
  return `${from.label}“${from.title}”–${to.label}“${to.title}” ${value.toFixed(2)}（${shared.join('、')}）`
}
