import { addAll } from '../text/add-all'
import { plainRun } from './align'
import { type Mark, type Run, runCutter, textOfRuns } from './run'

/**
 * What the preview lifts out of running text: blanks that wait to be filled, and footnote calls. Only a
 * visual help; the rules judge what is a blank. One alternative a line, none can backtrack into another.
 */
const MARK = new RegExp(
  [
    String.raw`(?<note>\[\^[^\]\s]{1,20}\])`,
    '〔待填[^〕\n]{0,200}〕',
    '(?<![A-Za-z0-9])[xXｘＸ×]{2,}(?![A-Za-z0-9])',
    '[□◻☐]+',
    '[_＿]{2,}',
    '[*＊]{2,}',
    '(?<=[^ ]) {2,}(?=[^ ])',
  ].join('|'),
  'g',
)

/**
 * Sets lines that go on in the next, blanks and footnote calls in a text that has no marks yet.
 *
 * @param outer the marks that the whole text stands in
 */
export function settleText(runs: readonly Run[], outer: readonly Mark[]): Run[] {
  const joined = joinLines(runs)
  const text = textOfRuns(joined)
  const cut = runCutter(joined)
  const settled: Run[] = []
  const add = (pieces: readonly Run[], marks: readonly Mark[]) => {
    for (const piece of pieces) settled.push({ ...piece, marks })
  }
  let from = 0
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) add(cut(from, match.index), outer)
    from = match.index + match[0].length
    const pieces = cut(match.index, from)
    if (match.groups?.note) {
      const label = match[0].slice(2, -1)
      add([joinedRun(noteText(label), pieces)], [...outer, { kind: 'note', label }])
    } else add(pieces, [...outer, { kind: 'blank' }])
  }
  if (from < text.length) add(cut(from, text.length), outer)
  return settled
}

/** How a footnote is called on the page: `[^1]` → `〔1〕`. */
export function noteText(label: string): string {
  return `〔${label}〕`
}

/** One run in place of several. */
function joinedRun(text: string, runs: readonly Run[]): Run {
  return plainRun(text, runs[0]?.range.start ?? 0, runs.at(-1)?.range.end ?? 0)
}

/** Han characters, kana, Chinese marks and full-width forms: no space stands between them. */
const WIDE = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/
const LINE = /[^\r\n]+/g

/** A line that goes on in the next: nothing between Chinese characters, a space between Latin words. */
function joinLines(runs: readonly Run[]): readonly Run[] {
  const text = textOfRuns(runs)
  if (!/[\r\n]/.test(text)) return runs
  const cut = runCutter(runs)
  const joined: Run[] = []
  let end = -1
  const joinTo = (start: number) => {
    const between = cut(end, start)
    if (!WIDE.test(text[end - 1] ?? '') && !WIDE.test(text[start] ?? '')) joined.push(joinedRun(' ', between))
  }
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const first = index === 0
    const last = index + line.length === text.length
    const start = first ? 0 : index + line.length - line.trimStart().length
    const stop = last ? text.length : index + line.trimEnd().length
    if (start >= stop) continue
    if (end !== -1) joinTo(start)
    addAll(joined, cut(start, stop))
    end = stop
  }
  if (end !== -1 && end < text.length) joinTo(text.length)
  return joined
}
