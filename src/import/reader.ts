import { createImages, type Images } from './images'
import { createTally, type Tally } from './notices'
import { type Numberer, readNumbering } from './numbering'
import type { Parts, Story } from './parts'
import { readStyles, type Styles } from './styles'
import { childrenOf, type XmlElement } from './xml'

/** What reading one document needs to remember. */
export interface Reader {
  styles: Styles
  numberer: Numberer
  tally: Tally
  images: Images
  notes: Notes
  /** The part that is being read. */
  story: Story
}

/** Footnotes and endnotes, counted together in the order of their calls. */
export interface Notes {
  /** The number of a note; undefined where the document holds none of that id. */
  call(story: Note['story'], id: string): number | undefined
  /** The note itself, whose text is read when it is written. */
  noteOf(number: number): Note | undefined
}

export interface Note {
  story: Exclude<Story, 'document'>
  element: XmlElement
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
    story: 'document',
  }
}

function createNotes(parts: Parts): Notes {
  const known = new Map(
    (['footnotes', 'endnotes'] as const).flatMap((story) =>
      childrenOf(parts[story])
        // Separators are notes to Word.
        .filter(({ attributes }) => !/eparator/.test(attributes['w:type'] ?? ''))
        .map((element) => [keyOf(story, element.attributes['w:id'] ?? ''), { story, element }] as const),
    ),
  )
  const called: string[] = []
  const numbers = new Map<string, number>()
  return {
    call(story, id) {
      const key = keyOf(story, id)
      if (!known.has(key)) return undefined
      const number = numbers.get(key) ?? called.push(key)
      numbers.set(key, number)
      return number
    },
    noteOf: (number) => known.get(called[number - 1] ?? ''),
  }
}

function keyOf(story: Story, id: string): string {
  return `${story} ${id}`
}
