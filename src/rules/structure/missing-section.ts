import { unreadHeads } from '../../genre/meaning'
import type { GenreReading } from '../../genre/reading'
import { SURE_ENOUGH } from '../../genre/recognize'
import { shorten } from '../../text/shorten'
import type { Severity } from '../problem'
import { defineReportRule } from '../rule'
import { insertion } from './insert-section'
import { headOf } from './place'

/** How much of a heading a message shows. */
const SHOWN = 16

export default defineReportRule({
  id: 'structure/missing-section',
  title: '缺少必备的部分',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft, genre }, { report }) {
    if (!genre || genre.confidence < SURE_ENOUGH || draft.blocks.length === 0) return
    if (!genre.declared && isGuessed(genre)) return
    for (const { section, places } of genre.sections) {
      if (!section.required || places.length > 0) continue
      const fixes = [insertion(section, genre, draft)]
      const notes = genre.declared ? [] : [`体裁是按内容推断的；不对时点状态栏的体裁改正`]
      const [unread] = unreadHeads(section, genre.sections, draft)
      if (unread) {
        const title = shorten(unread.title, SHOWN)
        report({
          severity: 'info',
          range: unread.heading,
          message: `没有看出“${section.name}”部分，是不是“${title}”？是的话，在标题里写明；不是就补写`,
          fixes,
          notes: [`${genre.genre.title}应当有“${section.name}”部分`, ...notes],
        })
        continue
      }
      report({
        severity: severityOf(genre),
        range: headOf(draft),
        message: `没有看到“${section.name}”部分，${genre.genre.title}应当有；补写这一部分`,
        fixes,
        notes,
      })
    }
  },
})

/** Sure where the author named the form; a mere notice where the draft has no headings to go by. */
function severityOf({ declared, sections }: GenreReading): Severity {
  if (declared) return 'error'
  return sections.some(({ places }) => places.some(({ by }) => by === 'heading')) ? 'warning' : 'info'
}

/** Where every section is a guess, what seems to be missing may well be there in other words. */
function isGuessed({ sections }: GenreReading): boolean {
  return sections.every(({ places }) => places.every(({ by }) => by === 'meaning'))
}
