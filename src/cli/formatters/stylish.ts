import { relative } from 'node:path'
import pico from 'picocolors'
import { ruleTitle } from '../../lint/rule-titles'
import { SEVERITY_NAMES } from '../../lint/submission'
import type { Severity } from '../../rules/problem'
import { largest } from '../../text/largest'
import type { FileResult } from '../lint/file-result'
import { visible } from '../visible'
import { createCounts } from './counts'
import type { CreateFormatter } from './formatter'

/** For people at a terminal: file by file, line by line, and a sum at the end. */
export const stylish: CreateFormatter = ({ color, cwd }) => {
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
      const places = result.problems.map(({ from }) => `${from.line}:${from.column}`)
      const width = largest(places.map(({ length }) => length))
      const rows = result.problems.map(({ severity, message, ruleId }, i) => {
        const place = paint.dim((places[i] ?? '').padStart(width))
        return `  ${place}  ${colors[severity](SEVERITY_NAMES[severity])}  ${visible(message)}  ${paint.dim(`${ruleTitle(ruleId)} ${ruleId}`)}\n`
      })
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

function aboutOf({ genre, characters, converted }: FileResult): string {
  const form = genre
    ? `${genre.title}${genre.declared ? '' : `（推断，把握 ${Math.round(genre.confidence * 100)}%）`}`
    : '未识别体裁'
  return `  ${form} · ${characters} 字${converted ? ' · 行号是转成 Markdown 以后的' : ''}`
}
