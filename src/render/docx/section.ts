import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Layout } from '../layout'
import { PAGE_NUMBER_MARKS } from '../measures'
import { STYLE } from './styles'
import { twips } from './units'

/** Page size, margins, grid and the numbers of the pages: odd ones at the right, even ones at the left (7.5). */
export function sectionOf(layout: Layout): Omit<ISectionOptions, 'children'> {
  const { page, place, text } = layout
  // The dash runs through the middle of the number's line, and its distance is what the standard gives.
  const footer =
    twips(layout, page.bottom) -
    twips(layout, place.pageNumberBelow) -
    twips(layout, text.pageNumber.size) / 2
  return {
    properties: {
      page: {
        size: { width: twips(layout, page.width), height: twips(layout, page.height) },
        margin: {
          top: twips(layout, page.top),
          right: twips(layout, page.right),
          bottom: twips(layout, page.bottom),
          left: twips(layout, page.left),
          header: twips(layout, page.top) / 2,
          footer: Math.max(0, Math.round(footer)),
          gutter: 0,
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: twips(layout, page.linePitch) },
    },
    footers: {
      default: footerOf(layout, PAGE_NUMBER_MARKS.odd),
      even: footerOf(layout, PAGE_NUMBER_MARKS.even),
    },
  }
}

function footerOf(layout: Layout, side: 'left' | 'right'): Footer {
  const { place, text } = layout
  const inset = Math.round(place.pageNumberInset.value * twips(layout, text.pageNumber.size))
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: inset },
        children: [
          new TextRun({ children: [PAGE_NUMBER_MARKS.before, PageNumber.CURRENT, PAGE_NUMBER_MARKS.after] }),
        ],
      }),
    ],
  })
}
