import { createKeptVersions } from '../../report/kept-versions'
import { movedFrom } from '../../report/moved-places'
import type { Report } from '../../report/report'
import type { Finding } from '../../sensitive/finding'
import { lineEndOf } from '../../text/line-end'
import type { Draft } from '../rule'

/** What was found in one version of a draft. */
interface Version {
  report: Report
  findings: readonly Finding[]
  /** What stands in the place of each. */
  masks: readonly string[]
  trace: object
}

const versions = createKeptVersions<Version>()

/**
 * What a rule reads that looks at nothing but sensitive values, their masks and the front matter: the same as for the
 * version before, as long as the values have at most moved.
 */
export function findingsTrace({ report, findings, masking }: Draft): readonly unknown[] {
  let version = versions.of(report.blocks)
  if (version?.findings !== findings) {
    const masks = findings.map((finding) => masking.maskOf(finding))
    const before = versions.before(report.blocks)?.kept
    const isSame = before !== undefined && areMoved(before, { report, findings, masks })
    version = { report, findings, masks, trace: isSame ? before.trace : {} }
    versions.keep(report.blocks, version)
  }
  // What is added to the front matter ends its lines as the draft does.
  return [version.trace, report.frontMatter, lineEndOf(report.source)]
}

function areMoved(before: Version, now: Omit<Version, 'trace'>): boolean {
  if (before.findings.length !== now.findings.length) return false
  const move = movedFrom(before.report, now.report)
  if (!move) return false
  return now.findings.every((finding, i) => {
    const { start, end } = finding.range
    const other = before.findings[i] as Finding
    return (
      move(other.range.start) === start &&
      move(other.range.end) === end &&
      now.masks[i] === before.masks[i] &&
      isAlike(finding, other)
    )
  })
}

/** Whether two findings say the same of one place. */
function isAlike(one: Finding, other: Finding): boolean {
  const { evidence = [] } = one
  const { evidence: others = [] } = other
  return (
    one.kind === other.kind &&
    one.role === other.role &&
    one.score === other.score &&
    one.entity === other.entity &&
    evidence.length === others.length &&
    evidence.every((each, i) => each === others[i])
  )
}
