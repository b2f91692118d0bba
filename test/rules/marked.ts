import type { Range } from '../../src/text/range'

/** An example with its problems marked: ⟦ and ⟧ stand round each, and are no part of the draft. */
export interface MarkedText {
  source: string
  ranges: Range[]
}

/** Takes the ⟦ ⟧ out of an example. Throws on marks that do not pair, which is a fault of the example. */
export function readMarked(text: string): MarkedText {
  const ranges: Range[] = []
  let source = ''
  let open: number | undefined
  for (const piece of text.split(/([⟦⟧])/)) {
    if (piece === '⟦') {
      if (open !== undefined) throw new Error(`⟦ inside ⟦: ${text}`)
      open = source.length
    } else if (piece === '⟧') {
      if (open === undefined) throw new Error(`⟧ without ⟦: ${text}`)
      ranges.push({ start: open, end: source.length })
      open = undefined
    } else source += piece
  }
  if (open !== undefined) throw new Error(`⟦ without ⟧: ${text}`)
  return { source, ranges }
}

/** Puts ⟦ ⟧ round ranges of a draft: what a failing test shows. The ranges must not overlap. */
export function showMarked(source: string, ranges: readonly Range[]): string {
  let shown = ''
  let at = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    shown += `${source.slice(at, start)}⟦${source.slice(start, end)}⟧`
    at = end
  }
  return shown + source.slice(at)
}
