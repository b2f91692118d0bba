import type { SectionPlace } from '../../genre/reading'
import type { Section } from '../../genre/schema'
import { formatNumber } from '../../report/numbering'
import type { Range } from '../../text/range'
import type { LintResult } from '../linter'
import type { Suggestion } from './suggestion'

/** The beginning of a heading: its marks, and what is typed of its words. */
const HEADING = /^(#{1,6})[ \t]*([^\n\r]{0,40})$/

/**
 * The sections that the form still wants, in its order, for a line that begins with `#`: first the one that is due
 * here. The number follows those of the draft.
 *
 * @param line the line up to the caret, which begins at `lineStart`
 */
export function suggestSections(
  { genre, report }: LintResult,
  line: string,
  lineStart: number,
): Suggestion[] {
  const marks = HEADING.exec(line)?.[1]
  if (marks === undefined || !genre) return []
  const here = lineStart + line.length
  const top = report.outline.filter(({ range }) => range.start < lineStart)
  const numbered = top.length === 0 || top.some(({ heading }) => heading.numbering)
  const number = numbered
    ? `${formatNumber('han', top.filter(({ heading }) => heading.numbering).length + 1)}、`
    : ''
  const depth = top.find(({ heading }) => heading.by === 'marked')?.heading.depth ?? 2
  return missing(genre.sections, { start: lineStart, end: here }).map((section) => ({
    kind: 'section',
    label: section.title,
    detail: `${genre.genre.title}：${section.name}${section.required ? '' : '（可以没有）'}`,
    range: { start: lineStart, end: here },
    text: `${'#'.repeat(depth)} ${number}${section.title}`,
    filter: `${marks} ${section.title}`,
  }))
}

/** What is not there yet, but for the line that is being typed; what the form has after the last part above it goes first. */
function missing(sections: NonNullable<LintResult['genre']>['sections'], line: Range): Section[] {
  const last = sections.findLastIndex(({ places }) =>
    places.some(({ heading }) => heading.start < line.start),
  )
  const isElsewhere = ({ heading }: SectionPlace) => heading.end < line.start || heading.start > line.end
  const wanted = sections.flatMap(({ section, places }, index) =>
    section.repeat || !places.some(isElsewhere) ? [{ section, index }] : [],
  )
  return [...wanted.filter(({ index }) => index >= last), ...wanted.filter(({ index }) => index < last)].map(
    ({ section }) => section,
  )
}
