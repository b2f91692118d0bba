import type { Layout } from '../layout'
import { type Measure, POINTS_PER_MM } from '../measures'

/** Twips in a point: Word's unit of length. */
const TWIPS = 20

/** A measure in twips; a 字 is a body character with its tracking, a 行 the pitch of lines. */
export function twips(layout: Layout, { value, unit }: Measure): number {
  switch (unit) {
    case 'mm':
      return Math.round(value * POINTS_PER_MM * TWIPS)
    case 'pt':
      return Math.round(value * TWIPS)
    case '字':
      return Math.round(value * layout.characterPitch * TWIPS)
    case '行':
      return Math.round(value * layout.page.linePitch.value * TWIPS)
  }
}

/** A size of type in half points, as Word counts it. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

const WIDE = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/

/** About how wide a text is, in 字: Han characters and their marks count one, all else a half. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 1 : 0.5
  return width
}
