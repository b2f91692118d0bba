import { relative } from 'node:path'
import pico from 'picocolors'
import { ruleTitle } from '../../lint/rule-titles'
import { SEVERITY_NAMES } from '../../lint/submission'
import type { Severity } from '../../rules/problem'
import { append } from '../../text/append'
import { largest } from '../../text/largest'
import type { FileResult, PlacedProblem } from '../lint/file-result'
import { visible } from '../visible'
import { createCounts } from './counts'
import type { CreateFormatter } from './formatter'

/** Signs and the like: a pasted draft has hundreds of one kind, which would hide the rest. Nothing else is folded. */
const FOLDED = /^typography\//
/** How many places of one kind are listed; where there is but one more, that too. */
const LISTED = 3

/** For people at a terminal: file by file, line by line, and a sum at the end. */
export const stylish: CreateFormatter = ({ color, cwd, all = false }) => {
  const paint = pico.createColors(color)
  const colors: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.cyan,
    hint: paint.dim,
  }
  const counts = createCounts()
  return {
    begin: () => '',
    file(result) {
      counts.add(result)
      if (result.problems.length === 0) return ''
      const { listed, more } = all ? { listed: result.problems, more: [] } : folded(result.problems)
      const places = listed.map(({ from }) => `${from.line}:${from.column}`)
      const width = largest(places.map(({ length }) => length))
      const row = (place: string, { severity, ruleId }: PlacedProblem, message: string) =>
        `  ${paint.dim(place.padStart(width))}  ${colors[severity](SEVERITY_NAMES[severity])}  ${message}  ${paint.dim(`${ruleTitle(ruleId)} ${ruleId}`)}\n`
      const rows = [
        ...listed.map((problem, i) => row(places[i] ?? '', problem, visible(problem.message))),
        ...more.map(({ problem, count }) => row('', problem, `另有 ${count} 处同类的，没有列出`)),
      ]
      const name = visible(relative(cwd, result.file) || result.file)
      return `${paint.underline(name)}${paint.dim(aboutOf(result))}\n${rows.join('')}\n`
    },
    end() {
      const text = counts.text()
      if (counts.problems === 0) return `${paint.green(`✔ ${text}`)}\n`
      return `${counts.of('error') > 0 ? paint.red(`✖ ${text}`) : paint.yellow(`▲ ${text}`)}\n`
    },
  }
}

/** The problems that are listed place by place, and how many more there are of each kind. */
function folded(problems: readonly PlacedProblem[]) {
  const places = new Map<string, number[]>()
  for (const [i, { ruleId }] of problems.entries()) append(places, ruleId, i)
  const hidden = new Set<number>()
  const more = [...places].flatMap(([ruleId, all]) => {
    if (!FOLDED.test(ruleId) || all.length === LISTED + 1) return []
    const rest = all.slice(LISTED).filter((i) => isMild(problems[i]))
    for (const i of rest) hidden.add(i)
    const problem = problems[all[0] ?? 0]
    return problem && rest.length > 0 ? [{ problem, count: rest.length }] : []
  })
  return { listed: problems.filter((_, i) => !hidden.has(i)), more }
}

function isMild(problem: PlacedProblem | undefined): boolean {
  return problem?.severity === 'info' || problem?.severity === 'hint'
}

function aboutOf({ genre, characters, converted }: FileResult): string {
  const form = genre
    ? `${genre.title}${genre.declared ? '' : `（推断，把握 ${Math.round(genre.confidence * 100)}%）`}`
    : '未识别体裁'
  return `  ${form} · ${characters} 字${converted ? ' · 行号是转成 Markdown 以后的' : ''}`
}
