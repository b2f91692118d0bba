import { pathToFileURL } from 'node:url'
import type { VFile } from 'vfile'
import { pageOf } from '../node/assets'
import type { Problem } from '../rules/problem'
import type { LineIndex } from '../text/line-index'
import type { Range } from '../text/range'

/**
 * Problems as messages of a file (https://github.com/vfile/vfile-message#api). The one place that knows both shapes:
 *
 * | problem | message |
 * |---|---|
 * | `message` | `reason` |
 * | `range` | `place`, with offsets in UTF-16 code units |
 * | `ruleId` | `source` 'xinde' and `ruleId`; `url` leads to the rule's page on this machine |
 * | `severity` | `fatal`: true for an error, false for a warning, undefined for less; `level` keeps the word |
 * | the preferred fix, where it is one edit | `expected`, what should stand there |
 * | `notes` | `note` |
 */
export function addMessages(file: VFile, problems: readonly Problem[], lines: LineIndex): void {
  for (const problem of problems) {
    const { ruleId, severity, range } = problem
    const message = file.message(problem.message, { place: placeOf(range, lines), source: 'xinde', ruleId })
    message.fatal = FATAL[severity]
    message.url = pathToFileURL(pageOf(ruleId)).href
    const edits = problem.fixes?.[0]?.edits
    const only = edits?.length === 1 ? edits[0] : undefined
    // What should stand in place of the range; an edit of another place does not say that.
    if (only && only.range.start === range.start && only.range.end === range.end)
      message.expected = [only.text]
    if (problem.notes && problem.notes.length > 0) message.note = problem.notes.join('\n')
    Object.assign(message, { level: severity })
  }
}

const FATAL: Readonly<Record<Problem['severity'], boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
  hint: undefined,
}

function placeOf({ start, end }: Range, lines: LineIndex) {
  return { start: { ...lines.at(start), offset: start }, end: { ...lines.at(end), offset: end } }
}
