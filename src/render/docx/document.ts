import { Document, Packer } from 'docx'
import type { Report } from '../../report/report'
import type { Appendix } from '../appendix'
import { type Layout, STANDARD_LAYOUT } from '../layout'
import { readElements } from '../read-elements'
import { setElements } from './body'
import { fontTable } from './fonts'
import { gatherNotes } from './notes'
import { type Properties, scrub } from './package'
import { makeRoomForTurned } from './picture'
import { printable } from './printable'
import type { RunSetter } from './runs'
import { sectionOf } from './section'
import { completeStyles, stylesOf } from './styles'
import { setAppendix } from './table'

export interface DocxOptions {
  /** The measures of the unit; those of the standard where it has none. */
  readonly layout?: Layout
  /** Images by their paths as typed (see `imagesIn`); one that is missing becomes a note in its place. */
  readonly images?: ReadonlyMap<string, Uint8Array>
  /** 附：对照表. */
  readonly appendix?: Appendix
  /** What the file may tell of itself; nothing where it is left out. */
  readonly properties?: Properties
}

/**
 * The draft as a Word file on the page of the standard, with Word's own styles, fields and footnotes. The same
 * draft gives the same bytes.
 */
export async function renderDocx(report: Report, options: DocxOptions = {}): Promise<Uint8Array> {
  const layout = options.layout ?? STANDARD_LAYOUT
  const notes = gatherNotes(readElements(report))
  const setter: RunSetter = { layout, images: options.images ?? new Map(), callNote: notes.call }
  const children = setElements(notes.rest, setter)
  const appendix = options.appendix ? setAppendix(options.appendix, setter) : []
  const document = new Document({
    styles: stylesOf(layout),
    footnotes: notes.words(setter),
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...sectionOf(layout), children: [...children, ...appendix] }],
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
  return scrub(bytes, printableProperties(options.properties ?? {}), {
    'word/fontTable.xml': () => fontTable(layout),
    'word/styles.xml': completeStyles,
    'word/document.xml': makeRoomForTurned,
    'word/footnotes.xml': makeRoomForTurned,
  })
}

function printableProperties(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, printable(String(value))]))
}
