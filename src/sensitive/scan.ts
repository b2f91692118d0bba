import type { BlockContent } from '../report/block'
import { definitionPlaces } from '../report/definitions'
import { oncePerBlock } from '../report/once-per-block'
import { perBlock } from '../report/per-block'
import { foundInChecked, type Report } from '../report/report'
import { addAll } from '../text/add-all'
import { closedUp, evened } from '../text/condense'
import type { Folded } from '../text/fold'
import { contains, movedBy, type Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import { bareValue } from './bare-value'
import { cellLabels } from './cell-labels'
import type { Finding } from './finding'
import type { NameRecognizer } from './name/recognizer'
import { nameDocument } from './name-document'
import { RECOGNIZERS } from './recognizers'

/**
 * Every sensitive value of a draft, in source order, not overlapping. Values other than names are found
 * block by block and remembered by block content; names are found over the whole draft.
 *
 * @param names left out, or null, where names are not to be looked for or cannot be
 */
export function scanReport(report: Report, names?: NameRecognizer | null): Finding[] {
  const labels = cellLabels(report.source, report.blocks)
  const values: Finding[] = []
  const add = (found: readonly Finding[], { start }: Range) => {
    for (const finding of found) {
      values.push({ ...finding, range: movedBy(finding.range, start) })
    }
  }
  for (const { block, found } of foundInChecked(outsideTables, report)) add(found, block.range)
  for (const [block, own] of labels) add(scanCell(block.content, own), block.range)
  if (labels.size > 0) values.sort((a, b) => a.range.start - b.range.start)
  const defined = valuesInDefinitions(report)
  if (defined.length > 0) {
    addAll(values, defined)
    values.sort((a, b) => a.range.start - b.range.start)
  }
  const people = names?.recognize(nameDocument(report)) ?? []
  return withoutOverlaps(values, people).sort((a, b) => a.range.start - b.range.start)
}

/** The addresses and titles of links that name their target by a label are text of no block. */
function valuesInDefinitions(report: Report): Finding[] {
  return definitionPlaces(report).flatMap(({ start, end }) =>
    scanText(report.source.slice(start, end), []).map((finding) => ({
      ...finding,
      range: movedBy(finding.range, start),
    })),
  )
}

/** Both lists are in source order; a name inside a value (an address, an e-mail) is part of it. */
function withoutOverlaps(values: readonly Finding[], people: readonly Finding[]): Finding[] {
  let next = 0
  const kept = people.filter(({ range }) => {
    while ((values[next]?.range.end ?? Number.POSITIVE_INFINITY) <= range.start) next++
    return (values[next]?.range.start ?? Number.POSITIVE_INFINITY) >= range.end
  })
  return [...values, ...kept]
}

/** What is in a block that nothing elsewhere labels. */
const outsideTables = perBlock(({ kind, source }) => (kind === 'cell' ? [] : scanText(source, [])))

const scannedCell = oncePerBlock((_) => new Map<string, readonly Finding[]>())

/** What is in a cell, with what labels it elsewhere in its table. */
function scanCell(content: BlockContent, labels: readonly string[]): readonly Finding[] {
  const byLabels = scannedCell(content)
  const key = labels.join('\n')
  let findings = byLabels.get(key)
  if (!findings) {
    findings = scanText(content.source, labels)
    byLabels.set(key, findings)
  }
  return findings
}

/** A text to look for values in, and the way from its ranges to the source. */
interface Reading extends Folded {
  condensed: boolean
}

/**
 * Every reading of the text in turn: as typed, then behind each label that stands elsewhere (the head of a
 * table's column), then without the marks that dress it and the spaces that set digits apart, with the same labels. What
 * an earlier reading found holds, and within a reading the kinds in their order of precedence.
 */
function scanText(source: string, labels: readonly string[]): Finding[] {
  const typed = { ...evened(source), condensed: false }
  const readings: Reading[] = [typed, ...labels.map((label) => labelled(typed, label))]
  const closed = closedUp(source)
  if (closed) {
    const undressed = { ...closed, condensed: true }
    readings.push(undressed, ...labels.map((label) => labelled(undressed, label)))
  }

  const paths = urlPaths(source)
  /** For every place of the source, the finding that holds it, counted from 1. */
  const holders = new Int32Array(source.length)
  const findings: (Finding | undefined)[] = []
  for (const reading of readings) {
    for (const { kind, typedOnly, recognize } of RECOGNIZERS) {
      if (reading.condensed && typedOnly) continue
      for (const { range, score, evidence } of recognize(reading.text)) {
        const place = reading.toSource(range)
        if (place.end <= place.start) continue
        if (kind !== 'host' && kind !== 'contact' && touches(paths, place)) continue
        const whole = reading.condensed ? balanced(source, place) : place
        const entity = `${kind}:${bareValue(reading.text.slice(range.start, range.end))}`
        const finding = { kind, range: whole, score, evidence, entity }
        const held = new Set(holders.subarray(whole.start, whole.end))
        held.delete(0)
        const others = [...held].flatMap((holder) => findings[holder - 1] ?? [])
        if (!others.every((other) => reading.condensed && isPartOf(other, finding, source))) continue
        for (const holder of held) findings[holder - 1] = undefined
        findings.push(finding)
        holders.fill(findings.length, whole.start, whole.end)
      }
    }
  }
  return findings.flatMap((finding) => finding ?? []).sort((a, b) => a.range.start - b.range.start)
}

/**
 * True when one finding is but the beginning of another, which marks cut in two. A line break may also part two
 * numbers; there the longer one must be surer, as a card's number with its check digit is.
 */
function isPartOf(part: Finding, whole: Finding, source: string): boolean {
  if (part.kind !== whole.kind || !contains(whole.range, part.range)) return false
  if (whole.score > part.score) return true
  return (
    whole.range.end - whole.range.start > part.range.end - part.range.start &&
    !/[\r\n]/.test(source.slice(whole.range.start, whole.range.end))
  )
}

/** The text behind a label; what is found in the label itself lies before the source and is dropped. */
function labelled(reading: Reading, label: string): Reading {
  const lead = `${label}：`
  return {
    text: lead + reading.text,
    condensed: reading.condensed,
    toSource: ({ start, end }) =>
      start < lead.length
        ? { start: 0, end: 0 }
        : reading.toSource({ start: start - lead.length, end: end - lead.length }),
  }
}

/** Whether a range has a marked place. */
function touches(marked: Uint8Array | undefined, { start, end }: Range): boolean {
  return marked?.subarray(start, end).includes(1) ?? false
}

/** Where half of a pair of marks stands inside a value and the other right beside it, both must go. */
function balanced(source: string, { start, end }: Range): Range {
  const inner = source.slice(start, end)
  for (const mark of ['***', '**', '*', '__', '_', '`', '~~']) {
    if ((inner.split(mark).length - 1) % 2 === 0) continue
    if (source.startsWith(mark, end)) return { start, end: end + mark.length }
    if (source.endsWith(mark, start) || source.slice(start - mark.length, start) === mark)
      return { start: start - mark.length, end }
    return { start, end }
  }
  return { start, end }
}

/** A web address up to its query: what looks like a number there is a page's. */
const URL_PATH = /(?:https?|ftp):\/\/[^\s?？）)>，。；、\u4e00-\u9fff]{1,2000}/gi

function urlPaths(source: string): Uint8Array | undefined {
  if (!source.includes('://')) return undefined
  const marked = new Uint8Array(source.length)
  for (const { index, 0: url } of matchesIn(source, URL_PATH)) marked.fill(1, index, index + url.length)
  return marked
}
