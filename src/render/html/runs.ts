import { normalizeUri } from 'micromark-util-sanitize-uri'
import { readPicture } from '../picture'
import { type Image, LINE_BREAK, type Mark, type Run } from '../run'
import { escapeHtml } from './escape'

/** An image as HTML. */
export type ImageHtml = (image: Image) => string

/** Runs as inline HTML: an element a mark, nested as the marks are. */
export function runsHtml(runs: readonly Run[], imageHtml: ImageHtml = linkedImage): string {
  let html = ''
  let open: readonly Mark[] = []
  for (const run of runs) {
    const shared = sharedOf(open, run.marks)
    html += closing(open, shared) + opening(run.marks, shared) + contentOf(run, imageHtml)
    open = run.marks
  }
  return html + closing(open, 0)
}

/** How many of the outermost marks two runs have in common. */
function sharedOf(a: readonly Mark[], b: readonly Mark[]): number {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared
}

function opening(marks: readonly Mark[], from: number): string {
  return marks
    .slice(from)
    .map((mark) => `<${TAGS[mark.kind]}${attributesOf(mark)}>`)
    .join('')
}

function closing(marks: readonly Mark[], from: number): string {
  return marks
    .slice(from)
    .reverse()
    .map(({ kind }) => `</${TAGS[kind]}>`)
    .join('')
}

const TAGS: Readonly<Record<Mark['kind'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  code: 'code',
  link: 'a',
  blank: 'span',
  note: 'sup',
  picture: 'span',
}

function attributesOf(mark: Mark): string {
  switch (mark.kind) {
    case 'link':
      return attribute('href', mark.target && normalizeUri(mark.target)) + attribute('title', mark.title)
    case 'blank':
      return attribute('class', 'xd-blank')
    case 'picture':
      return attribute('class', 'xd-image')
    default:
      return ''
  }
}

function contentOf({ text, image }: Run, imageHtml: ImageHtml): string {
  if (image) return imageHtml(image)
  if (text === LINE_BREAK) return '<br>'
  return escapeHtml(text).replaceAll('\u00a0', '&nbsp;')
}

/** By its path: for a page that lies where the draft does. */
export function linkedImage({ path, alt, title }: Image): string {
  return `<img${attribute('src', normalizeUri(path))}${attribute('alt', alt)}${attribute('title', title)}>`
}

/** In the page itself, for a page that is handed on alone; what is missing or no image becomes a note. */
export function embeddedImage(images: ReadonlyMap<string, Uint8Array>): ImageHtml {
  return ({ path, alt, title }) => {
    const bytes = images.get(path)
    const picture = bytes && readPicture(bytes)
    if (!bytes || !picture) {
      return `<span class="xd-image">［图片${alt && '：'}${escapeHtml(alt)}，没有找到或不能显示］</span>`
    }
    const source = `data:image/${TYPES[picture.type]};base64,${toBase64(bytes)}`
    return `<img src="${source}"${attribute('alt', alt)}${attribute('title', title)}>`
  }
}

const TYPES = { png: 'png', jpg: 'jpeg', gif: 'gif', bmp: 'bmp' }

/** In pieces, as a function takes no more than some ten thousand arguments. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 0x2000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x2000)))
  }
  return btoa(pieces.join(''))
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`
}
