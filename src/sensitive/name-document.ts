import type { Block } from '../report/block'
import { definitionPlaces } from '../report/definitions'
import { perBlock } from '../report/per-block'
import type { Report } from '../report/report'
import { movedBy, overlapsAny, type Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import type { NameDocument, NameHints, NameSegment } from './name/recognizer'

/**
 * All of a draft that names are looked for in: its running text, and what stands beside it and is read or travels with the
 * file: code, HTML with its comments, the front matter, and what links are called by.
 */
export function nameDocument(report: Report): NameDocument {
  const { authors, subjects, allowedNames } = report.frontMatter.values
  const hints: NameHints = { authors, subjects, allowed: allowedNames }
  const { blocks } = report
  const segments: NameSegment[] = runningText
    .hitsIn(blocks)
    .places.map((place) => blocks[place] as Block & NameSegment)
  const head = frontMatterLines(report)
  const beside = [...piecesBeside(blocks), ...definitionLines(report)]
  const body =
    beside.length > 0 ? [...segments, ...beside].sort((a, b) => a.range.start - b.range.start) : segments
  return { source: report.source, segments: head.length > 0 ? head.concat(body) : body, hints }
}

const runningText = perBlock(({ kind }) =>
  kind === 'heading' || kind === 'paragraph' || kind === 'cell' ? [true] : [],
)

const LINE = /[^\r\n]+/g
/** What stands between tags or in one of them: 张伟, !-- 张伟指认现场 --, div title="张伟". */
const BETWEEN_TAGS = /[^<>\r\n]+/g
const HAN = /[\u3400-\u9fff]/

/** The lines of code and the pieces of HTML; ranges are relative to the block. */
const pieces = perBlock(({ kind, source }): NameSegment[] =>
  kind === 'code' || kind === 'html' ? linesOf(source, kind === 'code' ? LINE : BETWEEN_TAGS) : [],
)

function linesOf(text: string, pattern: RegExp): NameSegment[] {
  return matchesIn(text, pattern)
    .filter(([piece]) => HAN.test(piece))
    .map(({ index, 0: { length } }) => ({
      range: { start: index, end: index + length },
      content: { kind: 'paragraph' },
    }))
}

function placedAt(segments: readonly NameSegment[], { start }: Range): NameSegment[] {
  return segments.map(({ range, content }) => ({ range: movedBy(range, start), content }))
}

function piecesBeside(blocks: readonly Block[]): NameSegment[] {
  return pieces.in(blocks).flatMap(({ block, found }) => placedAt(found, block.range))
}

/** What the front matter says, but for who wrote the draft, who it is about and who may stand in it. */
function frontMatterLines({ frontMatterBlock: head, frontMatter: { places } }: Report): NameSegment[] {
  if (!head) return []
  const { authors, subjects, allowedNames, allowedValues } = places
  const named = [authors, subjects, allowedNames, allowedValues].flatMap((place) => place ?? [])
  return placedAt(frontMatterPieces.of(head.content), head.range).filter(
    ({ range }) => !overlapsAny(named, range),
  )
}

const frontMatterPieces = perBlock(({ source }) => linesOf(source, LINE))

/** Labels and titles of links (`[张伟的事迹]: 地址 "张伟的事迹"`) name people as running text does. */
function definitionLines(report: Report): NameSegment[] {
  return definitionPlaces(report).flatMap((place) =>
    placedAt(linesOf(report.source.slice(place.start, place.end), LABEL), place),
  )
}

const LABEL = /\S[^\r\n]*/g
