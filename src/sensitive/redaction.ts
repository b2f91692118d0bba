import type { Range } from '../text/range'
import type { Finding, SensitiveKind } from './finding'
import type { Masking } from './masking'

/** At or above this a finding is masked without being asked about. */
export const CERTAIN = 0.6

/** One person or thing of a draft, with everything that a redaction would replace. */
export interface RedactionItem {
  /** `relation` is a tie of kinship that gives somebody away. */
  kind: SensitiveKind | 'relation'
  /** In source order; each with the text that takes its place. */
  mentions: { range: Range; score: number; mask: string }[]
  /** The highest score of its mentions: what is certain once is masked everywhere. */
  score: number
  evidence: readonly string[]
}

/**
 * What a redaction of a draft would replace, grouped by person or thing, in order of first appearance.
 * People who may be named (author, declared hero, public figures) are left out.
 *
 * @param mayStay tells of a finding whether the draft may keep it
 */
export function planRedaction(
  source: string,
  findings: readonly Finding[],
  masking: Masking,
  mayStay: (finding: Finding) => boolean,
): RedactionItem[] {
  const items = new Map<string, RedactionItem>()
  for (const [index, finding] of findings.entries()) {
    if (mayStay(finding)) continue
    const key = finding.entity ?? `${finding.kind}#${index}`
    const range = masking.rangeOf(finding)
    const value = source.slice(range.start, range.end)
    const mask = masking.maskOf(finding)
    if (mask === value) continue
    const item = items.get(key) ?? { kind: finding.kind, mentions: [], score: 0, evidence: [] }
    item.mentions.push({ range, score: finding.score, mask })
    if (finding.score >= item.score) {
      item.score = finding.score
      item.evidence = finding.evidence ?? []
    }
    items.set(key, item)
  }
  return [...items.values()]
}

/** The draft with the given items masked; everything outside their ranges stays as it is, unit for unit. */
export function applyRedaction(source: string, items: readonly RedactionItem[]): string {
  const mentions = items.flatMap((item) => item.mentions).sort((a, b) => a.range.start - b.range.start)
  let text = ''
  let at = 0
  for (const { range, mask } of mentions) {
    text += source.slice(at, range.start) + mask
    at = range.end
  }
  return text + source.slice(at)
}
