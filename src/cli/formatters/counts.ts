import { SEVERITY_NAMES } from '../../lint/submission'
import type { Severity } from '../../rules/problem'
import type { FileResult } from '../lint/file-result'

/** Sums over the files of a run. */
export interface Counts {
  readonly files: number
  readonly problems: number
  of(severity: Severity): number
  add(result: FileResult): void
  /** The sum in one line of Chinese. */
  text(): string
}

export function createCounts(): Counts {
  const bySeverity = new Map<Severity, number>()
  let files = 0
  let problems = 0
  const of = (severity: Severity) => bySeverity.get(severity) ?? 0
  return {
    get files() {
      return files
    },
    get problems() {
      return problems
    },
    of,
    add(result) {
      files++
      problems += result.problems.length
      for (const { severity } of result.problems) bySeverity.set(severity, of(severity) + 1)
    },
    text() {
      if (problems === 0) return `${files} 个文件，没有发现问题`
      const parts = (Object.keys(SEVERITY_NAMES) as Severity[])
        .filter((severity) => of(severity) > 0)
        .map((severity) => `${SEVERITY_NAMES[severity]} ${of(severity)}`)
      return `${files} 个文件，共 ${problems} 个问题：${parts.join('，')}`
    },
  }
}
