import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

/** A draft of which people say what form it has and which sections. */
export interface Base {
  name: string
  genre: string
  source: string
  /** Not looked at while tuning. */
  heldOut: boolean
  /** Sections of the form that the draft has. */
  present: string[]
  /** The draft cut at the heads of its sections; undefined where it cannot be taken apart. */
  parts?: Parts
  /** Sections that the lead tells too, so that they are still there when their part is taken out. */
  inLead: string[]
}

export interface Parts {
  /** Front matter, title and lead. */
  before: string
  sections: Part[]
  /** Signature and date. */
  closing: string
}

export interface Part {
  id: string
  /** Without number and marks. */
  title: string
  body: string
}

export type Synonyms = Record<'listed' | 'unlisted' | 'heldOut', Record<string, string[]>>

interface Entry {
  draft: string
  genre: string
  heldOut?: boolean
  present?: string[]
  heads?: Record<string, string>
  inLead?: string[]
}

const corpus = join(packageRoot, 'test', 'corpus', 'structure')
const read = <T>(name: string): T => JSON.parse(readFileSync(join(corpus, name), 'utf8'))

/** Headings by section; those under `heldOut` are not looked at while tuning. */
export const readSynonyms = (): Synonyms => read('synonyms.json')

/** The drafts; those outside the repository (the seed essays) are left out where they are absent. */
export function readBases(): { bases: Base[]; absent: string[] } {
  const bases: Base[] = []
  const absent: string[] = []
  for (const { draft, genre, heldOut = false, present, heads, inLead = [] } of read<Entry[]>('bases.json')) {
    const path = join(packageRoot, draft)
    if (!existsSync(path)) {
      absent.push(draft)
      continue
    }
    // What the form is must be told from the text.
    const source = readFileSync(path, 'utf8').replace(/^体裁:.*\n/mu, '')
    const name = draft.replace(/^.*\/|\.md$/g, '')
    const parts = heads && takeApart(source, heads, draft)
    bases.push({
      name,
      genre,
      heldOut,
      source,
      inLead,
      present: present ?? Object.keys(heads ?? {}),
      ...(parts && { parts }),
    })
  }
  return { bases, absent }
}

const CLOSING = /\n[^\n]{2,30}\n\n(?:[^\n]{2,12}\n\n)?\d{4}年\d{1,2}月\d{1,2}日\s*$/u
const MARKS = /^(?:#{1,6} )?(?:[一二三四五六]、)?/u

function takeApart(source: string, heads: Record<string, string>, draft: string): Parts {
  const closingAt = CLOSING.exec(source)?.index ?? source.length
  const text = source.slice(0, closingAt)
  const places = Object.entries(heads).map(([id, head]) => {
    const found = [...text.matchAll(/^.*$/gmu)].find(([line]) =>
      line.replace(/^#{1,6} /, '').startsWith(head),
    )
    if (!found) throw new Error(`${draft} has no heading ${head}`)
    return { id, start: found.index, line: found[0] }
  })
  return {
    before: text.slice(0, places[0]?.start).trimEnd(),
    sections: places.map(({ id, start, line }, i) => ({
      id,
      title: line.replace(MARKS, ''),
      body: text.slice(start + line.length, places[i + 1]?.start).trim(),
    })),
    closing: source.slice(closingAt).trim(),
  }
}
