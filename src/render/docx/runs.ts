import { ImageRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { addAll } from '../../text/add-all'
import type { Layout } from '../layout'
import { POINTS_PER_MM } from '../measures'
import { readPicture } from '../picture'
import { LINE_BREAK, type Mark, type Run } from '../run'
import { fontsOf, HINT } from './fonts'
import { type NoteCall, setNoteCall } from './note-call'

/** What setting runs needs to know of the whole. */
export interface RunSetter {
  readonly layout: Layout
  /** Path as typed → bytes; none for what could not be had. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** What the call of a footnote prints; see `Notes`. */
  callNote(label: string, inText: boolean): NoteCall | undefined
}

/** How a paragraph overrides what its runs' marks would do. */
export interface Dress {
  /** Headings are told by face: a bold one is not bolder than the others. */
  readonly heading?: boolean
  /** The words of a footnote call none: they only repeat its number. */
  readonly note?: boolean
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
  if (run.image) return [pictureOf(run, setter)]
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

const CSS_PIXELS_PER_POINT = 96 / 72

function pictureOf(run: Run, { layout, images }: RunSetter): ParagraphChild {
  const { path = '', alt = '', title } = run.image ?? {}
  const bytes = images.get(path)
  const picture = bytes && readPicture(bytes)
  if (!bytes || !picture) {
    const what = bytes ? '不是 PNG、JPG、GIF 或 BMP，没有放进来' : '没有找到'
    return new TextRun(printable(`［图片：${alt ? `${alt}，` : ''}${what}：${path}］`))
  }
  const pixels = (millimetres: number) => millimetres * POINTS_PER_MM * CSS_PIXELS_PER_POINT
  const { textWidth, textHeight } = layout.page
  // A line is left for what stands under the picture.
  const room = pixels(textHeight.value) - 2 * layout.page.linePitch.value * CSS_PIXELS_PER_POINT
  const scale = Math.min(1, pixels(textWidth.value) / picture.width, room / picture.height)
  return new ImageRun({
    type: picture.type,
    data: bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: printable(alt || '图片'), description: printable(title ?? alt) },
  })
}

/** What XML cannot hold: control characters and halves of surrogate pairs. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '')
}
