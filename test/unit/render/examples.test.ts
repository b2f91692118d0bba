import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReport } from '../../../src/report/report'
import { render, textOf } from './rendering'

const folder = join(import.meta.dirname, '..', '..', '..', 'examples')
const drafts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
)

/** Han characters, digits and marks: what must reach the reader. Markdown's own marks and white space may go. */
const lettersOf = (text: string) =>
  text.replace(/\\(?=[*_#])|^#+ |^> |^[-*] |<!--[\s\S]*?-->|[\s　]|&nbsp;/gm, '')

describe('render/html: examples', () => {
  assert.ok(drafts.length > 0)
  for (const name of drafts) {
    it(`shows every character of ${name}`, () => {
      const source = readFileSync(join(folder, name), 'utf8')
      const body = source.slice(readReport(source).frontMatter.range?.end ?? 0)
      assert.equal(lettersOf(textOf(render(source))), lettersOf(body))
    })
  }
})
