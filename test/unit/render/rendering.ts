import { renderBody } from '../../../src/render/html/body'
import { readReport } from '../../../src/report/report'

/** The HTML of a draft. */
export function render(source: string): string {
  return renderBody(readReport(source))
}

/** The HTML of a draft, without the places in the source. */
export function renderPlain(source: string): string {
  return render(source).replace(/ data-(?:line|end)="\d+"/g, '')
}

/** What a reader sees. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x26;|&amp;/g, '&')
}
