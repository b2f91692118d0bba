import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { correspondenceOf } from '../../src/correspondence/correspondence'
import { tableOf } from '../../src/correspondence/table'
import { DEFAULT_CONFIG } from '../../src/lint/config'
import { fixAll } from '../../src/lint/fix-all'
import type { LintResult } from '../../src/lint/linter'
import { planFor } from '../../src/lint/redaction-plan'
import { splitDocument } from '../../src/lint/split-document'
import { tidyHeadings } from '../../src/lint/tidy-headings'
import { packageRoot } from '../../src/node/assets'
import { createNodeLinter } from '../../src/node/node-linter'
import { prepareExport } from '../../src/node/word-export'
import { renderPage } from '../../src/render/html/page'
import { applyRedaction } from '../../src/sensitive/redaction'

/** Drafts as Notepad saves them, with CRLF at the ends of lines, are the same to every part as those of other editors. */
describe('line ends of Windows', function () {
  this.timeout(60_000)
  const linter = createNodeLinter()
  after(() => linter.dispose())
  const folders = ['规范', '待改'].map((name) => join(packageRoot, 'examples', name))
  const drafts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  )

  const places = ({ problems, report }: LintResult) =>
    problems.map(({ ruleId, severity, range, message }) => {
      const [from, to] = [report.lines.at(range.start), report.lines.at(range.end)]
      return `${from.line}:${from.column}-${to.line}:${to.column} ${severity} ${ruleId} ${message}`
    })
  /** The same text with LF, where CRLF and nothing else ends its lines. */
  const withLf = (text: string) => {
    const plain = text.replaceAll('\r\n', '\n')
    assert.doesNotMatch(plain, /\r/)
    assert.equal(plain.split('\n').length, text.split('\r\n').length, 'a line ends with LF alone')
    return plain
  }

  for (const file of drafts) {
    it(`change nothing in ${file.slice(packageRoot.length + 10)}`, async () => {
      const lf = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
      const crlf = lf.replaceAll('\n', '\r\n')
      const [unix, windows] = [
        await linter.lintFully(lf, DEFAULT_CONFIG),
        await linter.lintFully(crlf, DEFAULT_CONFIG),
      ]
      assert.deepEqual(places(windows), places(unix))
      assert.equal(windows.report.characters, unix.report.characters)
      const form = ({ genre }: LintResult) =>
        genre && [genre.genre.id, genre.confidence, genre.sections.length]
      assert.deepEqual(form(windows), form(unix))

      const mend = (text: string) => fixAll(text, (draft) => linter.lint(draft, DEFAULT_CONFIG).problems).text
      assert.equal(withLf(mend(crlf)), mend(lf))
      const redact = (text: string, result: LintResult) => applyRedaction(text, planFor(result))
      assert.equal(withLf(redact(crlf, windows)), redact(lf, unix))
      assert.equal(withLf(tidyHeadings(crlf, linter.read).text), tidyHeadings(lf, linter.read).text)
      const split = (result: LintResult) => splitDocument(result.report, '稿').files
      assert.deepEqual(
        split(windows).map(({ name, text }) => ({ name, text: withLf(text) })),
        split(unix),
      )
      for (const problem of windows.problems) {
        for (const { edits } of problem.fixes ?? []) {
          for (const { text } of edits) withLf(text)
        }
      }

      assert.equal(renderPage(windows.report, { title: '稿' }), renderPage(unix.report, { title: '稿' }))
      const table = (result: LintResult) => {
        const read = correspondenceOf(result)
        return read && result.genre && tableOf(read, result.genre).summary
      }
      assert.equal(table(windows), table(unix))
      const word = async (text: string) =>
        (
          await prepareExport(linter, { text, config: DEFAULT_CONFIG, redacted: true, withTable: true })
        ).bytes()
      assert.deepEqual(await word(crlf), await word(lf))
    })
  }
})
