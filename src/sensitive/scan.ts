import type { Block, BlockContent } from '../report/block'
import { checkedBlocks, type Report } from '../report/report'
import { fold } from '../text/fold'
import { overlaps } from '../text/range'
import type { Finding } from './finding'
import { idCardRecognizer } from './id-card'
import type { NameDocument, NameHints, NameRecognizer } from './name/recognizer'
import { phoneRecognizer } from './phone'
import { plateRecognizer } from './plate'
import { policeNumberRecognizer } from './police-no'
import type { Recognizer } from './recognizer'

/** In order of precedence: where two kinds claim one place, the earlier one holds. */
const RECOGNIZERS: readonly Recognizer[] = [
  idCardRecognizer,
  plateRecognizer,
  policeNumberRecognizer,
  phoneRecognizer,
]

/**
 * Every sensitive value of a draft, in source order, not overlapping. Values other than names are found
 * block by block and remembered by block content; names are found over the whole draft.
 *
 * @param names left out where no name recognizer could be loaded
 */
export function scanReport(report: Report, names?: NameRecognizer): Finding[] {
  const values = checkedBlocks(report).flatMap(({ content, range }) =>
    scanBlock(content).map((finding) => ({
      ...finding,
      range: { start: finding.range.start + range.start, end: finding.range.end + range.start },
    })),
  )
  const people = names?.recognize(nameDocument(report)) ?? []
  return [
    ...values,
    ...people.filter((name) => !values.some((value) => overlaps(value.range, name.range))),
  ].sort((a, b) => a.range.start - b.range.start)
}

const scanned = new WeakMap<BlockContent, readonly Finding[]>()

function scanBlock(content: BlockContent): readonly Finding[] {
  let findings = scanned.get(content)
  if (!findings) {
    findings = scanText(content.source)
    scanned.set(content, findings)
  }
  return findings
}

function scanText(source: string): Finding[] {
  const folded = fold(source)
  const findings: Finding[] = []
  for (const { kind, recognize } of RECOGNIZERS) {
    for (const { range, score, evidence } of recognize(folded.text)) {
      const place = folded.toSource(range)
      if (findings.some((other) => overlaps(other.range, place))) continue
      findings.push({ kind, range: place, score, evidence, entity: entityOf(kind, folded.text, range) })
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start)
}

/** The same thing typed differently (吉g-56626, 吉G·56626) is one entity. */
function entityOf(kind: string, text: string, range: { start: number; end: number }): string {
  return `${kind}:${text
    .slice(range.start, range.end)
    .replace(/[^0-9A-Za-z\u4e00-\u9fff]/g, '')
    .toUpperCase()}`
}

function nameDocument(report: Report): NameDocument {
  const { authors, subjects, allowedNames } = report.frontMatter.values
  const hints: NameHints = { authors, subjects, allowed: allowedNames }
  const segments = report.blocks.flatMap(({ content, range }: Block) => {
    if (content.kind === 'html' || content.kind === 'code' || content.kind === 'frontMatter') return []
    return [{ range, kind: content.kind }]
  })
  return { source: report.source, segments, hints }
}
