import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { configKeys } from '../../../src/lint/config/keys'
import { configTemplate } from '../../../src/lint/config-template'
import { configurableRules } from '../../../src/lint/found-config'
import { genres } from '../../support/linter'

const known = { rules: configurableRules, genres }

describe('configTemplate', () => {
  it('is a configuration without faults that sets nothing but the standard preset', () => {
    const { config, faults } = parseConfig(configTemplate(), known)
    assert.deepEqual(faults, [])
    assert.equal(config.preset, 'standard')
    assert.deepEqual([config.rules, config.genre, config.allowNames], [{}, undefined, []])
    assert.equal(parseConfig(configTemplate('先进事迹'), known).config.genre, '先进事迹')
  })

  it('has only examples that hold once their marks are taken away', () => {
    const open = configTemplate().replace(/^# (?=[a-zA-Z]+:| {2})/gm, '')
    const { config, faults } = parseConfig(open, known)
    assert.deepEqual(faults, [])
    assert.deepEqual(config.rules, { 'typography/han-space': 'off', 'placeholder/todo': 'info' })
    assert.deepEqual(config.allowNames, ['陆远山'])
    assert.deepEqual(config.allowValues, ['0439-6222110'])
    assert.equal(config.masks.phone, 'partial')
    assert.deepEqual(config.terms, [{ wrong: '交警队', right: '交警大队' }])
    assert.deepEqual(config.allowTerms, ['其它'])
    assert.deepEqual(config.relatedWords, [['劝返点', '卡点', '设卡']])
    assert.deepEqual(config.page, {
      fonts: { 小标宋: '方正小标宋简体', 仿宋: '仿宋_GB2312' },
      sizes: { title: 22, body: 16 },
      linePitch: 28,
      margins: { top: 37, bottom: 35, left: 28, right: 26 },
    })
  })

  it('speaks of every key there is', () => {
    const keys = [...configTemplate().matchAll(/^(?:# )?([a-zA-Z]+):/gm)].map(([, key]) => key)
    assert.deepEqual(
      keys.sort(),
      configKeys({ rules: [], genres })
        .map(({ name }) => name)
        .sort(),
    )
  })
})
