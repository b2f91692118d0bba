import { ImageRun, type ParagraphChild, TextRun } from 'docx'
import type { Layout } from '../layout'
import { POINTS_PER_MM } from '../measures'
import { type Picture, readPicture } from '../picture'
import type { Image, Run } from '../run'
import { printable } from './printable'

/** What setting pictures needs to know of the whole. */
export interface PictureSetter {
  readonly layout: Layout
  /** Path as typed → bytes; none for what could not be had. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** Whether a paragraph holds an image that is there: an exact pitch of its lines would cut it off. */
export function holdsPicture(runs: readonly Run[], { images }: PictureSetter): boolean {
  return runs.some(({ image }) => image && images.has(image.path))
}

const PIXELS_PER_POINT = 96 / 72
const PIXELS_PER_TWIP = PIXELS_PER_POINT / 20

/**
 * An image as Word's, no larger than there is room for; a note in the place of one that is missing.
 *
 * @param width of the room, in twips; the type area's unless given
 */
export function pictureOf(
  { path, alt, title }: Image,
  { layout, images }: PictureSetter,
  width: number | undefined,
): ParagraphChild {
  const bytes = images.get(path)
  const picture = bytes && readPicture(bytes)
  if (!bytes || !picture) {
    const what = bytes ? '不是 PNG、JPG、GIF 或 BMP，没有放进来' : '没有找到'
    return new TextRun(printable(`［图片：${alt ? `${alt}，` : ''}${what}：${path}］`))
  }
  const { textWidth, textHeight, linePitch } = layout.page
  const pixels = (millimetres: number) => millimetres * POINTS_PER_MM * PIXELS_PER_POINT
  return new ImageRun({
    type: picture.type,
    data: bytes,
    transformation: fitted(picture, {
      width: width === undefined ? pixels(textWidth.value) : width * PIXELS_PER_TWIP,
      // A line is left for what stands under the picture.
      height: pixels(textHeight.value) - 2 * linePitch.value * PIXELS_PER_POINT,
    }),
    altText: { name: printable(alt || '图片'), description: printable(title ?? alt) },
  })
}

/**
 * In pixels, one at least: an image that is nothing but a line would be none. What is turned on its side has the size that
 * it had before.
 */
function fitted({ width, height, turn }: Picture, room: { width: number; height: number }) {
  const scale = Math.min(1, room.width / width, room.height / height)
  const scaled = (length: number) => Math.max(1, Math.round(length * scale))
  const isOnSide = turn !== undefined && turn.rotation % 180 !== 0
  return {
    width: scaled(isOnSide ? height : width),
    height: scaled(isOnSide ? width : height),
    ...(turn?.mirrored && { flip: { horizontal: true } }),
    ...(turn?.rotation && { rotation: turn.rotation }),
  }
}

const PICTURE = '<wp:inline'
const ON_ITS_SIDE = /<a:xfrm [^<>]{0,80}rot="(?:5400000|16200000)"/
const SIZE = /<wp:extent cx="(\d{1,12})" cy="(\d{1,12})"\/><wp:effectExtent [^<>]{1,80}\/>/

/**
 * A part of the file in which pictures that are turned on their side have the room that they take beyond their size, for
 * which our library has no word (`effectExtent`; ECMA-376-1, 20.4.2.6).
 */
export function makeRoomForTurned(xml: string): string {
  return xml
    .split(PICTURE)
    .map((piece) => (ON_ITS_SIDE.test(piece) ? piece.replace(SIZE, sizeWithRoom) : piece))
    .join(PICTURE)
}

function sizeWithRoom(_: string, cx: string, cy: string): string {
  const more = Math.round((Number(cx) - Number(cy)) / 2)
  const [beside, above] = [Math.max(0, -more), Math.max(0, more)]
  return `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="${beside}" t="${above}" r="${beside}" b="${above}"/>`
}
