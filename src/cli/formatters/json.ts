import type { Problem, Severity } from '../../rules/problem'
import type { FileResult } from '../file-result'
import type { Formatter } from './formatter'

const LEVELS: Record<Severity, 0 | 1 | 2> = { error: 2, warning: 1, info: 0, hint: 0 }

/** ESLint's shape, which reviewers' scripts already read, with the form of each draft. */
export const json: Formatter = (results) => JSON.stringify(results.map(fileOf), null, 2)

function fileOf(result: FileResult) {
  const count = (...levels: Severity[]) =>
    result.problems.filter(({ severity }) => levels.includes(severity)).length
  const fixable = (...levels: Severity[]) =>
    result.problems.filter((problem) => levels.includes(problem.severity) && singleEdit(problem)).length
  return {
    filePath: result.file,
    genre: result.genre ?? null,
    messages: result.problems.map((problem) => messageOf(problem, result)),
    errorCount: count('error'),
    fatalErrorCount: 0,
    warningCount: count('warning'),
    infoCount: count('info', 'hint'),
    fixableErrorCount: fixable('error'),
    fixableWarningCount: fixable('warning'),
    characters: result.characters,
  }
}

function messageOf(problem: Problem, { lines }: FileResult) {
  const start = lines.at(problem.range.start)
  const end = lines.at(problem.range.end)
  const edit = singleEdit(problem)
  return {
    ruleId: problem.ruleId,
    severity: LEVELS[problem.severity],
    level: problem.severity,
    message: problem.message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(edit && { fix: { range: [edit.range.start, edit.range.end], text: edit.text } }),
  }
}

/** ESLint knows fixes of one edit. */
function singleEdit({ fixes }: Problem) {
  const single = fixes?.find(({ edits }) => edits.length === 1)
  return single?.edits[0]
}
