import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  Table as WordTable,
} from 'docx'
import { largest } from '../../text/largest'
import { plainRun } from '../align'
import type { Appendix } from '../appendix'
import type { Align, Table } from '../elements'
import { type Run, textOfRuns } from '../run'
import { paragraph } from './paragraph'
import type { RunSetter } from './runs'
import { STYLE } from './styles'
import { twips, widthOf } from './units'

/** A table of the draft, as wide as the type area. */
export function setTable({ rows, aligns }: Table, setter: RunSetter): WordTable {
  const cells = rows.map((row) => row.cells.map(({ runs }) => runs))
  return tableOf(cells, setter, STYLE.table, aligns)
}

/** 附：对照表, on a page of its own. */
export function setAppendix({ title, heads, rows, note }: Appendix, setter: RunSetter): FileChild[] {
  const words = (text: string) => [plainRun(text, 0, 0)]
  return [
    paragraph(STYLE.headings[0], words(title), setter, { pageBreakBefore: true }),
    tableOf([heads.map(words), ...rows], setter, STYLE.smallTable, []),
    paragraph(STYLE.text, words(note), setter),
  ]
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** @param rows the first one is the head, which is repeated on every page */
function tableOf(
  rows: readonly (readonly (readonly Run[])[])[],
  setter: RunSetter,
  style: string,
  aligns: readonly (Align | undefined)[],
): WordTable {
  const widths = columnWidths(rows, twips(setter.layout, setter.layout.page.textWidth))
  const inset = twips(setter.layout, { ...setter.layout.place.indent, value: 0.25 })
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    margins: { left: inset, right: inset },
    rows: rows.map((cells, at) => {
      const head = at === 0
      return new TableRow({
        cantSplit: true,
        ...(head && { tableHeader: true }),
        children: widths.map(
          (width, column) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              children: [
                paragraph(style, cells[column] ?? [], setter, {
                  ...alignmentOf(head ? 'center' : aligns[column]),
                  pictureWidth: width - 2 * inset,
                }),
              ],
            }),
        ),
      })
    }),
  })
}

function alignmentOf(align: Align | undefined) {
  if (align === 'center') return { alignment: AlignmentType.CENTER }
  return align === 'right' ? { alignment: AlignmentType.RIGHT } : {}
}

/** A longer text than this is broken into lines anyway; a shorter one needs room all the same. In 字. */
const WIDEST = 16
const NARROWEST = 3

/** Columns share the width as the longest text of each asks for. */
function columnWidths(rows: readonly (readonly (readonly Run[])[])[], total: number): number[] {
  const count = largest(rows.map(({ length }) => length))
  const wants = Array.from({ length: count }, (_, column) => {
    const longest = largest(rows.map((cells) => widthOf(textOfRuns(cells[column] ?? []))))
    return Math.min(WIDEST, Math.max(NARROWEST, longest)) + 1
  })
  const sum = wants.reduce((all, want) => all + want, 0)
  return wants.map((want) => Math.floor((want / sum) * total))
}
