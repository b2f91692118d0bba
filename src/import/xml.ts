import { SaxesParser } from 'saxes'
import { RefusedError } from './refusal'

/** An element of a part; names and attributes carry the usual prefix (`w:p`), whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Namespaces of ECMA-376, transitional and strict, and those of Word's own extensions that hold text. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
}

/** A table inside a table takes four levels; nobody nests twenty. */
const DEEPEST = 160
const MOST_ELEMENTS = 3_000_000

/**
 * Reads one part as a tree.
 *
 * @throws RefusedError where it is not well-formed, declares a document type (entities that grow without end) or
 *   is nested deeper than any document
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let count = 0
  parser.on('doctype', () => refuse('unsafeXml'))
  parser.on('error', () => refuse('corrupt'))
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > DEEPEST || ++count > MOST_ELEMENTS) refuse('unsafeXml')
    const element: Open = { name: nameOf(uri, local), attributes: {}, children: [] }
    for (const { uri: space, local: key, value } of Object.values(attributes)) {
      element.attributes[nameOf(space, key)] = value
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string) => {
    const parent = open.at(-1)
    if (parent && parent !== root && (text.trim() !== '' || parent.name === 'w:t')) parent.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(textOf(bytes)).close()
  } catch (error) {
    throw error instanceof RefusedError ? error : new RefusedError('corrupt')
  }
  const [top] = root.children
  if (top === undefined || typeof top === 'string') throw new RefusedError('corrupt')
  return top
}

interface Open extends XmlElement {
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/** `w:val`; attributes without a namespace keep their bare name. */
function nameOf(uri: string, local: string): string {
  if (uri === '') return local
  return `${PREFIXES[uri] ?? '?'}:${local}`
}

/** Parts are UTF-8 or UTF-16 (OPC 6.2.5). */
function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

function refuse(reason: 'corrupt' | 'unsafeXml'): never {
  throw new RefusedError(reason)
}

/** The child elements, in order. */
export function childrenOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((child) => typeof child !== 'string') ?? []
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** The `w:val` of a child: `<w:jc w:val="center"/>` → `center`. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** A property that is on by being there, and off where it says so (`<w:b w:val="0"/>`); undefined where it is not there. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const flag = childOf(element, name)
  if (!flag) return undefined
  return !/^(?:0|false|off|none)$/.test(flag.attributes['w:val'] ?? '')
}

/** All elements of some names below an element, in order; those inside a match are not looked for. */
export function findAll(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return childrenOf(element).flatMap((child) => (names.has(child.name) ? [child] : findAll(child, names)))
}

/** The text below an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
