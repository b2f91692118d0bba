import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { configurableRules } from '../../../src/node/config-files'
import { mayStay } from '../../../src/sensitive/may-stay'
import { applyRedaction, planRedaction } from '../../../src/sensitive/redaction'
import { fullLinter, genres } from '../../support/linter'

const linter = fullLinter()
const configOf = (text: string) => parseConfig(text, { rules: configurableRules, genres })

function redact(source: string, yaml: string): string {
  const { findings, masking, report } = linter.lint(source, configOf(yaml).config)
  return applyRedaction(
    source,
    planRedaction(source, findings, masking, (finding) => mayStay(finding, report)),
  )
}

describe('mask styles of a unit', () => {
  const draft = '民警梁振国查获驾驶人，电话139-0000-1234，身份证号11010519491231002X。\n'
  it('hide everything unless told otherwise', () => {
    assert.equal(redact(draft, ''), '民警梁某查获驾驶人，电话***********，身份证号******************。\n')
  })
  it('may write 某某 and leave head and tail', () => {
    const yaml = 'masks:\n  name: 某某\n  phone: partial\n  身份证: 部分\n'
    const once = redact(draft, yaml)
    assert.equal(once, '民警梁某某查获驾驶人，电话139****1234，身份证号110105********002X。\n')
    assert.equal(redact(once, yaml), once)
  })
  it('that cannot be understood are told, and the default stays', () => {
    const { config, faults } = configOf('masks:\n  name: 张三\n  fax: full\n  phone: half\n')
    assert.equal(faults.length, 3)
    assert.deepEqual(config.masks, { name: '某', phone: 'full', 'id-card': 'full', bank: 'full' })
  })
  it('number people apart from masks that the draft has', () => {
    assert.equal(
      redact('梁某某报案。民警梁振国到场。\n', 'masks:\n  name: 某某\n'),
      '梁某某报案。民警梁某某1到场。\n',
    )
  })
})
