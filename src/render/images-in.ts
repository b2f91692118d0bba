import type { Report } from '../report/report'
import type { PageElement } from './elements'
import { readElements } from './read-elements'
import type { Run } from './run'

/** The paths of the images that a draft shows, as typed. */
export function imagesIn(report: Report): Set<string> {
  return new Set(runsIn(report).flatMap(({ image }) => (image ? [image.path] : [])))
}

/** Where the images are that no page shows, as they are not beside the draft (https://…, another disk); one kept in the draft is `data:`. */
export function imagesElsewhere(report: Report): Set<string> {
  const places = runsIn(report).flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'picture' && mark.from !== '' ? [mark.from] : [])),
  )
  return new Set(places.map((from) => (/^data:/i.test(from) ? 'data:' : from)))
}

function runsIn(report: Report): Run[] {
  const runsOf = (element: PageElement) => {
    if (element.kind === 'table')
      return element.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
    return element.kind === 'closing' ? element.lines.flatMap(({ runs }) => runs) : element.runs
  }
  return readElements(report).flatMap(runsOf)
}
