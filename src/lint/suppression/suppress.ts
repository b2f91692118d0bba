import { endOfLine, nextLine } from '../../report/chunk'
import type { Report } from '../../report/report'
import type { Problem } from '../../rules/problem'
import { familyOf } from '../submission'
import { type Directive, readDirectives } from './directives'

/** What a directive did, one entry for each of its selectors; one for `*` where it names none. */
export interface Use {
  directive: Directive
  /** `*`, a family or a rule. */
  name: string
  /** The problems that are hidden by it. */
  hidden: Problem[]
}

export interface Suppressed {
  /** What is left to be shown. */
  problems: readonly Problem[]
  /** What comments of the draft hide, in source order. */
  hidden: Problem[]
  uses: readonly Use[]
}

/**
 * Takes out of a list of problems what comments in the draft switch off (see `docs/rules/lint/unused-suppression`).
 * Where several speak of a place, those for its line win, then the last one before it. Problems of the file as such
 * are hidden by name only. Linear in problems and directives.
 *
 * @param problems in source order
 */
export function suppress(report: Report, problems: readonly Problem[]): Suppressed {
  const directives = readDirectives(report)
  if (directives.length === 0) return { problems, hidden: [], uses: [] }
  const uses = directives.flatMap(usesOf)
  const forLines = new Map<number, Map<string, Use>>()
  const lineAfter = lineFinder(report)
  const switches: { at: number; use: Use }[] = []
  const textStart = startOfText(report)
  for (const use of uses) {
    const { kind, range } = use.directive
    if (kind === 'disable' || kind === 'enable') {
      // A comment above all text speaks of the front matter too.
      switches.push({ at: kind === 'disable' && range.end <= textStart ? 0 : range.start, use })
      continue
    }
    const line = kind === 'disable-line' ? report.lines.at(range.start).line : lineAfter(range.end)
    const onLine = forLines.get(line) ?? new Map<string, Use>()
    if (!onLine.has(use.name)) onLine.set(use.name, use)
    forLines.set(line, onLine)
  }
  const inComment = commentFinder(directives)
  const lineOf = addressFinder(report)
  const last = new Map<string, { order: number; use: Use }>()
  const shown: Problem[] = []
  const hidden: Problem[] = []
  let order = 0
  for (const problem of problems) {
    const { start } = problem.range
    for (let next = switches[order]; next && next.at <= start; next = switches[order]) {
      last.set(next.use.name, { order, use: next.use })
      order++
    }
    const names = namesFor(problem.ruleId)
    const onLine = forLines.get(lineOf(start))
    const [own] = names.flatMap((name) => onLine?.get(name) ?? [])
    const [before] = names.flatMap((name) => last.get(name) ?? []).sort((a, b) => b.order - a.order)
    const use = own ?? (before?.use.directive.kind === 'disable' ? before.use : undefined)
    if (use) use.hidden.push(problem)
    if (use || inComment(problem)) hidden.push(problem)
    else shown.push(problem)
  }
  return { problems: shown, hidden, uses }
}

function usesOf(directive: Directive): Use[] {
  const names = directive.selectors.length > 0 ? directive.selectors.map(({ name }) => name) : ['*']
  return names.map((name) => ({ directive, name, hidden: [] }))
}

/** What hides a problem of a rule; most special first. */
function namesFor(ruleId: string): string[] {
  const family = familyOf(ruleId)
  return family === 'lint' ? [ruleId] : [ruleId, family, '*']
}

/** Whether what a problem is about is only the wording of a directive; values that must not leave are always told. */
function commentFinder(directives: readonly Directive[]): (problem: Problem) => boolean {
  let next = 0
  return ({ range, ruleId }) => {
    while ((directives[next]?.range.end ?? Infinity) <= range.start) next++
    const comment = directives[next]?.range
    const inside = comment !== undefined && comment.start <= range.start && range.end <= comment.end
    return inside && !/^(?:privacy|secrecy|lint)\//.test(ruleId)
  }
}

/** Finds the line that comments speak of where a problem is in it: for all of a piece of code, in which none stands, its first. */
function addressFinder({ blocks, lines }: Report): (offset: number) => number {
  const code = blocks.filter(({ content }) => content.kind === 'code').map(({ outer }) => outer)
  let next = 0
  return (offset) => {
    while ((code[next]?.end ?? Infinity) <= offset) next++
    return lines.at(Math.min(code[next]?.start ?? Infinity, offset)).line
  }
}

/** Where the first block stands that a reader sees. */
function startOfText({ blocks, source }: Report): number {
  return blocks.find(({ content }) => content.kind !== 'html')?.outer.start ?? source.length
}

const LONE_DIRECTIVE = /^[ \t]*<!--\s{0,20}xinde-[^\n\r]{0,1000}-->[ \t]*$/

/** Finds the next line with text: blank lines, and other comments of this kind, are passed over. */
function lineFinder({ source, lines }: Report): (offset: number) => number {
  const known = new Map<number, number>()
  return (offset) => {
    const passed: number[] = []
    let at = nextLine(source, endOfLine(source, offset))
    while (at < source.length && !known.has(at)) {
      const text = source.slice(at, endOfLine(source, at))
      if (text.trim() !== '' && !LONE_DIRECTIVE.test(text)) break
      passed.push(at)
      at = nextLine(source, at + text.length)
    }
    const line = known.get(at) ?? lines.at(Math.min(at, source.length)).line
    for (const place of passed) known.set(place, line)
    return line
  }
}
