import type { Finding } from '../../sensitive/finding'
import { countWhile } from '../../text/partition'
import type { Range } from '../../text/range'

/** What of a draft's findings stands within a place; both are in source order. */
export function findingsIn(findings: readonly Finding[], { start, end }: Range): readonly Finding[] {
  const before = (limit: number) =>
    countWhile(findings.length, (i) => (findings[i] as Finding).range.start < limit)
  return findings.slice(before(start), before(end))
}
