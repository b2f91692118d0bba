import { createImages, type Images } from './images'
import { createTally, type Tally } from './notices'
import { type Numberer, readNumbering } from './numbering'
import type { Parts } from './parts'
import { readStyles, type Styles } from './styles'
import { childrenOf, type XmlElement } from './xml'

/** What reading one document needs to remember. */
export interface Reader {
  styles: Styles
  numberer: Numberer
  tally: Tally
  images: Images
  notes: Notes
  /** The fields that are open: whether their result has begun. The words of their code are no text. */
  fields: { inResult: boolean }[]
}

/** Footnotes and endnotes, counted together in the order of their calls. */
export interface Notes {
  /** The number of a note; undefined where the document holds none of that id. */
  call(kind: 'footnote' | 'endnote', id: string): number | undefined
  /** The note itself, whose text is read when it is written. */
  elementOf(number: number): XmlElement | undefined
}

export function createReader(parts: Parts): Reader {
  const tally = createTally()
  const styles = readStyles(parts.styles)
  return {
    styles,
    numberer: readNumbering(parts.numbering, styles),
    tally,
    images: createImages(parts, tally),
    notes: createNotes(parts),
    fields: [],
  }
}

function createNotes({ footnotes, endnotes }: Parts): Notes {
  const elements = new Map(
    [...childrenOf(footnotes), ...childrenOf(endnotes)]
      // Separators are notes to Word.
      .filter(({ attributes }) => !/eparator/.test(attributes['w:type'] ?? ''))
      .map((element) => [keyOf(element.name.slice(2), element.attributes['w:id'] ?? ''), element]),
  )
  const called: string[] = []
  const numbers = new Map<string, number>()
  return {
    call(kind, id) {
      const key = keyOf(kind, id)
      if (!elements.has(key)) return undefined
      const number = numbers.get(key) ?? called.push(key)
      numbers.set(key, number)
      return number
    },
    elementOf: (number) => elements.get(called[number - 1] ?? ''),
  }
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`
}
