import assert from 'node:assert/strict'
import { fullLinter } from '../../support/linter'

/** The names that are found in a draft, in order. */
function namesIn(draft: string): string[] {
  const { findings } = fullLinter().lint(draft)
  return findings
    .filter(({ kind }) => kind === 'name')
    .map(({ range }) => draft.slice(range.start, range.end))
}

describe('names beside the running text', () => {
  const person = '祁守田'
  const text = `# 侦办体会\n\n驾驶人${person}到案，承认了错误。\n\n`
  for (const beside of [
    `<!-- ${person}指认现场 -->`,
    `<p>嫌疑人${person}到案。</p>`,
    `<div title="${person}">略</div>`,
    `<table><tr><td>姓名</td><td>${person}</td></tr></table>`,
    `\`\`\`\n${person}指认现场\n\`\`\``,
    `    ${person}指认现场`,
  ]) {
    it(`are found in ${JSON.stringify(beside)}`, () => {
      assert.deepEqual(namesIn(text + beside), [person, person])
    })
  }

  it('are found in the front matter, but for those whose draft it is and who may stand in it', () => {
    const head = `---\n标题: ${person}逃逸案办案体会\n作者: 沈立言\n允许姓名:\n  - 韦立群\n备注: 另见${person}一案\n---\n\n`
    assert.deepEqual(namesIn(`${head}驾驶人${person}到案。`), [person, person, person])
  })
})
