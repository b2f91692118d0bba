import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import type { Problem } from '../../src/rules/problem'
import { overlaps, type Range } from '../../src/text/range'
import { fullLinter } from '../support/linter'

/** One line of a sidecar: what must be said, and of which piece of the draft. */
interface Expected {
  ruleId: string
  text: string
  /** Which occurrence of `text`, from 1. */
  nth?: number
  /** For missing sections: the section's id; they point at the draft's title wherever they belong. */
  section?: string
}

const linter = fullLinter()
const folder = (name: string) => join(packageRoot, 'examples', name)
const drafts = (name: string) => readdirSync(folder(name)).filter((file) => file.endsWith('.md'))

describe('examples/规范: drafts with nothing to find', () => {
  for (const file of drafts('规范')) {
    it(file, () => {
      const source = readFileSync(join(folder('规范'), file), 'utf8')
      assert.deepEqual(describeAll(linter.lint(source).problems, source), [])
    })
  }
})

describe('examples/待改: every defect is found, and nothing else', () => {
  for (const file of drafts('待改')) {
    const source = readFileSync(join(folder('待改'), file), 'utf8')
    const sidecar = join(folder('待改'), file.replace(/md$/, 'expected.json'))
    const expected: Expected[] = JSON.parse(readFileSync(sidecar, 'utf8'))
    it(`${file}: ${expected.length} defects`, () => {
      const left = [...linter.lint(source).problems]
      const missed = expected.filter((entry) => {
        const index = left.findIndex((problem) => meets(problem, entry, source))
        if (index !== -1) left.splice(index, 1)
        return index === -1
      })
      assert.deepEqual({ missed, unexpected: describeAll(left, source) }, { missed: [], unexpected: [] })
    })
  }
})

function meets(problem: Problem, entry: Expected, source: string): boolean {
  if (problem.ruleId !== entry.ruleId) return false
  return problem.ruleId === 'structure/missing-section' || overlaps(problem.range, placeOf(entry, source))
}

function placeOf({ text, nth = 1 }: Expected, source: string): Range {
  let start = -text.length
  for (let i = 0; i < nth; i++) start = source.indexOf(text, start + text.length)
  assert.notEqual(start, -1, `${text} is not in the draft ${nth} times`)
  return { start, end: start + text.length }
}

function describeAll(problems: readonly Problem[], source: string): string[] {
  return problems.map(
    ({ ruleId, severity, range }) => `${severity} ${ruleId} ${source.slice(range.start, range.end)}`,
  )
}
