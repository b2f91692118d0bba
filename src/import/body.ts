import { addAll } from '../text/add-all'
import { chosenOf } from './alternatives'
import { readInlines } from './inlines'
import type { Block, Inline, Paragraph } from './model'
import type { Reader } from './reader'
import { propertiesOf, type Style } from './styles'
import { readTable } from './table'
import { childOf, childrenOf, findAll, flagOf, textIn, valOf, type XmlElement } from './xml'

/** Wrappers around whole paragraphs. */
const TRANSPARENT = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])
const GALLERY = new Set(['w:docPartGallery'])

/** Reads the paragraphs and tables of the body, a cell, a note or a text box. */
export function readBlocks(parent: XmlElement, reader: Reader): Block[] {
  const blocks: Block[] = []
  /** What a deleted paragraph mark leaves to be joined to the next paragraph. */
  let carried: Inline[] = []
  const visit = (element: XmlElement): void => {
    const { name } = element
    if (name === 'w:p') carried = readParagraph(element, carried, blocks, reader)
    else if (name === 'w:tbl') addAll(blocks, readTable(element, reader, readBlocks))
    else if (name === 'w:sdt') {
      if (isContents(element)) reader.tally.add('contents')
      else childrenOf(childOf(element, 'w:sdtContent')).forEach(visit)
    } else if (name === 'mc:AlternateContent') childrenOf(chosenOf(element)).forEach(visit)
    else if (name === 'w:altChunk') reader.tally.add('attachedDocuments')
    else if (TRANSPARENT.has(name)) childrenOf(element).forEach(visit)
    else if (name === 'w:moveFrom' || name === 'w:del') reader.tally.add('deletions')
  }
  childrenOf(parent).forEach(visit)
  if (carried.length > 0) blocks.push({ kind: 'paragraph', inlines: carried, centred: false })
  return blocks
}

function isContents(element: XmlElement): boolean {
  const properties = childOf(element, 'w:sdtPr')
  return (
    properties !== undefined &&
    findAll(properties, GALLERY).some(({ attributes }) => /contents|目录/i.test(attributes['w:val'] ?? ''))
  )
}

/** Adds a paragraph, and gives what it leaves for the next one. */
function readParagraph(element: XmlElement, carried: Inline[], blocks: Block[], reader: Reader): Inline[] {
  const properties = childOf(element, 'w:pPr')
  const mark = childOf(properties, 'w:rPr')
  const named = reader.styles.of(valOf(properties, 'w:pStyle') ?? reader.styles.defaultParagraph)
  const style: Style = { ...named, ...propertiesOf(properties, undefined) }
  const { inlines, boxes } = readInlines(element, named, reader)
  const whole = [...carried, ...inlines]
  if (style.role === 'contents') {
    if (textIn(element).trim() !== '') reader.tally.add('contents')
    return carried
  }
  const isShown = whole.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '')
  const joinsNext = childOf(mark, 'w:del') !== undefined || (flagOf(mark, 'w:vanish') === true && !isShown)
  if (joinsNext) return whole
  // Word counts paragraphs without text too, as it shows their numbers.
  const label =
    style.numId === undefined ? undefined : reader.numberer.next(style.numId, style.listLevel ?? 0)
  if (isShown) {
    const paragraph: Paragraph = {
      kind: 'paragraph',
      inlines: whole,
      centred: style.align === 'center',
      ...((style.role === 'title' || style.role === 'subtitle') && { role: style.role }),
      ...(style.level !== undefined && { level: style.level }),
      ...(label && { label }),
    }
    blocks.push(paragraph)
  }
  for (const box of boxes) addAll(blocks, readBlocks(box, reader))
  return []
}
