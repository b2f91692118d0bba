import { isScalar, isSeq, type Pair } from 'yaml'
import type { Range } from '../../text/range'

/** A fault in a configuration file, at its place in it. */
export interface ConfigFault {
  range: Range
  message: string
}

/** The name of an entry; empty where it is no word. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

/** The words of a value or of a list of values, as typed. */
export function stringsOf(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap(stringsOf)
  return isScalar(node) && node.value !== null ? [String(node.source ?? node.value).trim()] : []
}

/** What is wrong with a node of `text`. */
export function fault(node: unknown, text: string, message: string): ConfigFault {
  return { range: rangeOf(node, text), message }
}

/** Where a node stands in `text`; at its beginning for one that stands nowhere. */
export function rangeOf(node: unknown, text: string): Range {
  const range = (node as { range?: [number, number, number] } | null)?.range
  return range ? { start: range[0], end: range[1] } : { start: 0, end: Math.min(1, text.length) }
}
