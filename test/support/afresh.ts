import assert from 'node:assert/strict'
import type { Linter, LintResult } from '../../src/lint/linter'
import { fullLinter } from './linter'

/** Everything that a surface may show of a draft. */
function shown({ report, genre, findings, problems, hidden }: LintResult) {
  const { blocks, headings, outline, title, closing, characters, frontMatter } = report
  return {
    problems,
    hidden,
    findings,
    genre: genre && { id: genre.genre.id, confidence: genre.confidence, sections: genre.sections },
    report: { blocks, headings, outline, title, closing, characters, frontMatter },
  }
}

/** Holds that a linter which has read other versions before knows a draft as well as one that has never read anything. */
export function assertSameAsAfresh(typed: Linter, source: string): void {
  assert.deepEqual(shown(typed.lint(source)), shown(fullLinter().lint(source)))
}
