import { type IParagraphOptions, Paragraph } from 'docx'
import type { Run } from '../run'
import { holdsPicture } from './picture'
import { type RunSetter, setRuns } from './runs'
import { PICTURE_LINE, STYLE } from './styles'

export interface ParagraphOptions extends Omit<IParagraphOptions, 'children' | 'style'> {
  /** How wide a picture may be, in twips; as the type area unless given. */
  readonly pictureWidth?: number
}

const HEADINGS: ReadonlySet<string> = new Set([STYLE.title, STYLE.attachment, ...STYLE.headings])

/** Runs as a paragraph of a style; one with a picture has lines as high as they need to be. */
export function paragraph(
  style: string,
  runs: readonly Run[],
  setter: RunSetter,
  { pictureWidth, ...options }: ParagraphOptions = {},
): Paragraph {
  const dress = {
    heading: HEADINGS.has(style),
    note: style === STYLE.footnote,
    ...(pictureWidth !== undefined && { width: pictureWidth }),
  }
  return new Paragraph({
    style,
    ...options,
    ...(holdsPicture(runs, setter) && { spacing: { ...options.spacing, ...PICTURE_LINE } }),
    children: setRuns(runs, setter, dress),
  })
}
