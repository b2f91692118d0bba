import { lineEndOf } from '../text/line-end'
import type { Range } from '../text/range'
import type { FrontMatter, FrontMatterValues } from './front-matter'

/** The Chinese keys that we write; either language is read. */
const KEYS = { genre: '体裁', allowedNames: '允许姓名', allowedValues: '允许内容' } as const

/** The edit that sets the form of a draft in its front matter, which is added where there is none. */
export function genreEdit(source: string, frontMatter: FrontMatter, title: string): FrontMatterEdit {
  return valueEdit(source, frontMatter, 'genre', title)
}

/** The edit that adds values to a list of the front matter; values that it has already are not added twice. */
export function allowEdit(
  source: string,
  frontMatter: FrontMatter,
  key: 'allowedNames' | 'allowedValues',
  values: readonly string[],
): FrontMatterEdit {
  const all = [...new Set([...frontMatter.values[key], ...values])]
  return valueEdit(source, frontMatter, key, `[${all.map(quoted).join(', ')}]`)
}

export interface FrontMatterEdit {
  range: Range
  text: string
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
    const lead = /^\s*-\s/.test(old) ? ' ' : ''
    const trail = /[\r\n]\s*$/.test(old) ? eol : ''
    const start = lead === '' ? place.start : endOfKey(source, place.start)
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
