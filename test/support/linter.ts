import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter, type Linter } from '../../src/lint/linter'
import { loadGenres, packageRoot } from '../../src/node/assets'
import type { Problem } from '../../src/rules/problem'
import type { Rule } from '../../src/rules/rule'
import { createModelNameRecognizer } from '../../src/sensitive/name'

export const genres = loadGenres()

const model = join(packageRoot, 'models', 'names.bin')

/** A linter as officers get it, the name model included. */
export function fullLinter(): Linter {
  assertModel()
  return createLinter({ genres, names: createModelNameRecognizer(readFileSync(model)) })
}

/** A linter as it is where the model file is missing; with some rules only, if they are given. */
export function namelessLinter(rules?: readonly Rule[]): Linter {
  return createLinter({ genres, ...(rules && { rules }) })
}

function assertModel(): void {
  if (!existsSync(model)) throw new Error(`no name model at ${model}`)
}

/** What the problems of a rule stand on, in order. */
export function spansOf(problems: readonly Problem[], source: string, ruleId: string): string[] {
  return problems
    .filter((problem) => problem.ruleId === ruleId)
    .map(({ range }) => source.slice(range.start, range.end))
}

/** The source after a problem's fix with the given number. */
export function applyFix(source: string, problem: Problem, index = 0): string {
  const edits = [...(problem.fixes?.[index]?.edits ?? [])].sort((a, b) => b.range.start - a.range.start)
  return edits.reduce(
    (text, { range, text: inserted }) => text.slice(0, range.start) + inserted + text.slice(range.end),
    source,
  )
}
