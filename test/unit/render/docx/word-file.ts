import { strFromU8, unzipSync } from 'fflate'
import { type DocxOptions, renderDocx } from '../../../../src/render/docx/document'
import { readReport } from '../../../../src/report/report'

/** An element of a part, read by us and not by the library that wrote it. */
export interface Node {
  name: string
  attributes: Record<string, string>
  children: Node[]
  text: string
}

export interface WordFile {
  bytes: Uint8Array
  names: string[]
  part(name: string): Node
  raw(name: string): string
}

export async function wordOf(source: string, options: DocxOptions = {}): Promise<WordFile> {
  return openWord(await renderDocx(readReport(source), options))
}

export function openWord(bytes: Uint8Array): WordFile {
  const files = unzipSync(bytes)
  const raw = (name: string) => {
    const part = files[name]
    if (!part) throw new Error(`no ${name} among ${Object.keys(files).join(' ')}`)
    return strFromU8(part)
  }
  return { bytes, names: Object.keys(files), raw, part: (name) => parseXml(raw(name)) }
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g

/** A reader of well-formed XML without comments or CDATA; throws at what is not. */
export function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let end = 0
  for (const match of xml.matchAll(TOKEN)) {
    if (match.index !== end) throw new Error(`not XML at ${end}: ${xml.slice(end, end + 40)}`)
    end = match.index + match[0].length
    const [, closing, name, attributes = '', empty, text] = match
    const parent = open.at(-1)
    if (!parent) throw new Error('closed too often')
    if (text !== undefined) parent.text += decode(text)
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes ${parent.name}`)
    } else if (name) {
      const node: Node = { name, attributes: attributesOf(attributes), children: [], text: '' }
      parent.children.push(node)
      if (!empty) open.push(node)
    }
  }
  const [only] = root.children
  if (end !== xml.length || open.length !== 1 || !only) throw new Error('not closed')
  return only
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  )
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(#\d+|\w+);/g, (whole, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? whole),
  )
}

/** All elements of a name below a node, in order. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** The first element down a path of names. */
export function find(node: Node | undefined, ...path: string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, name) => at?.children.find((child) => child.name === name), node)
}

/** The text of a paragraph; a break is a line. */
export function textOf(node: Node): string {
  if (node.name === 'w:t') return node.text
  if (node.name === 'w:br') return '\n'
  return node.children.map(textOf).join('')
}
