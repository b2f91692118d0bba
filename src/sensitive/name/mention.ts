import type { NameRole } from '../finding'
import type { CleanText } from './clean'

/** A segment of a draft as the recognizer works on it. */
export interface Passage {
  clean: CleanText
  kind: 'heading' | 'paragraph' | 'cell'
}

/** One mention of a person, in the cleaned text of a passage. */
export interface Mention {
  passage: Passage
  start: number
  end: number
  text: string
  probability: number
  role?: Exclude<NameRole, 'author' | 'public'>
  /** The full name it belongs to, where it is not one itself. */
  person?: string
  evidence: string[]
}
