import { largest } from '../../text/largest'
import { type FlowBlock, type Gap, lineCuts, type Spacing } from './pagination'

/** Class of what stands between the parts of a block that pages break through. */
const GAP = 'xd-gap'
/** How far a height may be off a whole number of lines, in CSS pixels. */
const LINE_TOLERANCE = 0.5

/** The blocks of the paper: measured once each, and spaced out to pages without a change to their text. */
export interface Flow {
  /**
   * @param scale how many pixels of the screen show one of the page
   * @param highest what no block may exceed without being cut, in CSS pixels
   */
  measure(scale: number): FlowBlock[]
  /** @param spacings one for each block of the last `measure` */
  space(spacings: readonly Spacing[]): void
  /** The gaps inside a block, with its height without them; undefined where it has none. */
  gapsOf(element: Element): { gaps: readonly Gap[]; height: number } | undefined
  /** Something beside the text has changed what blocks measure: their style, an image. */
  forget(): void
}

export function createFlow(paper: HTMLElement): Flow {
  let measured = new WeakMap<Element, FlowBlock>()
  const spaced = new WeakMap<Element, Spacing>()
  const blocks = () => [...paper.children] as HTMLElement[]
  return {
    measure(scale) {
      return blocks().map((element) => {
        const known = measured.get(element)
        if (known) return known
        const fresh = measureBlock(element, scale)
        measured.set(element, fresh)
        return fresh
      })
    },
    space(spacings) {
      for (const [at, element] of blocks().entries()) {
        const next = spacings[at]
        if (!next || same(spaced.get(element), next)) continue
        spaced.set(element, next)
        applySpacing(element, next)
      }
    },
    gapsOf(element) {
      const gaps = spaced.get(element)?.gaps ?? []
      const height = measured.get(element)?.height
      return gaps.length > 0 && height !== undefined ? { gaps, height } : undefined
    },
    forget() {
      for (const element of blocks()) {
        if (!spaced.delete(element)) continue
        applySpacing(element, { gaps: [] })
      }
      measured = new WeakMap()
    },
  }
}

function measureBlock(element: HTMLElement, scale: number): FlowBlock {
  const style = getComputedStyle(element)
  const height = element.getBoundingClientRect().height / scale
  return {
    height,
    marginTop: Number.parseFloat(style.marginTop),
    marginBottom: Number.parseFloat(style.marginBottom),
    repeated: 0,
    keepWithNext: style.breakAfter === 'avoid',
    keepWithPrevious: style.breakBefore === 'avoid',
    startsPage: style.breakBefore === 'page',
    ...cutsOf(element, style, height, scale),
  }
}

type Cuts = Pick<FlowBlock, 'cuts' | 'poorCuts'> & Partial<Pick<FlowBlock, 'repeated'>>

function cutsOf(element: HTMLElement, style: CSSStyleDeclaration, height: number, scale: number): Cuts {
  if (element instanceof HTMLTableElement) return rowCuts(element, scale)
  if (style.breakInside === 'avoid') return { cuts: [], poorCuts: [] }
  const count = Math.round(height / Number.parseFloat(style.lineHeight))
  // With an image among its lines a paragraph is not cut.
  const even = Math.abs(count * Number.parseFloat(style.lineHeight) - height) < LINE_TOLERANCE
  return even ? lineCuts(count, height / count) : { cuts: [], poorCuts: [] }
}

/** The head stays with the first row, and stands above the rows of every page. */
function rowCuts(table: HTMLTableElement, scale: number): Cuts {
  const top = table.getBoundingClientRect().top
  const cuts = bodyRows(table)
    .slice(1)
    .map((row) => (row.getBoundingClientRect().top - top) / scale)
  const head = table.tHead?.getBoundingClientRect().height ?? 0
  return { cuts, poorCuts: [], repeated: head / scale }
}

function bodyRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) => [...body.rows])
}

function same(a: Spacing | undefined, b: Spacing): boolean {
  if (!a) return b.marginTop === undefined && b.gaps.length === 0
  return (
    a.marginTop === b.marginTop &&
    a.gaps.length === b.gaps.length &&
    a.gaps.every(({ at, height }, i) => at === b.gaps[i]?.at && height === b.gaps[i]?.height)
  )
}

function applySpacing(element: HTMLElement, { marginTop, gaps }: Spacing): void {
  element.style.marginTop = marginTop === undefined ? '' : `${marginTop}px`
  for (const gap of element.querySelectorAll(`.${GAP}`)) gap.remove()
  if (gaps.length === 0) return
  if (element instanceof HTMLTableElement) partRows(element, gaps)
  else partLines(element, gaps)
}

/**
 * A float as high as the block keeps its lines out of the bands between pages: the text stays one piece, to be
 * selected, copied, found and read aloud as if there were no pages.
 */
function partLines(element: HTMLElement, gaps: readonly Gap[]): void {
  const corners: string[] = []
  let above = 0
  for (const { at, height } of gaps) {
    const top = above + at
    above += height
    // A line that ends here must not touch the band, one that begins behind it must be free of it.
    const from = top + 0.25
    const to = top + height - 0.25
    corners.push(`0 ${from}px`, `100% ${from}px`, `100% ${to}px`, `0 ${to}px`)
  }
  const float = document.createElement('span')
  float.className = GAP
  float.style.height = `${above + (gaps.at(-1)?.at ?? 0)}px`
  float.style.shapeOutside = `polygon(${corners.join(',')})`
  element.prepend(float)
}

function partRows(table: HTMLTableElement, gaps: readonly Gap[]): void {
  const rows = bodyRows(table)
  const tops = rows.map((row) => row.offsetTop)
  for (const { at, height } of gaps) {
    const index = tops.findIndex((top) => top >= at - 1)
    const row = rows[index]
    if (!row) continue
    row.before(emptyRow(table, height), ...headCopies(table))
  }
}

function emptyRow(table: HTMLTableElement, height: number): HTMLTableRowElement {
  const row = document.createElement('tr')
  row.className = GAP
  row.setAttribute('aria-hidden', 'true')
  const cell = row.appendChild(document.createElement('td'))
  cell.colSpan = largest(
    [...table.rows].map(({ cells }) => cells.length),
    1,
  )
  cell.style.height = `${height}px`
  return row
}

/** Only to look at: not found, not copied, not read aloud, and of no line of the draft. */
function headCopies(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...(table.tHead?.rows ?? [])].map((row) => {
    const copy = row.cloneNode(true) as HTMLTableRowElement
    copy.classList.add(GAP)
    copy.inert = true
    for (const name of ['data-line', 'data-end']) copy.removeAttribute(name)
    return copy
  })
}
