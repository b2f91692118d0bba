import { createFlow } from './flow'
import { type PageStart, paginate, spaceOut } from './pagination'
import type { Anchor } from './scroll'
import { readAnchors } from './source-place'

/** Between two sheets, in CSS pixels of the page. */
const BETWEEN = 24

/** The draft as a roll of sheets; whatever the zoom, lines and pages break in the same places. */
export interface Pages {
  /** Lays the blocks of the paper out on sheets. Only what changed since the last time costs anything. */
  layOut(): void
  /** Makes the next `layOut` measure everything anew. */
  forget(): void
  readonly count: number
  /** The page, from 1, that stands at a height of the window. */
  pageAt(y: number): number
  /** Where the sheets' source lines stand, from the top of the document. */
  anchors(): Anchor[]
  /** How many pixels of the screen show one of the page. */
  scale: number
}

/**
 * @param roll what is scaled: `sheets` and `paper` lie on each other in it
 * @param desk takes the room that the scaled roll fills
 */
export function createPages(
  desk: HTMLElement,
  roll: HTMLElement,
  sheets: HTMLElement,
  paper: HTMLElement,
): Pages {
  const flow = createFlow(paper)
  let scale = 1
  let count = 1

  const measures = () => {
    const style = getComputedStyle(paper)
    const length = (name: string) => Number.parseFloat(style.getPropertyValue(name))
    const sheet = length('min-height')
    const top = length('padding-top')
    return { sheet, top, type: sheet - top - length('padding-bottom'), pitch: sheet + BETWEEN }
  }

  const resize = () => {
    const { sheet, pitch } = measures()
    desk.style.width = `${roll.offsetWidth * scale}px`
    desk.style.height = `${((count - 1) * pitch + sheet) * scale}px`
    roll.style.transform = scale === 1 ? '' : `scale(${scale})`
  }

  return {
    layOut() {
      const { type, top, pitch } = measures()
      const blocks = flow.measure(scale)
      const starts: PageStart[] = paginate(blocks, type)
      flow.space(spaceOut(blocks, starts, { pitch, top }))
      count = starts.length + 1
      drawSheets(sheets, count, pitch)
      resize()
    },
    forget: () => flow.forget(),
    get count() {
      return count
    },
    pageAt(y) {
      const from = roll.getBoundingClientRect().top
      const page = Math.floor((y - from) / (measures().pitch * scale)) + 1
      return Math.max(1, Math.min(page, count))
    },
    anchors: () => readAnchors(paper, window.scrollY).flatMap((anchor) => parts(anchor, flow, scale)),
    get scale() {
      return scale
    },
    set scale(next) {
      scale = next
      resize()
    },
  }
}

/** An element that pages break through, as one anchor a page: the gaps between are no part of any line. */
function parts(
  { element, ...anchor }: Anchor & { element: Element },
  flow: ReturnType<typeof createFlow>,
  scale: number,
): Anchor[] {
  const split = flow.gapsOf(element)
  if (!split) return [anchor]
  const lineAt = (place: number) => anchor.line + ((anchor.end - anchor.line) * place) / split.height
  const places = [0, ...split.gaps.map(({ at }) => at), split.height]
  let shift = 0
  return places.slice(1).map((to, part) => {
    const from = places[part] ?? 0
    shift += split.gaps[part - 1]?.height ?? 0
    return {
      line: lineAt(from),
      end: lineAt(to),
      top: anchor.top + (from + shift) * scale,
      bottom: anchor.top + (to + shift) * scale,
    }
  })
}

function drawSheets(sheets: HTMLElement, count: number, pitch: number): void {
  while (sheets.childElementCount > count) sheets.lastElementChild?.remove()
  for (let page = sheets.childElementCount + 1; page <= count; page++) {
    const sheet = document.createElement('div')
    sheet.className = `xd-sheet ${page % 2 === 1 ? 'xd-odd' : 'xd-even'}`
    sheet.style.top = `${(page - 1) * pitch}px`
    sheet.dataset.page = String(page)
    sheets.append(sheet)
  }
}
