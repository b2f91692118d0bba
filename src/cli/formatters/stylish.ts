import { relative } from 'node:path'
import pico from 'picocolors'
import { ruleTitle } from '../../lint/rule-titles'
import { SEVERITY_NAMES } from '../../lint/submission'
import type { Severity } from '../../rules/problem'
import type { FileResult } from '../file-result'
import type { Formatter } from './formatter'

/** For people at a terminal: file by file, line by line, and a sum at the end. */
export const stylish: Formatter = (results, { color, cwd }) => {
  const paint = pico.createColors(color)
  const colors: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.cyan,
    hint: paint.dim,
  }
  const files = results
    .filter(({ problems }) => problems.length > 0)
    .map((result) => {
      const places = result.problems.map(({ range }) => {
        const { line, column } = result.lines.at(range.start)
        return `${line}:${column}`
      })
      const width = Math.max(...places.map((place) => place.length))
      const rows = result.problems.map(({ severity, message, ruleId }, i) => {
        const place = paint.dim((places[i] ?? '').padStart(width))
        return `  ${place}  ${colors[severity](SEVERITY_NAMES[severity])}  ${message}  ${paint.dim(`${ruleTitle(ruleId)} ${ruleId}`)}`
      })
      return [
        `${paint.underline(relative(cwd, result.file) || result.file)}${paint.dim(aboutOf(result))}`,
        ...rows,
      ].join('\n')
    })
  return [...files, summaryOf(results, paint)].join('\n\n')
}

function aboutOf({ genre, characters }: FileResult): string {
  const form = genre
    ? `${genre.title}${genre.declared ? '' : `（推断，把握 ${Math.round(genre.confidence * 100)}%）`}`
    : '未识别体裁'
  return `  ${form} · ${characters} 字`
}

function summaryOf(results: readonly FileResult[], paint: ReturnType<typeof pico.createColors>): string {
  const all = results.flatMap(({ problems }) => problems)
  const count = (severity: Severity) => all.filter((problem) => problem.severity === severity).length
  if (all.length === 0) return paint.green(`✔ ${results.length} 个文件，没有发现问题`)
  const parts = (Object.keys(SEVERITY_NAMES) as Severity[])
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${SEVERITY_NAMES[severity]} ${count(severity)}`)
  const text = `${results.length} 个文件，共 ${all.length} 个问题：${parts.join('，')}`
  return count('error') > 0 ? paint.red(`✖ ${text}`) : paint.yellow(`▲ ${text}`)
}
