import type { Report } from '../report/report'
import type { Finding } from '../sensitive/finding'
import type { Masking } from '../sensitive/masking'
import { overlaps } from '../text/range'
import type { Item } from './items'
import { plain, shortTitle } from './lead'

/** What points are called, and which words are shown, where people see them. */
export interface Naming {
  titleOf(item: Item): string
  /** Of the words that two points share those that may be shown. */
  wordsOf(shared: readonly string[]): readonly string[]
}

/** For a place that shows the text of the draft itself. */
export const AS_TYPED: Naming = { titleOf: ({ title }) => title, wordsOf: (shared) => shared }

/** For messages and lists: every sensitive value is masked. */
export function namingOf({
  report,
  findings,
  masking,
}: {
  report: Report
  findings: readonly Finding[]
  masking: Masking
}): Naming {
  const textOf = ({ range }: Finding) => plain(report.source.slice(range.start, range.end))
  return {
    /** Only 问题2 where a value is typed so that it cannot be taken out. */
    titleOf(item) {
      let { title } = item.texts
      for (const finding of findings) {
        if (!overlaps(finding.range, item.head)) continue
        const value = textOf(finding)
        if (title.includes(value)) title = title.replaceAll(value, masking.maskOf(finding))
        else if (!item.texts.lead.includes(value)) return item.label
      }
      return shortTitle(title)
    },
    wordsOf(shared) {
      const values = findings.map(textOf)
      return shared.filter((word) => !values.some((value) => value.includes(word) || word.includes(value)))
    },
  }
}
