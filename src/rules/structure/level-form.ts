import { append } from '../../text/append'
import type { TextEdit } from '../problem'
import { defineReportRule } from '../rule'
import { type Entry, entriesTrace, findNumbersAgain, readEntries } from './entries'
import { properMark } from './level-marks'
import { withNumber } from './renumber'
import { isListItem, skippedLevels } from './skipped-levels'

export default defineReportRule({
  id: 'structure/level-form',
  title: '层次序数的写法',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'hint',
  reads: ({ report }) => [entriesTrace(report)],
  findAgain: findNumbersAgain,
  check({ report: draft }, { report }) {
    for (const entries of oddForms(readEntries(draft)).values()) {
      const [first] = entries
      if (!first) continue
      const proper = properMark(first.style, first.value)
      const times = entries.length > 1 ? `（全文${entries.length}处）` : ''
      report({
        range: placeOf(first),
        message: `编号写作“${first.mark}”${times}，公文的写法是“${proper}”；全文照此统一`,
        fixes: [
          {
            title: entries.length > 1 ? `全文改为“${proper}”一类的写法` : `改为“${proper}”`,
            edits: entries.map(
              (entry): TextEdit => ({ range: placeOf(entry), text: properMark(entry.style, entry.value) }),
            ),
          },
        ],
      })
    }
  },
})

/**
 * Entries that are written otherwise than official papers do, by the way they are written. Of a row that skips a level
 * `level-order` speaks, which asks for another form altogether.
 */
function oddForms(entries: readonly Entry[]): Map<string, Entry[]> {
  const forms = new Map<string, Entry[]>()
  const skipped = new Set(skippedLevels(entries).flatMap(({ row }) => row))
  for (const entry of entries) {
    if (skipped.has(entry)) continue
    // A Markdown list keeps its own marks: they are no part of the text.
    if (isListItem(entry) || entry.style === 'part' || entry.mark === properMark(entry.style, entry.value))
      continue
    const form = withNumber(entry.mark, '一')
    const key = `${entry.style} ${form}`
    append(forms, key, entry)
  }
  return forms
}

function placeOf({ block, mark }: Entry): { start: number; end: number } {
  const start = block.range.start + block.content.source.indexOf(mark)
  return { start, end: start + mark.length }
}
