import type { Problem, Severity } from '../../rules/problem'
import type { FileResult, PlacedProblem } from '../lint/file-result'
import type { CreateFormatter } from './formatter'
import { createJsonList } from './json-list'

const LEVELS: Record<Severity, 0 | 1 | 2> = { error: 2, warning: 1, info: 0, hint: 0 }

/** ESLint's shape, which reviewers' scripts already read, with the form of each draft. */
export const json: CreateFormatter = () => {
  const list = createJsonList(0)
  return {
    begin: () => '[',
    file: (result) => list.entry(fileOf(result)),
    end: () => `${list.end()}\n`,
  }
}

function fileOf(result: FileResult) {
  const count = (...levels: Severity[]) =>
    result.problems.filter(({ severity }) => levels.includes(severity)).length
  const fixable = (...levels: Severity[]) =>
    result.problems.filter((problem) => levels.includes(problem.severity) && singleEdit(problem)).length
  return {
    filePath: result.file,
    genre: result.genre ?? null,
    messages: result.problems.map(messageOf),
    errorCount: count('error'),
    fatalErrorCount: 0,
    warningCount: count('warning'),
    infoCount: count('info', 'hint'),
    fixableErrorCount: fixable('error'),
    fixableWarningCount: fixable('warning'),
    characters: result.characters,
    ...(result.converted && { converted: true }),
  }
}

function messageOf(problem: PlacedProblem) {
  const { from, to } = problem
  const edit = singleEdit(problem)
  return {
    ruleId: problem.ruleId,
    severity: LEVELS[problem.severity],
    level: problem.severity,
    message: problem.message,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(edit && { fix: { range: [edit.range.start, edit.range.end], text: edit.text } }),
  }
}

/**
 * ESLint knows fixes of one edit. Only the preferred one: those behind it are other things to do, as to let a name stay, which no
 * program may choose.
 */
function singleEdit({ fixes: [preferred] = [] }: Problem) {
  return preferred?.edits.length === 1 ? preferred.edits[0] : undefined
}
