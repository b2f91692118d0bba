import type { Tally } from './notices'
import type { Parts, Story } from './parts'

/** An image of a document, to be written beside the draft. */
export interface ImportedImage {
  /** 图1.png: our own name, never one from the document. */
  name: string
  bytes: Uint8Array
}

export interface Images {
  /** Takes in the image that a relationship of a part names; gives its name, or undefined where it is left out. */
  take(story: Story, relationship: string): string | undefined
  readonly taken: readonly ImportedImage[]
}

const LARGEST = 20 << 20
const MOST = 500

/** Extensions by how a file of the kind begins. SVG is not among them: it can hold programs. */
const KINDS: readonly [string, (bytes: Uint8Array) => boolean][] = [
  ['png', (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47])],
  ['jpg', (bytes) => begins(bytes, [0xff, 0xd8, 0xff])],
  ['gif', (bytes) => begins(bytes, [0x47, 0x49, 0x46, 0x38])],
  ['bmp', (bytes) => begins(bytes, [0x42, 0x4d])],
  [
    'webp',
    (bytes) => begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  ],
  ['tiff', (bytes) => begins(bytes, [0x49, 0x49, 0x2a, 0x00]) || begins(bytes, [0x4d, 0x4d, 0x00, 0x2a])],
  [
    'emf',
    (bytes) =>
      begins(bytes, [0x01, 0x00, 0x00, 0x00]) && begins(bytes.subarray(40), [0x20, 0x45, 0x4d, 0x46]),
  ],
  ['wmf', (bytes) => begins(bytes, [0xd7, 0xcd, 0xc6, 0x9a]) || begins(bytes, [0x01, 0x00, 0x09, 0x00])],
]
const METAFILES = ['emf', 'wmf']

/** Collects the images of a document; one that is used twice is one file. */
export function createImages(parts: Parts, tally: Tally): Images {
  const taken: ImportedImage[] = []
  const names = new Map<string, string | undefined>()
  const read = (path: string): string | undefined => {
    const bytes = taken.length < MOST ? parts.bytesOf(path, LARGEST) : 'tooLarge'
    if (bytes === 'tooLarge') {
      tally.add('largeImages')
      return undefined
    }
    const kind = bytes && KINDS.find(([, matches]) => matches(bytes))?.[0]
    if (!bytes || kind === undefined) {
      tally.add('badImages')
      return undefined
    }
    if (METAFILES.includes(kind)) tally.add('metafiles')
    const name = `图${taken.length + 1}.${kind}`
    taken.push({ name, bytes })
    return name
  }
  return {
    taken,
    take(story, relationship) {
      const linked = parts.linked(story, relationship)
      if (!linked) {
        tally.add('badImages')
        return undefined
      }
      if (linked.external) {
        tally.add('external')
        return undefined
      }
      if (!names.has(linked.path)) names.set(linked.path, read(linked.path))
      return names.get(linked.path)
    },
  }
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}
