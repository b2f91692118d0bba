import { normalizeUri } from 'micromark-util-sanitize-uri'
import { type Image, LINE_BREAK, type Mark, type Run } from '../run'
import { escapeHtml } from './escape'

/** Runs as inline HTML: an element a mark, nested as the marks are. */
export function runsHtml(runs: readonly Run[]): string {
  let html = ''
  let open: readonly Mark[] = []
  for (const run of runs) {
    const shared = sharedOf(open, run.marks)
    html += closing(open, shared) + opening(run.marks, shared) + contentOf(run)
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

function contentOf({ text, image }: Run): string {
  if (image) return imageHtml(image)
  if (text === LINE_BREAK) return '<br>'
  return escapeHtml(text).replaceAll('\u00a0', '&nbsp;')
}

function imageHtml({ path, alt, title }: Image): string {
  return `<img${attribute('src', normalizeUri(path))}${attribute('alt', alt)}${attribute('title', title)}>`
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`
}
