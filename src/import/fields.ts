import { chosenOf } from './alternatives'
import { childOf, childrenOf, textIn, type XmlElement } from './xml'

/** A field (ECMA-376 Part 1, 17.16): a code, and what Word last made of it. */
export interface Field {
  code: string
  /** What a form field holds (`w:ffData`, 17.16.17). */
  form: XmlElement | undefined
  /** Whether the code ends in the paragraph where it begins; where it does not, it is not believed to be one. */
  ends: boolean
  /** Whether there is a result, be it empty. */
  hasResult: boolean
  /** Whether something prints in the result. */
  prints: boolean
}

/** Follows the fields of one paragraph while its runs are read. */
export interface FieldReader {
  /** Whether what comes next is the code of a field: no text. */
  readonly inCode: boolean
  /** Reads a `w:fldChar` (17.16.18); gives the field that begins with it, unless that is part of another's code. */
  read(mark: XmlElement): Field | undefined
}

/** Longer codes say nothing that would be text. */
const LONGEST_CODE = 2_000
const PRINTING = new Set([
  'w:t',
  'w:sym',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:tab',
  'w:br',
  'w:noBreakHyphen',
])
/** What is not read, or is a story of its own. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'w:pPr', 'w:rPr', 'w:rt'])

/**
 * A field may begin in one paragraph and end in another (a table of contents does); its code may not. So what follows a
 * mark that nothing closes stays text, and no mark reaches beyond its paragraph.
 */
export function createFieldReader(paragraph: XmlElement): FieldReader {
  let known: ReadonlyMap<XmlElement, Field> | undefined
  const open: { inCode: boolean }[] = []
  let codes = 0
  const leaveCode = (field: { inCode: boolean }) => {
    if (field.inCode) codes--
    field.inCode = false
  }
  return {
    get inCode() {
      return codes > 0
    },
    read(mark) {
      const type = mark.attributes['w:fldCharType']
      const last = open.at(-1)
      if (type === 'separate' && last) leaveCode(last)
      if (type === 'end' && last) {
        leaveCode(last)
        open.pop()
      }
      if (type !== 'begin') return undefined
      known ??= fieldsIn(paragraph)
      const field = known.get(mark)
      const isCode = codes > 0
      if (field?.ends) {
        open.push({ inCode: true })
        codes++
      }
      return isCode ? undefined : field
    },
  }
}

/** The fields of a paragraph by the marks that they begin with. */
function fieldsIn(paragraph: XmlElement): Map<XmlElement, Field> {
  const fields = new Map<XmlElement, Field>()
  const open: Field[] = []
  const read = (element: XmlElement): void => {
    const { name } = element
    const last = open.at(-1)
    if (name === 'w:fldChar') readMark(element, open, fields)
    else if (name === 'w:instrText' && last && !last.hasResult) {
      last.code = (last.code + textIn(element)).slice(0, LONGEST_CODE)
    } else if (last?.hasResult && PRINTING.has(name)) last.prints ||= name !== 'w:t' || textIn(element) !== ''
    else if (name === 'mc:AlternateContent') childrenOf(chosenOf(element)).forEach(read)
    else if (!SKIPPED.has(name)) childrenOf(element).forEach(read)
  }
  childrenOf(paragraph).forEach(read)
  return fields
}

function readMark(mark: XmlElement, open: Field[], fields: Map<XmlElement, Field>): void {
  const last = open.at(-1)
  switch (mark.attributes['w:fldCharType']) {
    case 'begin': {
      const form = childOf(mark, 'w:ffData')
      const field: Field = { code: '', form, ends: false, hasResult: false, prints: false }
      fields.set(mark, field)
      open.push(field)
      break
    }
    case 'separate':
      if (last) Object.assign(last, { ends: true, hasResult: true })
      break
    case 'end': {
      open.pop()
      const outer = open.at(-1)
      if (last) last.ends = true
      if (last?.prints && outer?.hasResult) outer.prints = true
      break
    }
  }
}

/** The field that a `w:fldSimple` is (17.16.19): its result stands inside it. */
export function simpleField(element: XmlElement): Field {
  const code = (element.attributes['w:instr'] ?? '').slice(0, LONGEST_CODE)
  return { code, form: undefined, ends: true, hasResult: true, prints: textIn(element) !== '' }
}
