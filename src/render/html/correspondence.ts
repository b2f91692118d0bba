import { type CorrespondenceTable, type Entry, type Row, statusText } from '../../correspondence/table'
import { escapeHtml } from './escape'

/** 附：对照表, to stand after the text of a draft. */
export function renderCorrespondence(table: CorrespondenceTable): string {
  const { problem, cause, countermeasure } = table.columns
  const heads = [problem, cause, countermeasure].map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
  return [
    '<section class="xd-appendix">',
    `<h2 class="xd-level-1">附：${escapeHtml(`${problem}—${cause}—${countermeasure}`)}对照表</h2>`,
    `<table class="xd-correspondence"><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...table.rows.map((row) => renderRow(row, table)),
    '</tbody></table>',
    `<p>${escapeHtml(table.summary)}。由心得助手按字面对照，供核对时参考。</p>`,
    '</section>',
  ].join('\n')
}

function renderRow(row: Row, table: CorrespondenceTable): string {
  const { problem, causes, answers, status } = row
  const first = problem
    ? escapeHtml(`${problem.item.number}. ${problem.title}`)
    : `<em>${escapeHtml(statusText(row, table))}</em>`
  const wanting = status === 'unanswered' ? `<em>${escapeHtml(statusText(row, table))}</em>` : '—'
  return `<tr><td>${first}</td><td>${cell(causes, '—')}</td><td>${cell(answers, wanting)}</td></tr>`
}

function cell(entries: readonly Entry[], empty: string): string {
  if (entries.length === 0) return empty
  return entries
    .map(({ item, title, weak }) => escapeHtml(`${item.number}. ${title}${weak ? '（对应不明显）' : ''}`))
    .join('<br>')
}
