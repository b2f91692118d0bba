import { relative } from 'node:path'
import type { Severity } from '../../rules/problem'
import type { Formatter } from './formatter'

const COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
}

/** Workflow commands of GitHub Actions, one line a problem, shown beside the line they speak of. */
export const github: Formatter = (results, { cwd }) =>
  results
    .flatMap(({ file, problems, lines }) =>
      problems.map(({ severity, range, message, ruleId }) => {
        const start = lines.at(range.start)
        const end = lines.at(range.end)
        const path = relative(cwd, file).replaceAll('\\', '/')
        const where = `file=${property(path)},line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column}`
        return `::${COMMANDS[severity]} ${where},title=${property(ruleId)}::${data(message)}`
      }),
    )
    .join('\n')

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
