import type { Finding } from '../../src/sensitive/finding'
import { COMMON_SURNAMES, isChineseName, surnameOf } from '../../src/sensitive/name/surnames'
import type { Sample } from './data'

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
  /** What was missed (−) and what was wrong (+), with what stands around. */
  errors: string[]
  /** Score and correctness of every finding. */
  rated: { score: number; right: boolean }[]
}

interface Counts {
  gold: number
  found: number
  right: number
}

/** Compares what `find` finds in samples, each a document of its own, with their marks. */
export function measure(samples: readonly Sample[], find: (text: string) => readonly Finding[]): Measured {
  const chinese: Counts = { gold: 0, found: 0, right: 0 }
  const all: Counts = { gold: 0, found: 0, right: 0 }
  const result: Omit<Measured, 'chinese' | 'all'> = {
    kinds: {},
    redacted: 0,
    redactedFlagged: 0,
    sure: 0,
    sureRight: 0,
    errors: [],
    rated: [],
  }
  for (const { text, names, redacted = [] } of samples) {
    const findings = find(text)
    const gold = new Set(names.map(([start, end]) => `${start}-${end}`))
    const found = new Set(findings.map(({ range }) => `${range.start}-${range.end}`))
    for (const [start, end] of names) {
      const hit = found.has(`${start}-${end}`)
      const kind = kindOf(text.slice(start, end))
      const count = result.kinds[kind] ?? { gold: 0, found: 0 }
      result.kinds[kind] = count
      count.gold++
      all.gold++
      if (hit) count.found++
      else result.errors.push(`- ${show(text, start, end)}`)
      if (isChinese(text.slice(start, end))) chinese.gold++
    }
    for (const { range, score } of findings) {
      const name = text.slice(range.start, range.end)
      const right = gold.has(`${range.start}-${range.end}`)
      tally(all, right)
      if (isChinese(name)) tally(chinese, right)
      if (!right) result.errors.push(`+ ${show(text, range.start, range.end)} ${score}`)
      result.rated.push({ score, right })
      if (score >= 0.9) result.sure++
      if (score >= 0.9 && right) result.sureRight++
    }
    result.redacted += redacted.length
    result.redactedFlagged += redacted.filter(([start, end]) =>
      findings.some(({ range }) => range.start < end && start < range.end),
    ).length
  }
  return { ...result, chinese: scores(chinese), all: scores(all) }
}

function tally(counts: Counts, right: boolean): void {
  counts.found++
  if (right) counts.right++
}

function scores({ gold, found, right }: Counts): Scores {
  const precision = found === 0 ? 1 : right / found
  const recall = gold === 0 ? 1 : right / gold
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

const show = (text: string, start: number, end: number) =>
  `${text.slice(Math.max(0, start - 12), start)}【${text.slice(start, end)}】${text.slice(end, end + 12)}`.replaceAll(
    '\n',
    '⏎',
  )

const withoutSpace = (name: string) => name.replace(/\s/g, '')

/** As the goals count them: two to four Han characters that begin with a surname in use. */
function isChinese(written: string): boolean {
  const name = withoutSpace(written)
  return isChineseName(name) && (surnameOf(name).length === 2 || COMMON_SURNAMES.has(surnameOf(name)))
}

function kindOf(name: string): string {
  if (/[·•・]/.test(name)) return '带间隔号的姓名'
  if (/\s/.test(name)) return '中间有空格或换行的姓名'
  if (!/^[\u3400-\u9fff]{2,4}$/.test(name)) return '其他（单字、外国人名）'
  if (!isChinese(name)) return '不以姓氏开头'
  return `${['', '', '两', '三', '四'][name.length]}字姓名`
}
