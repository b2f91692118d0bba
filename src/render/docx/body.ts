import { AlignmentType, type FileChild, type Paragraph } from 'docx'
import { largest } from '../../text/largest'
import { plainRun } from '../align'
import type { AttachmentEntry, Closing, PageElement, Paragraph as TextParagraph } from '../elements'
import { noteText } from '../marks'
import { type Run, textOfRuns } from '../run'
import { paragraph } from './paragraph'
import { holdsPicture } from './picture'
import type { RunSetter } from './runs'
import { STYLE } from './styles'
import { setTable } from './table'
import { twips, widthOf } from './units'

/** Elements as Word's paragraphs and tables. */
export function setElements(elements: readonly PageElement[], setter: RunSetter): FileChild[] {
  const titled = elements.findIndex(({ kind }) => kind === 'subtitle')
  return elements.flatMap((element, at) =>
    element.kind === 'title' && titled === at + 1
      ? [paragraph(STYLE.title, element.runs, setter, { spacing: TIGHT })]
      : setElement(element, setter),
  )
}

/** The subtitle follows without a blank line. */
const TIGHT = { after: 0 }

function setElement(element: PageElement, setter: RunSetter): FileChild[] {
  switch (element.kind) {
    case 'title':
      return [paragraph(STYLE.title, element.runs, setter)]
    case 'subtitle':
      return [paragraph(STYLE.subtitle, element.runs, setter)]
    case 'heading':
      return [paragraph(STYLE.headings[element.level - 1] ?? STYLE.headings[3], element.runs, setter)]
    case 'paragraph':
      return [textParagraph(element, setter)]
    case 'footnote':
      return [footnoteParagraph(element.label, element.runs, setter)]
    case 'code':
      return [paragraph(STYLE.code, element.runs, setter)]
    case 'table':
      return [setTable(element, setter)]
    case 'closing':
      return setClosing(element, setter)
    case 'attachment-entry':
      return [attachmentEntry(element, setter)]
    case 'attachment':
      return [paragraph(STYLE.attachment, element.runs, setter, { pageBreakBefore: true })]
  }
}

function textParagraph({ runs, quote, item }: TextParagraph, setter: RunSetter): Paragraph {
  if (holdsPicture(runs, setter)) return paragraph(STYLE.picture, runs, setter)
  if (quote) return paragraph(STYLE.quote, runs, setter)
  if (item === 0) return paragraph(STYLE.text, runs, setter)
  const step = twips(setter.layout, setter.layout.place.indent)
  return paragraph(STYLE.text, runs, setter, { indent: { left: item * step } })
}

/** The words of a footnote that is never called stand where the draft has them; nothing is lost. */
function footnoteParagraph(label: string | undefined, runs: readonly Run[], setter: RunSetter): Paragraph {
  const mark = label === undefined ? [] : [plainRun(noteText(label), 0, 0)]
  return paragraph(STYLE.footnote, [...mark, ...runs], setter)
}

/** A blank line above, 2 字 in; items and the further lines of their names stand under the first (7.3.4). */
function attachmentEntry({ runs, first }: AttachmentEntry, setter: RunSetter): Paragraph {
  const { indent, beforeAttachmentList, attachmentLabel, attachmentNumber } = setter.layout.place
  const characters = (value: number) => twips(setter.layout, { ...indent, value })
  return paragraph(STYLE.attachmentList, runs, setter, {
    indent: {
      left: characters(indent.value + attachmentLabel.value + attachmentNumber.value),
      hanging: characters(attachmentNumber.value + (first ? attachmentLabel.value : 0)),
    },
    ...(first && { spacing: { before: twips(setter.layout, beforeAttachmentList) } }),
  })
}

/**
 * 署名 and date stand at the right: the date's first character 2 字 right of the signature's, and whichever
 * reaches further right keeps the space at the edge (7.3.5.2). A date alone keeps 4 字 (7.3.5.1).
 */
function setClosing({ lines }: Closing, setter: RunSetter): Paragraph[] {
  const { layout } = setter
  const { signatureRight, sealedDateRight, dateOffset, beforeClosing } = layout.place
  const signed = lines.some(({ role }) => role === 'signature')
  const placed = lines.map((line) => {
    const width = widthOf(textOfRuns(line.runs))
    return { ...line, width, reach: width + (signed && line.role === 'date' ? dateOffset.value : 0) }
  })
  const furthest = largest(placed.map(({ reach }) => reach))
  const edge = signed ? signatureRight : sealedDateRight
  return placed.map(({ role, runs, reach }, at) => {
    const right = twips(layout, { ...edge, value: edge.value + furthest - reach })
    return paragraph(role === 'signature' ? STYLE.signature : STYLE.date, runs, setter, {
      alignment: AlignmentType.RIGHT,
      indent: { right },
      ...(at === 0 && { spacing: { before: twips(layout, beforeClosing) } }),
      ...(at < placed.length - 1 && { keepNext: true }),
    })
  })
}
