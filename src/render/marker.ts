import type { Block } from '../report/block'
import { plainRun } from './align'
import { cutRun, type Run } from './run'

/** The mark of a list item, as it prints before the text. */
export interface Marker {
  runs: readonly Run[]
  ordered: boolean
  /** How deep the item stands in lists within lists: 0 is the outermost. */
  depth: number
}

const NONE: Marker = { runs: [], ordered: false, depth: 0 }
const DEEPEST = 3
const FOOTNOTE = /\[\^([^\]\s]{1,40})\]:\s*$/
/** Parts a mark from the text: a space at which no line ends. */
const GAP = '\u00a0'

/**
 * Reads a block's mark from the draft. The number of an ordered item is printed as the author typed it, as
 * Markdown counts items anew and hides a gap (1, 3 would print as 1, 2).
 */
export function markerOf(source: string, { content, range, outer }: Block): Marker {
  if (content.container !== 'listItem' || outer.start === range.start) return NONE
  const typed = source.slice(outer.start, range.start)
  const depth = Math.min(DEEPEST, Math.floor(indentBefore(source, outer.start) / 2))
  const number = /^\d{1,9}[.)]/.exec(typed)?.[0]
  if (number === undefined) {
    // `- (1) …`: the author's own number is mark enough.
    const bullet = [plainRun(`•${GAP}`, outer.start, range.start)]
    return { runs: content.numbering ? [] : bullet, ordered: false, depth }
  }
  const after = outer.start + number.length
  const parted = /^[!-~]/.test(content.source)
  const gap = parted ? [plainRun(GAP, after, range.start)] : []
  return { runs: [plainRun(number, outer.start, after), ...gap], ordered: true, depth }
}

/** The label of a footnote's definition, where the block begins one: `[^1]: `. */
export function footnoteLabelOf(source: string, { range }: Block): string | undefined {
  return FOOTNOTE.exec(source.slice(Math.max(0, range.start - 60), range.start))?.[1]
}

const TASK = /^\[([ xX])\]\s/

/** `- [ ] 未办的事` prints with a box, ☐ or ☑, in place of bullet and brackets; undefined for any other item. */
export function boxTask(runs: readonly Run[]): Run[] | undefined {
  const [first, ...rest] = runs
  const typed = first && TASK.exec(first.text)
  if (!first || !typed) return undefined
  const [mark, state] = typed
  const box = `${state === ' ' ? '☐' : '☑'}${GAP}`
  const { range } = cutRun(first, 0, mark.length)
  return [plainRun(box, range.start, range.end), cutRun(first, mark.length, first.text.length), ...rest]
}

/** Columns of white space before `at` on its line; a tab counts four. */
function indentBefore(source: string, at: number): number {
  let width = 0
  for (let i = at - 1; i >= 0 && width < DEEPEST * 2; i--) {
    if (source[i] === ' ') width++
    else if (source[i] === '\t') width += 4
    else break
  }
  return width
}
