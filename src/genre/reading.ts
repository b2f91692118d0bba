import type { OutlineNode } from '../report/outline'
import type { Range } from '../text/range'
import type { Genre, Section } from './schema'

/** A place of the draft that was recognised as (a) part of a section. */
export interface SectionPlace {
  /** Heading line, or the words that open a paragraph. */
  heading: Range
  /** What stands under it, to the next heading of its level. */
  body: Range
  by: 'heading' | 'candidate' | 'opening' | 'meaning'
  /** For `meaning`, a guess: how sure it is, below 1. */
  confidence?: number
  /** The outline node, where the place is a heading. */
  node?: OutlineNode
}

/** A section of the form, with the places where the draft has it; none where it is missing. */
export interface SectionReading {
  section: Section
  places: SectionPlace[]
}

/** Which form a draft is, how sure that is, and where its sections are. */
export interface GenreReading {
  genre: Genre
  /** 0…1; 1 where the author declared it. */
  confidence: number
  declared: boolean
  sections: SectionReading[]
}
