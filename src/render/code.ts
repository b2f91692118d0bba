import { plainRun } from './align'
import { LINE_BREAK, type Run } from './run'

/**
 * The lines inside a fenced block, without its fences; ranges are relative to `source`.
 *
 * @param quotes how many quotes it stands in, whose marks are no code
 */
export function codeRuns(source: string, quotes: number): Run[] {
  const lines = linesOf(source, quotes)
  const opening = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0]?.text ?? '')?.[1]
  const runs: Run[] = []
  for (const line of opening === undefined ? lines : inside(lines, opening)) {
    const last = runs.at(-1)?.range.end
    if (last !== undefined) runs.push(plainRun(LINE_BREAK, last, line.range.start))
    runs.push(line)
  }
  return runs
}

function inside(lines: readonly Run[], opening: string): readonly Run[] {
  const last = lines.at(-1)?.text.trim() ?? ''
  const closed =
    lines.length > 1 && last.length >= opening.length && /^(?:`+|~+)$/.test(last) && last[0] === opening[0]
  return lines.slice(1, closed ? -1 : undefined)
}

function linesOf(source: string, quotes: number): Run[] {
  const marks = new RegExp(`(?:[ \\t]{0,3}>[ \\t]?){0,${quotes}}`, 'y')
  const lines: Run[] = []
  let start = 0
  for (const lineBreak of source.matchAll(/\r\n|\r|\n|$/g)) {
    marks.lastIndex = start
    start += marks.exec(source)?.[0].length ?? 0
    lines.push(plainRun(source.slice(start, lineBreak.index), start, lineBreak.index))
    start = lineBreak.index + lineBreak[0].length
  }
  return lines
}
