import type { NameRecognizer } from '../../src/sensitive/name/recognizer'
import type { Sample } from './data'
import { isChineseName } from './pool'

export interface Scores {
  precision: number
  recall: number
  f1: number
}

export interface Measured {
  /** Names of two to four Han characters that begin with a surname; exact ranges. */
  chinese: Scores
  all: Scores
  kinds: Record<string, { gold: number; found: number }>
  redacted: number
  redactedFlagged: number
  /** Findings scored 0.9 or more, and how many of them are names of the sample. */
  sure: number
  sureRight: number
}

/** Compares what a recognizer finds in samples, each a document of its own, with their marks. */
export function measure(samples: readonly Sample[], recognizer: NameRecognizer, misses?: string[]): Measured {
  const chinese = { gold: 0, found: 0, right: 0 }
  const all = { gold: 0, found: 0, right: 0 }
  const kinds: Measured['kinds'] = {}
  let redacted = 0
  let redactedFlagged = 0
  let sure = 0
  let sureRight = 0
  for (const { text, names, redacted: masked } of samples) {
    const findings = recognizer.recognize({
      source: text,
      segments: [{ range: { start: 0, end: text.length }, kind: 'paragraph' }],
      hints: { authors: [], subjects: [], allowed: [] },
    })
    const gold = new Set(names.map(([start, end]) => `${start}-${end}`))
    const found = new Set(findings.map(({ range }) => `${range.start}-${range.end}`))
    for (const [start, end] of names) {
      const name = text.slice(start, end)
      const hit = found.has(`${start}-${end}`)
      const kind = kindOf(name)
      const count = kinds[kind] ?? { gold: 0, found: 0 }
      kinds[kind] = count
      count.gold++
      all.gold++
      if (hit) count.found++
      if (isChineseName(name)) chinese.gold++
      if (!hit) misses?.push(`- ${name}｜${text.slice(Math.max(0, start - 15), end + 15)}`)
    }
    for (const { range, score } of findings) {
      const name = text.slice(range.start, range.end)
      const right = gold.has(`${range.start}-${range.end}`)
      all.found++
      if (right) all.right++
      if (isChineseName(name)) {
        chinese.found++
        if (right) chinese.right++
      }
      if (score >= 0.9) {
        sure++
        if (right) sureRight++
      }
      if (!right)
        misses?.push(`+ ${name} ${score}｜${text.slice(Math.max(0, range.start - 15), range.end + 15)}`)
    }
    redacted += masked?.length ?? 0
    redactedFlagged += (masked ?? []).filter(([start, end]) =>
      findings.some(({ range }) => range.start < end && start < range.end),
    ).length
  }
  return { chinese: scores(chinese), all: scores(all), kinds, redacted, redactedFlagged, sure, sureRight }
}

function scores({ gold, found, right }: { gold: number; found: number; right: number }): Scores {
  const precision = found === 0 ? 1 : right / found
  const recall = gold === 0 ? 1 : right / gold
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

const isHan = (name: string) => /^[\u3400-\u9fff]{2,4}$/.test(name)

function kindOf(name: string): string {
  if (/[·•・]/.test(name)) return '带间隔号的姓名'
  if (/\s/.test(name)) return '中间有空格的姓名'
  if (!isHan(name)) return '其他（单字、外国人名）'
  if (!isChineseName(name)) return '不以姓氏开头'
  return `${['', '', '两', '三', '四'][name.length]}字姓名`
}
