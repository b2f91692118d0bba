import type { Report } from '../report/report'
import type { PageElement } from './elements'
import { readElements } from './read-elements'

/** The paths of the images that a draft shows, as typed. */
export function imagesIn(report: Report): Set<string> {
  const runsOf = (element: PageElement) => {
    if (element.kind === 'table')
      return element.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
    return element.kind === 'closing' ? element.lines.flatMap(({ runs }) => runs) : element.runs
  }
  return new Set(
    readElements(report)
      .flatMap(runsOf)
      .flatMap(({ image }) => (image ? [image.path] : [])),
  )
}
