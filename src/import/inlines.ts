import { chosenOf } from './alternatives'
import { readDrawing } from './drawings'
import { readField } from './field-text'
import { createFieldReader, type Field, type FieldReader, simpleField } from './fields'
import type { Tally } from './notices'
import type { ParagraphContent } from './paragraph-content'
import type { Reader } from './reader'
import { isScript, scripted } from './scripts'
import { withoutStandIns } from './stand-ins'
import { propertiesOf, type Style } from './styles'
import { symbolOf } from './symbols'
import { childOf, childrenOf, findAll, textIn, valOf, type XmlElement } from './xml'

/** A paragraph while it is read. */
interface Reading extends ParagraphContent {
  fields: FieldReader
}

/** Wrappers whose content reads as if they were not there. */
const TRANSPARENT = new Set([
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
])
const TEXT = new Set(['w:t'])
/** Half-points; what Word assumes where nothing is said. */
const USUAL_SIZE = 20

/** Reads a paragraph: the text as accepted revisions leave it, without what is hidden. */
export function readInlines(paragraph: XmlElement, base: Style, reader: Reader): ParagraphContent {
  const content: Reading = { inlines: [], boxes: [], fields: createFieldReader(paragraph) }
  readChildren(paragraph, base, reader, content)
  return content
}

function readChildren(parent: XmlElement, base: Style, reader: Reader, content: Reading): void {
  for (const element of childrenOf(parent)) readElement(element, base, reader, content)
}

function readElement(element: XmlElement, base: Style, reader: Reader, content: Reading): void {
  const { name, attributes } = element
  if (name === 'w:r') readRun(element, base, reader, content)
  else if (name === 'w:ins' || name === 'w:moveTo') {
    reader.tally.add('insertions')
    readChildren(element, base, reader, content)
  } else if (name === 'w:del' || name === 'w:moveFrom') {
    reader.tally.add('deletions')
  } else if (name === 'w:hyperlink') {
    if (attributes['r:id'] !== undefined) reader.tally.add('links')
    readChildren(element, base, reader, content)
  } else if (name === 'w:fldSimple') {
    if (!content.fields.inCode) showField(simpleField(element), base, reader, content)
    readChildren(element, base, reader, content)
  } else if (name === 'mc:AlternateContent') {
    const chosen = chosenOf(element)
    if (chosen) readChildren(chosen, base, reader, content)
  } else if (name === 'm:oMath' || name === 'm:oMathPara') {
    reader.tally.add('formulas')
    addText(textIn(element), base, reader, content)
  } else if (TRANSPARENT.has(name)) readChildren(element, base, reader, content)
}

function readRun(run: XmlElement, base: Style, reader: Reader, content: Reading): void {
  const properties = childOf(run, 'w:rPr')
  const named = valOf(properties, 'w:rStyle')
  const style: Style = {
    ...base,
    ...(named !== undefined && reader.styles.of(named)),
    ...propertiesOf(undefined, properties),
  }
  if (style.hidden && !content.fields.inCode && findAll(run, TEXT).length > 0) reader.tally.add('hidden')
  for (const child of childrenOf(run)) {
    if (child.name === 'w:fldChar') {
      const field = content.fields.read(child)
      if (field && !style.hidden) showField(field, style, reader, content)
    } else if (!style.hidden && !content.fields.inCode) readRunChild(child, style, reader, content)
  }
}

/** Types what a field shows that has no result, and tells what of it is lost. */
function showField(field: Field, style: Style, reader: Reader, content: Reading): void {
  const { text, notices } = readField(field)
  for (const notice of notices) reader.tally.add(notice)
  addText(text, style, reader, content)
}

function readRunChild(child: XmlElement, style: Style, reader: Reader, content: Reading): void {
  const { name, attributes } = child
  const text = textOfRunChild(child, reader)
  if (text !== undefined) addText(text, style, reader, content)
  else if (name === 'w:cr' || name === 'w:br') {
    // The breaks of pages and columns are layout.
    if (!/^(?:page|column)$/.test(attributes['w:type'] ?? '')) content.inlines.push({ kind: 'break' })
  } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const story = name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'
    const number = reader.notes.call(story, attributes['w:id'] ?? '')
    if (number !== undefined) content.inlines.push({ kind: 'note', number })
  } else if (name === 'w:commentReference') reader.tally.add('comments')
  else if (name === 'w:object' || name === 'w:drawing' || name === 'w:pict') {
    if (name === 'w:object') reader.tally.add('embedded')
    readDrawing(child, reader, content)
  } else if (name === 'mc:AlternateContent') {
    for (const chosen of childrenOf(chosenOf(child))) readRunChild(chosen, style, reader, content)
  } else if (name === 'w:ruby') {
    reader.tally.add('readings')
    readChildren(child, style, reader, content)
  }
}

function textOfRunChild({ name, attributes, children }: XmlElement, { tally }: Reader): string | undefined {
  switch (name) {
    case 'w:t':
      return children.join('')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return signOf(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''), tally)
    default:
      return undefined
  }
}

/** A box stands for a sign that nobody knows. */
function signOf(sign: string | undefined, tally: Tally): string {
  if (sign === undefined) tally.add('symbols')
  return sign ?? '□'
}

function addText(text: string, style: Style, { tally }: Reader, content: ParagraphContent): void {
  const clean = withoutStandIns(onTheLine(text, style, tally)).replace(/[\t\r\n]+/g, ' ')
  if (clean === '') return
  const bold = style.bold ?? false
  const struck = (style.strike || style.doubleStrike) ?? false
  const size = style.size ?? USUAL_SIZE
  const before = content.inlines.at(-1)
  const last = before?.kind === 'text' ? before : undefined
  if (struck && !last?.struck && clean.trim() !== '') tally.add('struck')
  if (last && last.bold === bold && last.struck === struck && last.size === size) last.text += clean
  else content.inlines.push({ kind: 'text', text: clean, bold, struck, size })
}

/** A raised or lowered text in characters that print so by themselves; as it is, which is told, where there are none. */
function onTheLine(text: string, { script }: Style, tally: Tally): string {
  if (!isScript(script) || text.trim() === '') return text
  const signs = scripted(text, script)
  if (signs === undefined) tally.add('scripts')
  return signs ?? text
}
