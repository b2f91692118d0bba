import assert from 'node:assert/strict'
import { signAt, signOf } from '../../../src/sensitive/mask-signs'
import { weakMaskRecognizer } from '../../../src/sensitive/weak-mask'
import { fullLinter } from '../../support/linter'
import { namesSaid } from '../name/support'

const first = (count: number) => Array.from({ length: count }, (_, i) => signOf(i + 1, 'stem'))

describe('mask signs', () => {
  it('are numbers or stems', () => {
    assert.equal(signOf(12, 'number'), '12')
    assert.equal(
      first(21).join(' '),
      '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 甲甲 甲乙 甲丙 甲丁 甲戊 甲己 甲庚 甲辛 甲壬 甲癸 乙甲',
    )
  })
  it('are read back as they were written, and nothing else is', () => {
    for (const sign of [...first(21), '1', '12']) assert.equal(signAt(`徐某${sign}说`, 2), sign)
    for (const behind of ['说', '乙肝', '甲状腺结节', '13900001234'])
      assert.equal(signAt(`徐某${behind}`, 2), '')
  })
  it('make no weak mask and no name of the one that they stand behind', () => {
    for (const sign of first(21)) {
      const said = `嫌疑人王某${sign}到案。王某${sign}在家，民警扣押王某${sign}3部手机。`
      assert.deepEqual(weakMaskRecognizer.recognize(said), [], sign)
      assert.deepEqual(namesSaid(said), [], sign)
    }
  })
  it('raise no remark of masks written in two ways', () => {
    const source = '# 情况\n\n嫌疑人王某甲、王某乙2人到案。民警扣押王某乙3部手机。\n'
    const ids = fullLinter()
      .lint(source)
      .problems.map(({ ruleId }) => ruleId)
    assert.deepEqual(
      ids.filter((id) => /^(?:privacy|consistency)/.test(id)),
      [],
    )
  })
})
