import {
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  type ParagraphChild,
  SimpleField,
  TextRun,
  type XmlComponent,
} from 'docx'

/** The call of a footnote. Word numbers footnotes in the order of their first calls. */
export interface NoteCall {
  readonly number: number
  /** A further call repeats the number. */
  readonly isFirst: boolean
}

/** A first call in a bookmark of its own, or the field that repeats the number of the call in there. */
export function setNoteCall({ number, isFirst }: NoteCall): ParagraphChild[] {
  const bookmark = `_Note${number}`
  if (!isFirst) {
    const field = new SimpleField(` NOTEREF ${bookmark} \\f \\h `)
    field.addChildElement(new TextRun({ text: String(number), style: 'FootnoteReference' }))
    return [field]
  }
  // The library's own bookmarks are numbered through all files, and the same draft is to give the same bytes.
  const [start, end]: XmlComponent[] = [new BookmarkStart(bookmark, number), new BookmarkEnd(number)]
  return [start as ParagraphChild, new FootnoteReferenceRun(number), end as ParagraphChild]
}
