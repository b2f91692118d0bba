import assert from 'node:assert/strict'
import { fullLinter } from '../../support/linter'

const linter = fullLinter()
const said = (source: string, ruleId: string) =>
  linter.lint(source).problems.flatMap((problem) => (problem.ruleId === ruleId ? [problem.message] : []))

describe('messages that quote the draft', () => {
  it('show no name of a heading in full', () => {
    const source =
      '# 先进事迹\n\n## 一、王建军同志帮助群众\n\n## 二、初心\n\n民警王建军到场，王建军扶起老人。\n'
    const [message = ''] = said(source, 'structure/empty-section')
    assert.match(message, /王••同志帮助群众/)
  })

  it('show no birth date in full', () => {
    const [message = ''] = said('# 心得\n\n嫌疑人徐某，出生日期1985.03.12，已到案。\n', 'number/date-form')
    assert.match(message, /日期写作/)
    assert.doesNotMatch(message, /1985\.03\.12/)
  })

  it('stay what they are where nothing is to be hidden', () => {
    const [message = ''] = said(
      '# 心得体会\n\n## 一、向任长霞学习\n\n## 二、初心\n\n有体会。\n',
      'structure/empty-section',
    )
    assert.match(message, /任长霞/)
  })
})
