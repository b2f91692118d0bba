import { SURE_ENOUGH } from '../../genre/recognize'
import { defineReportRule } from '../rule'

export default defineReportRule({
  id: 'structure/likely-section',
  title: '这一部分像是必备的部分',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check({ report: draft, genre }, { report }) {
    if (!genre || genre.confidence < SURE_ENOUGH) return
    for (const { section, places } of genre.sections) {
      for (const { by, node } of places) {
        const piece = node?.heading.pieces.at(-1)
        if (by !== 'meaning' || !node || !piece) continue
        const { title } = node.heading
        const start = piece.range.start + piece.content.source.lastIndexOf(title)
        const shown = title.length > 12 ? `${title.slice(0, 12)}…` : title
        report({
          range: node.heading.range,
          message: `“${shown}”这一部分像是“${section.name}”，是否？是的话写进标题，不是的话另写“${section.name}”`,
          ...(draft.source.startsWith(title, start) && {
            fixes: [
              {
                title: `是，标题写作“${section.title}——${shown}”`,
                edits: [{ range: { start, end: start }, text: `${section.title}——` }],
              },
            ],
          }),
        })
      }
    }
  },
})
