import type { ParagraphContent } from './paragraph-content'
import type { Reader } from './reader'
import { findAll, type XmlElement } from './xml'

/** What of a drawing comes in: pictures, text boxes, and WordArt, whose text is an attribute (`v:textpath`). */
const CONTENTS = new Set(['a:blip', 'v:imagedata', 'w:txbxContent', 'v:textpath'])
/** Shapes of DrawingML, and those of VML (ECMA-376 Part 4, 19.1.2), which older programs write. */
const SHAPES = new Set([
  'wps:wsp',
  'v:shape',
  'v:rect',
  'v:roundrect',
  'v:oval',
  'v:line',
  'v:polyline',
  'v:arc',
  'v:curve',
  'v:image',
])
const GRAPHICS = new Set(['a:graphicData'])
/** Drawings that no image stands for. */
const CHART = /\/(?:chart|diagram|chartex)$/

/** Takes in the pictures and texts of a `w:drawing`, `w:pict` or `w:object`, and tells what of it is left out. */
export function readDrawing(drawing: XmlElement, reader: Reader, content: ParagraphContent): void {
  const contents = contentsOf(drawing)
  for (const found of contents) {
    if (found.name === 'w:txbxContent') addBox(found, reader, content)
    else if (found.name === 'v:textpath') addBox(boxOf(found.attributes.string ?? ''), reader, content)
    else addPicture(found, reader, content)
  }
  const isChart = findAll(drawing, GRAPHICS).some(({ attributes }) => CHART.test(attributes.uri ?? ''))
  const isBare = contents.length === 0 && drawing.name === 'w:drawing'
  const hasBareShape = findAll(drawing, SHAPES).some((shape) => contentsOf(shape).length === 0)
  if (isChart || isBare || (hasBareShape && drawing.name !== 'w:object')) reader.tally.add('drawings')
}

function contentsOf(element: XmlElement): XmlElement[] {
  return findAll(element, CONTENTS).filter(
    ({ name, attributes }) => name !== 'v:textpath' || (attributes.string ?? '').trim() !== '',
  )
}

/** Whether a header or a footer shows a picture or WordArt (a mark behind the text is such). */
export function showsPicture(margin: XmlElement): boolean {
  return contentsOf(margin).some(({ name }) => name !== 'w:txbxContent')
}

function addBox(box: XmlElement, reader: Reader, content: ParagraphContent): void {
  reader.tally.add('boxes')
  content.boxes.push(box)
}

/** The lines of a WordArt as the paragraphs of a text box. */
function boxOf(text: string): XmlElement {
  const element = (name: string, children: XmlElement['children']) => ({ name, attributes: {}, children })
  const paragraphs = text
    .split(/[\r\n]+/)
    .map((line) => element('w:p', [element('w:r', [element('w:t', [line])])]))
  return element('w:txbxContent', paragraphs)
}

function addPicture({ attributes }: XmlElement, reader: Reader, { inlines }: ParagraphContent): void {
  const id = attributes['r:embed'] ?? attributes['r:id']
  if (id === undefined) {
    if (attributes['r:link'] !== undefined) reader.tally.add('external')
    return
  }
  const file = reader.images.take(reader.story, id)
  if (file !== undefined) inlines.push({ kind: 'image', name: file.replace(/\.\w+$/, ''), file })
}
