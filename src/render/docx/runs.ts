import { type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { addAll } from '../../text/add-all'
import type { Layout } from '../layout'
import { LINE_BREAK, type Mark, type Run } from '../run'
import { fontsOf, HINT } from './fonts'
import { type NoteCall, setNoteCall } from './note-call'
import { type PictureSetter, pictureOf } from './picture'
import { printable } from './printable'

/** What setting runs needs to know of the whole. */
export interface RunSetter extends PictureSetter {
  /** What the call of a footnote prints; see `Notes`. */
  callNote(label: string, inText: boolean): NoteCall | undefined
}

/** How a paragraph overrides what its runs' marks would do. */
export interface Dress {
  /** Headings are told by face: a bold one is not bolder than the others. */
  readonly heading?: boolean
  /** The words of a footnote call none: they only repeat its number. */
  readonly note?: boolean
  /** How wide a picture may be, in twips; as the type area unless given. */
  readonly width?: number
}

/** Runs as Word's: links print as their words, blanks as typed; neighbours that are set alike become one. */
export function setRuns(runs: readonly Run[], setter: RunSetter, dress: Dress = {}): ParagraphChild[] {
  const children: ParagraphChild[] = []
  let open: { text: string; look: Look; key: string } | undefined
  const close = () => {
    if (open) children.push(new TextRun({ ...open.look, text: open.text }))
    open = undefined
  }
  for (const run of runs) {
    const other = run.text === LINE_BREAK ? [new TextRun({ break: 1 })] : objectOf(run, setter, dress)
    if (other) {
      close()
      addAll(children, other)
      continue
    }
    const look = lookOf(run.marks, setter.layout, dress)
    const key = JSON.stringify(look)
    if (open?.key !== key) close()
    open = { text: (open?.text ?? '') + printable(run.text), look, key }
  }
  close()
  return children
}

/** What stands in the text and is none: a picture, the call of a footnote. */
function objectOf(run: Run, setter: RunSetter, dress: Dress): ParagraphChild[] | undefined {
  if (run.image) return [pictureOf(run.image, setter, dress.width)]
  const note = run.marks.find((mark) => mark.kind === 'note')
  const call = note && setter.callNote(note.label, !dress.note)
  return call && setNoteCall(call)
}

type Look = Omit<IRunOptions, 'text' | 'children'>

function lookOf(marks: readonly Mark[], layout: Layout, { heading }: Dress): Look {
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind)
  return {
    // Han characters have no italics; 楷体 stands for them.
    font: has('emphasis') ? fontsOf(layout, '楷体') : HINT,
    ...(has('strong') && !heading && { bold: true }),
    ...(has('delete') && { strike: true }),
    ...(has('note') && { superScript: true }),
  }
}
