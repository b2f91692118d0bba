import type { Inline } from './model'
import type { XmlElement } from './xml'

/** What stands in a paragraph, and what hangs on it. */
export interface ParagraphContent {
  inlines: Inline[]
  /** The contents of text boxes. */
  boxes: XmlElement[]
}
