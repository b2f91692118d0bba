import { movedBy, type Range } from '../text/range'

/** How a run is set apart from the words around it. Runs that share one *object* belong to the same mark. */
export type Mark =
  | { readonly kind: 'strong' | 'emphasis' | 'delete' | 'code' }
  /** A target that may be followed: http, https, mailto or a path; none where it was anything else. */
  | { readonly kind: 'link'; readonly target?: string; readonly title?: string }
  /** A blank that waits to be filled, as typed. */
  | { readonly kind: 'blank' }
  /** The call of a footnote: `[^1]` in the draft, 〔1〕 on the page. */
  | { readonly kind: 'note'; readonly label: string }
  /** Words that stand for an image which is not shown, and where that is: on the web, on another disk. */
  | { readonly kind: 'picture'; readonly from: string }

/** An image beside the draft: its path is relative, with `/`, as typed. */
export interface Image {
  readonly path: string
  readonly alt: string
  readonly title?: string
}

/**
 * A piece of text on the page that is set in one way. A line break inside a paragraph is a run of its own
 * whose text is `\n`.
 */
export interface Run {
  /** As it prints. For an image, the words that may stand in for it. */
  readonly text: string
  /**
   * What it was made from. Where the two are of one length, unit stands for unit and the run may be cut
   * anywhere (`cutRun`); else (an escape, an entity, a joined line, an image) it is one piece. See `isEven`.
   */
  readonly range: Range
  /** Outermost first. */
  readonly marks: readonly Mark[]
  readonly image?: Image
}

/** The line break inside a paragraph. */
export const LINE_BREAK = '\n'

/** Whether unit stands for unit. What is written for an image is of the same length as its words only by chance. */
export function isEven({ text, range, marks, image }: Run): boolean {
  return text.length === range.end - range.start && !image && !marks.some(({ kind }) => kind === 'picture')
}

/** The part of a run between two offsets of its text; one that cannot be cut keeps its whole range. */
export function cutRun(run: Run, start: number, end: number): Run {
  const { range, text } = run
  if (start === 0 && end === text.length) return run
  const place = isEven(run) ? { start: range.start + start, end: range.start + end } : range
  return { ...run, text: text.slice(start, end), range: place }
}

/**
 * Cuts a line of runs by offsets into their joined text. In linear time over all calls together, so each call
 * must begin where the last one ended, or later.
 */
export function runCutter(runs: readonly Run[]): (start: number, end: number) => Run[] {
  let index = 0
  let at = 0
  return (start, end) => {
    const cut: Run[] = []
    for (let run = runs[index]; run && at < end; run = runs[index]) {
      const next = at + run.text.length
      if (next > start) cut.push(cutRun(run, Math.max(0, start - at), Math.min(run.text.length, end - at)))
      if (next > end) break
      at = next
      index++
    }
    return cut
  }
}

/** The same runs with ranges that count from elsewhere. */
export function shiftRuns(runs: readonly Run[], by: number): Run[] {
  return runs.map((run) => ({ ...run, range: movedBy(run.range, by) }))
}

/** What a reader reads. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
