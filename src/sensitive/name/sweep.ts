import { append } from '../../text/append'
import { flagHeads, mayBeHead } from '../../text/search/pair-flags'
import { type Answers, createKeptAnswers } from './kept-answers'

/** A string that was looked for, and where it begins in the text. */
export interface Hit {
  name: string
  at: number
}

/** A text that is swept; the same object for the same text. */
export interface SweptText {
  readonly text: string
}

/** Where any of some strings stand in some texts: in order and apart, of two at one place the longer one. */
export type Sweep = (names: ReadonlySet<string>, texts: readonly SweptText[]) => Answers<Hit>

const LONGEST_NAME = 16
/** When more strings than this are new or gone, texts are swept again rather than asked about each of them. */
const FEW = 12

/**
 * Sweeps texts for strings again and again, where strings and texts change little from one time to the next: what
 * was found in a text stands as long as no string that has come or gone is in it.
 */
export function createSweeper(): Sweep {
  const keep = createKeptAnswers<SweptText, Hit>()
  let current: ReadonlySet<string> = new Set()
  let find = finder(current)
  return (names, texts) => {
    let changed: readonly string[] = []
    if (!areEqual(names, current)) {
      changed = differences(current, names)
      current = names
      find = finder(names)
    }
    return keep(texts, current, ({ text }, before) =>
      before && changed.length <= FEW && !changed.some((name) => text.includes(name)) ? before : find(text),
    )
  }
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const name of a) if (!b.has(name)) return false
  return true
}

function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...[...a].filter((name) => !b.has(name)), ...[...b].filter((name) => !a.has(name))]
}

/** Finds any of many strings in a text in one sweep: linear in the text, whatever the strings. */
function finder(names: ReadonlySet<string>): (text: string) => Hit[] {
  const byHead = new Map<number, string[]>()
  for (const name of names) {
    if (name.length < 2 || name.length > LONGEST_NAME) continue
    append(byHead, headAt(name, 0), name)
  }
  for (const list of byHead.values()) list.sort((a, b) => b.length - a.length)
  if (byHead.size === 0) return () => []
  // Hardly any place of a text passes these flags, which are sooner asked than the map.
  const flags = flagHeads([...byHead.values()].flat())
  return (text) => {
    const hits: Hit[] = []
    for (let at = 0; at + 1 < text.length; at++) {
      if (!mayBeHead(flags, text.charCodeAt(at), text.charCodeAt(at + 1))) continue
      const name = byHead.get(headAt(text, at))?.find((one) => text.startsWith(one, at))
      if (name === undefined) continue
      hits.push({ name, at })
      at += name.length - 1
    }
    return hits
  }
}

/** The two code units at a place as one number. */
function headAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
