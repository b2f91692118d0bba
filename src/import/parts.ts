import type { Archive } from './archive'
import { RefusedError } from './refusal'
import { childrenOf, parseXml, type XmlElement } from './xml'

/** A document as its parts: what `readDocx` reads, and nothing that could run. */
export interface Parts {
  document: XmlElement
  styles: XmlElement | undefined
  numbering: XmlElement | undefined
  footnotes: XmlElement | undefined
  endnotes: XmlElement | undefined
  /** Texts at the edge of pages. */
  margins: XmlElement[]
  hasMacros: boolean
  /** What an `r:id` in a part points to; undefined where nothing is known of it. Each part has ids of its own. */
  linked(story: Story, id: string): Linked | undefined
  /** The bytes of a part; `tooLarge` where it has more than `limit`, undefined where it is not there. */
  bytesOf(path: string, limit: number): Uint8Array | 'tooLarge' | undefined
}

/** The parts whose text is read. */
export type Story = 'document' | 'footnotes' | 'endnotes'

/** A part by its path in the archive, or something outside, which is never fetched. */
export type Linked = { external: true } | { external: false; path: string }

interface Relationship {
  id: string
  /** The last word of the type: `styles`, `image`, … */
  type: string
  target: string
  external: boolean
}

/** A document of 200 pages has some 5 MB of XML. */
const LONGEST_PART = 48 << 20

/**
 * Finds the parts of a Word document by their relationships (OPC 6.5), not by their usual names.
 *
 * @throws RefusedError where it is no Word document
 */
export function readParts(archive: Archive): Parts {
  const top = relationshipsOf(archive, '')
  const main = top.find(({ type }) => type === 'officeDocument')
  const path = main && resolve('', main.target)
  if (!path || !archive.names.includes(path)) throw new RefusedError(strangerIn(archive))
  const document = parsed(archive, path)
  if (document?.name !== 'w:document') throw new RefusedError('otherOffice')
  const own = relationshipsOf(archive, path)
  const pathOf = (type: string) => {
    const found = own.find((relationship) => relationship.type === type && !relationship.external)
    return found && resolve(path, found.target)
  }
  const part = (type: string) => {
    const at = pathOf(type)
    return at === undefined ? undefined : parsed(archive, at)
  }
  const linksOf = (type: string): Links => {
    const at = pathOf(type)
    return at === undefined ? new Map() : linksFrom(relationshipsOf(archive, at), at)
  }
  const links: Record<Story, Links> = {
    document: linksFrom(own, path),
    footnotes: linksOf('footnotes'),
    endnotes: linksOf('endnotes'),
  }
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    margins: own
      .filter(({ type, external }) => !external && (type === 'header' || type === 'footer'))
      .flatMap(({ target }) => parsed(archive, resolve(path, target)) ?? []),
    hasMacros:
      own.some(({ type }) => type === 'vbaProject') || archive.names.some((name) => MACROS.test(name)),
    linked: (story, id) => links[story].get(id),
    bytesOf: (at, limit) => (archive.sizeOf(at) > limit ? 'tooLarge' : archive.read(at, limit)),
  }
}

const MACROS = /(?:^|\/)vbaProject\.bin$/i

/** What a ZIP file is that holds no Word document. */
function strangerIn({ names }: Archive): 'otherOffice' | 'openDocument' | 'notWord' {
  if (names.some((name) => /^(?:xl|ppt)\//.test(name))) return 'otherOffice'
  return names.includes('mimetype') && names.includes('content.xml') ? 'openDocument' : 'notWord'
}

function parsed(archive: Archive, path: string): XmlElement | undefined {
  const bytes = archive.read(path, LONGEST_PART)
  return bytes && parseXml(bytes)
}

/** The relationships of a part, or of the package for `''`. */
function relationshipsOf(archive: Archive, path: string): Relationship[] {
  const slash = path.lastIndexOf('/') + 1
  const root = parsed(archive, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)
  return childrenOf(root).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: attributes.Target ?? '',
    external: attributes.TargetMode === 'External',
  }))
}

type Links = ReadonlyMap<string, Linked>

/** What the ids in the part of a path point to. */
function linksFrom(relationships: readonly Relationship[], path: string): Links {
  return new Map(
    relationships.map(({ id, external, target }) => [
      id,
      external ? { external } : { external, path: resolve(path, target) },
    ]),
  )
}

/** A target as a path in the archive; `..` never leads out of it. */
function resolve(from: string, target: string): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folder.pop()
    else if (step !== '' && step !== '.') folder.push(step)
  }
  return folder.join('/')
}
