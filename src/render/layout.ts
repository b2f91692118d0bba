import type { FontKey, PageOverrides, SizeKey } from '../lint/config/page'
import { FONTS, type FontStack, LATIN_FONTS } from './fonts'
import { type Face, type Measure, PAGE, PLACE, POINTS_PER_MM, TEXT, type TextStyle } from './measures'

export type PageMeasures = Readonly<Record<keyof typeof PAGE, Measure>>
export type TextRole = keyof typeof TEXT

/** The measures of a page as it is set: those of the standard, with what the unit wants otherwise. */
export interface Layout {
  readonly page: PageMeasures
  readonly text: Readonly<Record<TextRole, TextStyle>>
  readonly place: typeof PLACE
  readonly fonts: Readonly<Record<Face, FontStack>>
  /** What Latin letters and digits are set in, best first. */
  readonly latin: readonly string[]
  /** The width of one 字 of body text with its tracking, in points. */
  readonly characterPitch: number
}

/** The page of a unit. */
export function layoutOf(overrides: PageOverrides): Layout {
  const text = textOf(overrides.sizes ?? {})
  const page = pageOf(overrides, text.body.size.value)
  return {
    page,
    text,
    place: PLACE,
    fonts: fontsOf(overrides.fonts ?? {}),
    latin: [...new Set([...(overrides.fonts?.西文 ? [overrides.fonts.西文] : []), ...LATIN_FONTS])],
    characterPitch: text.body.size.value + page.tracking.value,
  }
}

/** Which styles a size of the configuration speaks of. */
const ROLES: Readonly<Record<SizeKey, readonly TextRole[]>> = {
  title: ['title'],
  heading: ['level1', 'level2', 'level3', 'level4', 'attachment'],
  body: ['body'],
  pageNumber: ['pageNumber'],
}

function textOf(sizes: NonNullable<PageOverrides['sizes']>): Layout['text'] {
  const text: Record<TextRole, TextStyle> = { ...TEXT }
  for (const [key, roles] of Object.entries(ROLES) as [SizeKey, readonly TextRole[]][]) {
    const size = sizes[key]
    if (size === undefined) continue
    for (const role of roles) text[role] = { ...text[role], size: own(text[role].size, size) }
  }
  return text
}

/** Lines and characters follow from the type area where the unit changed it and says no more. */
function pageOf(overrides: PageOverrides, size: number): PageMeasures {
  const { margins = {}, linesPerPage, charactersPerLine, sizes } = overrides
  const page: Record<keyof typeof PAGE, Measure> = { ...PAGE }
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const margin = margins[side]
    if (margin !== undefined) page[side] = own(page[side], margin)
  }
  page.textWidth = own(page.textWidth, page.width.value - page.left.value - page.right.value)
  page.textHeight = own(page.textHeight, page.height.value - page.top.value - page.bottom.value)
  const width = page.textWidth.value * POINTS_PER_MM
  const height = page.textHeight.value * POINTS_PER_MM
  const pitch = overrides.linePitch ?? (linesPerPage && down(height / linesPerPage))
  if (pitch !== undefined) page.linePitch = own(page.linePitch, pitch)
  page.linesPerPage = own(page.linesPerPage, Math.floor(height / page.linePitch.value))
  if (charactersPerLine !== undefined) {
    page.tracking = own(page.tracking, down(width / charactersPerLine - size))
  } else if (sizes?.body !== undefined || margins.left !== undefined || margins.right !== undefined) {
    page.tracking = own(page.tracking, 0)
  }
  page.charactersPerLine = own(page.charactersPerLine, Math.floor(width / (size + page.tracking.value)))
  return page
}

/** Rounded down to a twentieth of a point, which is what Word can say: rounded up, the last one would not fit. */
function down(points: number): number {
  return Math.floor(points * 20) / 20
}

/** A measure with the unit's own value; one that says the same is the standard's. */
function own(measure: Measure, value: number): Measure {
  return value === measure.value ? measure : { ...measure, value, force: '惯例', note: '本单位设定' }
}

function fontsOf(names: Readonly<Partial<Record<FontKey, string>>>): Layout['fonts'] {
  const fonts: Record<Face, FontStack> = { ...FONTS }
  for (const face of Object.keys(FONTS) as Face[]) {
    const name = names[face]
    if (name !== undefined) fonts[face] = { ...FONTS[face], windows: [name, ...FONTS[face].windows] }
  }
  return fonts
}

/** The page of GB/T 9704-2012. */
export const STANDARD_LAYOUT: Layout = layoutOf({})
