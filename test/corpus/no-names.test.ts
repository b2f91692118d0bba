import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'
import { fullLinter } from '../support/linter'

const folder = join(packageRoot, 'test', 'corpus', 'correspondence')
const linter = fullLinter()

/** Reports of problems, causes and countermeasures by other hands, in which nobody is named. */
describe('drafts that name nobody', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )

  it('are enough', () => assert.ok(files.length >= 20, `${files.length} drafts`))

  for (const name of files.sort()) {
    it(name, () => {
      const source = readFileSync(join(folder, name), 'utf8')
      const found = linter.lint(source).problems.filter(({ ruleId }) => ruleId.startsWith('privacy/name'))
      assert.deepEqual(
        found.map(({ range }) => source.slice(range.start, range.end)),
        [],
      )
    })
  }
})
