import { type Document, isScalar, visit } from 'yaml'
import type { Range } from './range'

/** A key of a mapping that is written again further down, and what to tell of it. */
export interface RepeatedKey {
  range: Range
  message: string
}

/**
 * Takes out of every mapping of a document what a later entry with the same key replaces, and tells it. For documents that
 * were parsed with `uniqueKeys: false`: the parser would refuse the whole, and compare every key with every other.
 *
 * @param lineOf the line of an offset, as it is counted for whoever reads the message
 */
export function takeRepeats(document: Document.Parsed, lineOf: (offset: number) => number): RepeatedKey[] {
  const repeats: RepeatedKey[] = []
  visit(document, {
    Map(_key, map) {
      const last = new Map(map.items.map((pair) => [nameOf(pair.key), pair]))
      if (last.size === map.items.length) return
      map.items = map.items.filter((pair) => {
        const name = nameOf(pair.key)
        const counting = last.get(name)
        if (name === undefined || counting === undefined || counting === pair) return true
        repeats.push({
          range: rangeOf(pair.key),
          message: repeated(name, lineOf(rangeOf(counting.key).start)),
        })
        return false
      })
    },
  })
  return repeats.sort((a, b) => a.range.start - b.range.start)
}

function repeated(name: string, line: number): string {
  return `“${name}”写了两次：这里的不起作用，以第 ${line} 行的为准；请合成一处，删去多余的`
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

function rangeOf(node: unknown): Range {
  const [start, end] = (node as { range?: [number, number, number] } | null)?.range ?? [0, 0]
  return { start, end }
}
