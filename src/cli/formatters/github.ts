import { relative } from 'node:path'
import type { Severity } from '../../rules/problem'
import { visible } from '../visible'
import type { CreateFormatter } from './formatter'

const COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
}

/** Workflow commands of GitHub Actions, one line a problem, shown beside the line they speak of. */
export const github: CreateFormatter = ({ cwd }) => ({
  begin: () => '',
  file: ({ file, problems }) =>
    problems
      .map(({ severity, from, to, message, ruleId }) => {
        const path = relative(cwd, file).replaceAll('\\', '/')
        const where = `file=${property(visible(path))},line=${from.line},endLine=${to.line},col=${from.column},endColumn=${to.column}`
        return `::${COMMANDS[severity]} ${where},title=${property(ruleId)}::${data(visible(message))}\n`
      })
      .join(''),
  end: () => '',
})

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
