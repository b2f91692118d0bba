import type { Report } from '../../report/report'
import type { Closing, PageElement, Paragraph, Row, Table } from '../elements'
import { noteText } from '../marks'
import { readElements } from '../read-elements'
import type { Run } from '../run'
import { type LineFinder, lineAttributes, linesOf, tag } from './element'
import { escapeHtml } from './escape'
import { type ImageHtml, linkedImage, runsHtml } from './runs'

/**
 * The draft as HTML in official typography, safe by its making: no tag or attribute of it comes from the draft,
 * and nothing is loaded from elsewhere.
 *
 * Every element at the top level, every line of the closing and every row of a table carries `data-line`,
 * its 1-based line in the draft, and `data-end`, its last line, where that is another.
 */
export function renderBody(report: Report, options: BodyOptions = {}): string {
  const page = { lines: report.lines, imageHtml: linkedImage, ...options }
  return readElements(report)
    .map((element) => elementHtml(element, page))
    .join('\n')
}

export interface BodyOptions {
  /** Where the lines of the draft are, if the report was read from a masked copy of it. */
  lines?: LineFinder
  /** How images are shown, unless they lie beside the page as they do beside the draft. */
  imageHtml?: ImageHtml
}

type Page = Required<BodyOptions>

function elementHtml(element: PageElement, page: Page): string {
  const { lines, imageHtml } = page
  const set = (name: string, className: string | undefined, { range, runs }: Line, before = '') =>
    tag(name, className, linesOf(lines, range), before + runsHtml(runs, imageHtml))
  switch (element.kind) {
    case 'title':
      return set('h1', 'xd-title', element)
    case 'subtitle':
      return set('p', 'xd-subtitle', element)
    case 'heading':
      return set(`h${element.depth}`, `xd-level-${element.level}`, element)
    case 'paragraph':
      return set('p', classOf(element), element)
    case 'footnote':
      return set('p', 'xd-footnote', element, labelHtml(element.label))
    case 'code':
      return tag('pre', 'xd-code', linesOf(lines, element.range), codeHtml(element.runs))
    case 'table':
      return tableHtml(element, page)
    case 'closing':
      return closingHtml(element, page)
    case 'attachment':
      return set('h2', 'xd-attachment', element)
    case 'attachment-entry':
      return set('p', element.first ? 'xd-attachments' : 'xd-attachments-more', element)
  }
}

type Line = Pick<Paragraph, 'range' | 'runs'>

function classOf({ quote, item }: Paragraph): string | undefined {
  if (quote) return 'xd-quote'
  return item > 0 ? `xd-item-${item}` : undefined
}

function labelHtml(label: string | undefined): string {
  return label === undefined ? '' : `<sup>${escapeHtml(noteText(label))}</sup>`
}

function codeHtml(runs: readonly Run[]): string {
  return `<code>${escapeHtml(runs.map(({ text }) => text).join(''))}</code>`
}

function tableHtml({ range, aligns, rows: [head, ...body] }: Table, { lines, imageHtml }: Page): string {
  if (!head) return ''
  const rowHtml = ({ range, cells }: Row, name: 'th' | 'td') => {
    const html = cells.map(({ runs }, column) => {
      const align = name === 'td' ? aligns[column] : undefined
      return `<${name}${align ? ` class="xd-${align}"` : ''}>${runsHtml(runs, imageHtml)}</${name}>`
    })
    return `<tr data-line="${lines.at(range.start).line}">${html.join('')}</tr>`
  }
  const rows = body.map((row) => rowHtml(row, 'td')).join('')
  return `<table${lineAttributes(linesOf(lines, range))}><thead>${rowHtml(head, 'th')}</thead><tbody>${rows}</tbody></table>`
}

function closingHtml({ lines: closing }: Closing, { lines, imageHtml }: Page): string {
  const html = closing.map(({ role, range, runs }) =>
    tag('p', `xd-${role}`, linesOf(lines, range), runsHtml(runs, imageHtml)),
  )
  return ['<div class="xd-closing">', ...html, '</div>'].join('\n')
}
