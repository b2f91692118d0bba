import { createKeptVersions } from '../../report/kept-versions'
import { type FindAgain, movedFrom } from '../../report/moved-places'
import type { Report } from '../../report/report'
import type { Finding } from '../../sensitive/finding'
import { lineEndOf } from '../../text/line-end'
import type { Range } from '../../text/range'
import { haveSameElements } from '../../text/same-elements'
import type { Draft } from '../rule'

/** What was found in one version of a draft. */
interface Version {
  report: Report
  findings: readonly Finding[]
  /** What stands in the place of each. */
  masks: readonly string[]
  trace: object
  /** Where the values are now that stand in what has changed, by their places in the version before. */
  again: ReadonlyMap<string, Range>
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
    const again = before && foundAgain(before, { report, findings, masks })
    const trace = before && again ? before.trace : {}
    version = { report, findings, masks, trace, again: again ?? new Map() }
    versions.keep(report.blocks, version)
  }
  // What is added to the front matter ends its lines as the draft does.
  return [version.trace, report.frontMatter, lineEndOf(report.source)]
}

/** Finds sensitive values again that stand in a paragraph which has changed, for rules that speak of nothing else. */
export function findValueAgain(_: Report, { blocks }: Report): FindAgain {
  const again = versions.of(blocks)?.again
  return (place) => again?.get(keyOf(place))
}

/** The places of those in what has changed; undefined where the findings are not the same, one for one. */
function foundAgain(
  before: Version,
  { report, findings, masks }: Pick<Version, 'report' | 'findings' | 'masks'>,
): Map<string, Range> | undefined {
  if (before.findings.length !== findings.length) return undefined
  const move = movedFrom(before.report, report)
  if (!move) return undefined
  const again = new Map<string, Range>()
  for (let i = 0; i < findings.length; i++) {
    const [other, finding] = [before.findings[i] as Finding, findings[i] as Finding]
    if (masks[i] !== before.masks[i] || !isAlike(finding, other)) return undefined
    const [start, end] = [move(other.range.start), move(other.range.end)]
    if (start === finding.range.start && end === finding.range.end) continue
    if (start !== undefined && end !== undefined) return undefined
    if (textOf(before.report, other) !== textOf(report, finding)) return undefined
    again.set(keyOf(other.range), finding.range)
  }
  return again
}

function keyOf({ start, end }: Range): string {
  return `${start} ${end}`
}

function textOf({ source }: Report, { range }: Finding): string {
  return source.slice(range.start, range.end)
}

/** Whether two findings say the same of one place. */
function isAlike(one: Finding, other: Finding): boolean {
  return (
    one.kind === other.kind &&
    one.role === other.role &&
    one.score === other.score &&
    one.entity === other.entity &&
    haveSameElements(one.evidence ?? [], other.evidence ?? [])
  )
}
