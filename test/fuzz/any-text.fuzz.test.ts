import assert from 'node:assert/strict'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { fixAll } from '../../src/lint/fix-all'
import { planFor } from '../../src/lint/redaction-plan'
import { tidyHeadings } from '../../src/lint/tidy-headings'
import { renderDocx } from '../../src/render/docx/document'
import { renderBody } from '../../src/render/html/body'
import type { OutlineNode } from '../../src/report/outline'
import { applyRedaction } from '../../src/sensitive/redaction'
import { overlaps, type Range } from '../../src/text/range'
import { anyText, fuzzing } from '../support/any-text'
import { cpuTime } from '../support/cpu'
import { startLanguageServer } from '../support/language-server'
import { fullLinter } from '../support/linter'

const linter = fullLinter()
/** How much processor time one short text may take for everything, in milliseconds; thousands of times the usual. */
const LIMIT = 5_000

/** The tags that a page is made of. */
const TAGS =
  /^(?:h[1-6]|p|pre|code|blockquote|ul|ol|li|hr|table|thead|tbody|tr|th|td|div|section|strong|em|del|sup|span|a|br|img|input)$/
/** A line of ten megabytes, of a kind each. */
const LONG_LINES: Readonly<Record<string, string>> = {
  字: '民警依法查处违法行为，'.repeat(900_000),
  同一个标记: '*'.repeat(10_000_000),
  没有关上的括号: '（[“《'.repeat(2_500_000),
  半个字符: '\ud842'.repeat(10_000_000),
}
/** Whether a place in a text is within a character of two code units. */
function splitsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}

function assertInside(source: string, { start, end }: Range, what: string): void {
  assert.ok(0 <= start && start <= end && end <= source.length, `${what}: ${start}–${end}`)
  assert.ok(!splitsCharacter(source, start) && !splitsCharacter(source, end), `${what} splits a character`)
}

function check(name: string, few: number, property: (source: string) => void): void {
  it(name, function () {
    this.timeout(0)
    fc.assert(
      fc.property(anyText, (source) => {
        const time = cpuTime(() => property(source))
        assert.ok(time < LIMIT, `${Math.round(time)} ms`)
      }),
      fuzzing(few),
    )
  })
}

describe('any Unicode text', () => {
  check('has problems, fixes, findings and headings inside it, on borders of characters', 250, (source) => {
    const { problems, findings, report } = linter.lint(source)
    for (const { ruleId, range, fixes = [], related = [] } of problems) {
      assert.notEqual(ruleId, 'lint/internal')
      assertInside(source, range, ruleId)
      for (const other of related) assertInside(source, other.range, `${ruleId}, related`)
      for (const { edits } of fixes) {
        for (const [i, edit] of edits.entries()) {
          assertInside(source, edit.range, `a fix of ${ruleId}`)
          assert.ok(!edits.slice(i + 1).some((other) => overlaps(edit.range, other.range)), ruleId)
        }
      }
    }
    for (const { kind, range } of findings) assertInside(source, range, kind)
    const walk = (nodes: readonly OutlineNode[]): void => {
      for (const { heading, range, children } of nodes) {
        assertInside(source, range, 'a section')
        assertInside(source, heading.range, 'a heading')
        walk(children)
      }
    }
    walk(report.outline)
  })

  check('is mended once and for all', 60, (source) => {
    const problemsOf = (text: string) => linter.lint(text).problems
    const { text } = fixAll(source, problemsOf)
    assert.deepEqual(fixAll(text, problemsOf).edits, [])
  })

  check('has nothing left to redact once it is redacted', 80, (source) => {
    const redact = (text: string) => applyRedaction(text, planFor(linter.lint(text)))
    const once = redact(source)
    assert.equal(redact(once), once)
  })

  check('is tidied once and for all', 60, (source) => {
    const { text } = tidyHeadings(source, linter.read)
    assert.equal(tidyHeadings(text, linter.read).text, text)
  })

  check('is shown as tags of ours alone, which do nothing', 150, (source) => {
    const html = renderBody(linter.read(source))
    for (const [tag, name = ''] of html.matchAll(/<\/?([a-zA-Z!?][^\s/>]*)[^>]*>/g)) {
      assert.match(name, TAGS, tag)
      assert.doesNotMatch(tag, /\son[a-z]+\s*=|javascript:|\sstyle\s*=/i)
    }
  })

  it('becomes a Word file whose parts are well-formed', async function () {
    this.timeout(0)
    await fc.assert(
      fc.asyncProperty(anyText, async (source) => {
        const parts = unzipSync(await renderDocx(linter.read(source)))
        for (const [name, bytes] of Object.entries(parts)) {
          if (!/\.(?:xml|rels)$/.test(name)) continue
          const parser = new SaxesParser()
          parser.on('error', (error) => assert.fail(`${name}: ${error.message}`))
          parser.write(strFromU8(bytes)).close()
        }
      }),
      fuzzing(20),
    )
  })

  for (const [name, line] of Object.entries(LONG_LINES)) {
    it(`does not hold the editor up with ten megabytes in one line: ${name}`, async function () {
      this.timeout(60_000)
      const server = await startLanguageServer()
      const { diagnostics } = await server.open('untitled:long.md', line)
      // Where it does not read like a report, nothing is shown at all.
      assert.ok(diagnostics.every(({ code }) => code === 'lint/too-large'))
      await server.stop()
    })
  }
})
