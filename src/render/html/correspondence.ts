import type { CorrespondenceTable } from '../../correspondence/table'
import { appendixOf } from '../appendix'
import { escapeHtml } from './escape'
import { runsHtml } from './runs'

/** 附：对照表, to stand after the text of a draft. */
export function renderCorrespondence(table: CorrespondenceTable): string {
  const { title, heads, rows, note } = appendixOf(table)
  return [
    '<section class="xd-appendix">',
    `<h2 class="xd-level-1">${escapeHtml(title)}</h2>`,
    `<table class="xd-correspondence"><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map((cells) => `<tr>${cells.map((runs) => `<td>${runsHtml(runs)}</td>`).join('')}</tr>`),
    '</tbody></table>',
    `<p>${escapeHtml(note)}</p>`,
    '</section>',
  ].join('\n')
}
