import { lineEndOf } from '../text/line-end'
import type { Range } from '../text/range'
import { type FrontMatter, type FrontMatterValues, readFrontMatter } from './front-matter'

/** The Chinese keys that we write; either language is read. */
const KEYS = { genre: '体裁', allowedNames: '允许姓名', allowedValues: '允许内容' } as const

/** The edit that sets the form of a draft in its front matter, which is added where there is none. */
export function genreEdit(source: string, frontMatter: FrontMatter, title: string): FrontMatterEdit {
  return inClosed(source, frontMatter, (head, own) => valueEdit(head, own, 'genre', title))
}

/** The edit that adds values to a list of the front matter; values that it has already are not added twice. */
export function allowEdit(
  source: string,
  frontMatter: FrontMatter,
  key: 'allowedNames' | 'allowedValues',
  values: readonly string[],
): FrontMatterEdit {
  return inClosed(source, frontMatter, (head, own) => {
    const all = [...new Set([...own.values[key], ...values])]
    return valueEdit(head, own, key, `[${all.map(quoted).join(', ')}]`)
  })
}

export interface FrontMatterEdit {
  range: Range
  text: string
}

/**
 * An edit of the front matter. One that nobody closed has no effect, and a second one above it would make it text: it
 * is closed by the same edit.
 */
function inClosed(
  source: string,
  frontMatter: FrontMatter,
  editOf: (source: string, frontMatter: FrontMatter) => FrontMatterEdit,
): FrontMatterEdit {
  const { open } = frontMatter
  if (!open) return editOf(source, frontMatter)
  const closed = `${source.slice(0, open.end)}${lineEndOf(source)}---`
  const { range, text } = editOf(closed, readFrontMatter(closed))
  return { range: open, text: closed.slice(0, range.start) + text + closed.slice(range.end) }
}

function valueEdit(
  source: string,
  { range, places }: FrontMatter,
  key: keyof typeof KEYS & keyof FrontMatterValues,
  text: string,
): FrontMatterEdit {
  const eol = lineEndOf(source)
  const place = places[key]
  if (place) {
    // The range of a list written line by line ends after its last line break.
    const old = source.slice(place.start, place.end)
    const isList = /^\s*-\s/.test(old)
    const start = isList ? endOfKey(source, place.start) : place.start
    // A colon without a blank behind it would not be YAML's, and # without one before it begins no comment.
    const lead = source[start - 1] === ':' ? ' ' : ''
    const behind = source[place.end] === '#' ? ' ' : ''
    const trail = /[\r\n]\s*$/.test(old) ? eol : behind
    return { range: { start, end: place.end }, text: `${lead}${text}${trail}` }
  }
  if (range) {
    const at = source.indexOf('\n', range.start) + 1
    return { range: { start: at, end: at }, text: `${KEYS[key]}: ${text}${eol}` }
  }
  return { range: { start: 0, end: 0 }, text: `---${eol}${KEYS[key]}: ${text}${eol}---${eol}${eol}` }
}

/** Right after the colon of the key whose list starts at `listStart`. */
function endOfKey(source: string, listStart: number): number {
  return source.lastIndexOf(':', listStart) + 1
}

/** A string as YAML reads it back: quoted where it would be taken for a number or for syntax. */
function quoted(text: string): string {
  return /^[\u4e00-\u9fff·]+$/.test(text) ? text : JSON.stringify(text)
}
