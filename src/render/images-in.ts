import type { Report } from '../report/report'
import type { PageElement } from './elements'
import { readElements } from './read-elements'

/** Where the images of a draft are, as typed. */
export interface PageImages {
  /** The paths of those that a page shows. */
  readonly beside: ReadonlySet<string>
  /** Of those that none shows, as they are not beside the draft (https://…, another disk); one kept in the draft is `data:`. */
  readonly elsewhere: ReadonlySet<string>
}

/** Reads the places of all images of a draft. */
export function imagesIn(report: Report): PageImages {
  const beside = new Set<string>()
  const elsewhere = new Set<string>()
  for (const { image, marks } of readElements(report).flatMap(runsOf)) {
    if (image) beside.add(image.path)
    for (const mark of marks)
      if (mark.kind === 'picture' && mark.from !== '')
        elsewhere.add(/^data:/i.test(mark.from) ? 'data:' : mark.from)
  }
  return { beside, elsewhere }
}

function runsOf(element: PageElement) {
  if (element.kind === 'table') return element.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
  return element.kind === 'closing' ? element.lines.flatMap(({ runs }) => runs) : element.runs
}
