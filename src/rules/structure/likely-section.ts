import { isHeadingOf } from '../../genre/match'
import type { GenreReading, SectionPlace } from '../../genre/reading'
import { SURE_ENOUGH } from '../../genre/recognize'
import type { Section } from '../../genre/schema'
import { titleOf } from '../../report/heading-line'
import type { Report } from '../../report/report'
import type { Range } from '../../text/range'
import type { Fix } from '../problem'
import { defineReportRule } from '../rule'
import { insertion } from './insert-section'

export default defineReportRule({
  id: 'structure/likely-section',
  title: '标题看不出是哪个部分',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check({ report: draft, genre }, { report }) {
    if (!genre || genre.confidence < SURE_ENOUGH) return
    for (const { section, places } of genre.sections) {
      const [place] = places
      if (place?.by !== 'meaning') continue
      const words = wordsOf(place, draft)
      const insert = insertion(section, genre, draft)
      report({
        range: words,
        message: `这一部分像是“${section.name}”，是不是？是的话，在标题里写明`,
        fixes: [
          ...rewording(section, words, genre, draft.source),
          { ...insert, title: `不是：${insert.title}` },
        ],
        notes: [
          `标题没有写明，是按用词和位置推断的；不是的话，${genre.genre.title}还缺“${section.name}”部分`,
        ],
      })
    }
  },
})

/** Where the words of the heading stand, without number and marks. */
function wordsOf({ heading, node }: SectionPlace, { source }: Report): Range {
  const line = source.slice(heading.start, heading.end)
  const title = node?.heading.title ?? titleOf(line.replace(/[。：:]$/u, ''))
  // A torn heading is not in the text as it reads.
  const at = title === '' ? -1 : line.lastIndexOf(title)
  if (at === -1) return heading
  return { start: heading.start + at, end: heading.start + at + title.length }
}

/** 病灶在哪里 → 产生问题的原因——病灶在哪里; without the old words where those read like another part. */
function rewording(section: Section, range: Range, { genre }: GenreReading, source: string): Fix[] {
  const old = source.slice(range.start, range.end)
  // Marks and line breaks of a torn heading must not come into the new one.
  if (/[\n#]|待填/.test(old + section.title)) return []
  const both = `${section.title}——${old}`
  const clear = genre.sections.every((other) => isHeadingOf(other, both) === (other === section))
  const text = clear ? both : section.title
  return [{ title: `是：标题改为“${text}”`, edits: [{ range, text }] }]
}
