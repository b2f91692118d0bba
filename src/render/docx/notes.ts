import type { Paragraph } from 'docx'
import type { Footnote, PageElement } from '../elements'
import type { NoteCall } from './note-call'
import { paragraph } from './paragraph'
import type { RunSetter } from './runs'
import { STYLE } from './styles'

/** The footnotes of a draft as Word's own. */
export interface Notes {
  /**
   * What a call prints; undefined for a call of nothing.
   *
   * @param inText whether the call may be the first one, which stands in the text and in no footnote
   */
  call(label: string, inText: boolean): NoteCall | undefined
  /** What is left when its footnotes have gone to the foot of the page. */
  readonly rest: readonly PageElement[]
  /** The words of the footnotes that were called, by number. */
  words(setter: RunSetter): Record<number, { children: Paragraph[] }>
}

/** Sorts out the footnotes that the text calls; a further paragraph of a footnote goes with it. */
export function gatherNotes(elements: readonly PageElement[]): Notes {
  const calls = callsIn(elements)
  const found = new Map<string, Footnote[]>()
  const rest: PageElement[] = []
  let open: Footnote[] | undefined
  for (const element of elements) {
    if (element.kind !== 'footnote') {
      open = undefined
      rest.push(element)
      continue
    }
    if (element.label !== undefined) {
      open = calls.has(element.label) && !found.has(element.label) ? [] : undefined
      if (open) found.set(element.label, open)
    }
    if (open) open.push(element)
    else rest.push(element)
  }
  const numbers = new Map([...calls].filter((label) => found.has(label)).map((label, at) => [label, at + 1]))
  const called = new Set<string>()
  return {
    rest,
    call(label, inText) {
      const number = numbers.get(label)
      if (number === undefined) return undefined
      const isFirst = inText && !called.has(label)
      if (isFirst) called.add(label)
      return { number, isFirst }
    },
    words: (setter) =>
      Object.fromEntries(
        [...numbers].map(([label, number]) => [
          number,
          { children: (found.get(label) ?? []).map(({ runs }) => paragraph(STYLE.footnote, runs, setter)) },
        ]),
      ),
  }
}

/** The labels that the text calls outside footnotes, in order. */
function callsIn(elements: readonly PageElement[]): Set<string> {
  const labels = new Set<string>()
  for (const element of elements) {
    for (const runs of runsIn(element)) {
      for (const { marks } of runs) for (const mark of marks) if (mark.kind === 'note') labels.add(mark.label)
    }
  }
  return labels
}

function runsIn(element: PageElement) {
  switch (element.kind) {
    case 'footnote':
      return []
    case 'table':
      return element.rows.flatMap(({ cells }) => cells.map(({ runs }) => runs))
    case 'closing':
      return element.lines.map(({ runs }) => runs)
    default:
      return [element.runs]
  }
}
