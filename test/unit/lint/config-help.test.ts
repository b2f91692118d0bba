import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { completeConfig, explainConfig } from '../../../src/lint/config/help'
import { configKeys } from '../../../src/lint/config/keys'
import { configSchema } from '../../../src/lint/config/schema'
import { configurableRules } from '../../../src/lint/found-config'
import { ruleTitle } from '../../../src/lint/rule-titles'
import { genres } from '../../support/linter'

const names = { rules: configurableRules.map((name) => ({ name, meaning: ruleTitle(name) })), genres }
const at = (marked: string) => ({ text: marked.replace('|', ''), offset: marked.indexOf('|') })
const offered = (marked: string) => {
  const { text, offset } = at(marked)
  return completeConfig(text, offset, names).map((each) => each.text)
}

describe('help with a configuration file', () => {
  it('offers keys that are not there yet', () => {
    const keys = offered('preset: 标准\n|')
    assert.ok(keys.includes('rules: ') && keys.includes('page: '))
    assert.ok(!keys.includes('preset: '))
    assert.ok(!offered('方案: 标准\n|').includes('preset: '))
  })

  it('offers rules, levels, forms and styles where they go', () => {
    assert.ok(offered('rules:\n  place|').includes('placeholder/x: '))
    assert.ok(offered('rules:\n  placeholder/x: |').includes('off'))
    assert.ok(offered('genre: |').includes('先进事迹'))
    assert.deepEqual(offered('masks:\n  name: |'), ['某', '某某'])
    assert.ok(offered('版式:\n  |').includes('linePitch: '))
    assert.ok(offered('page:\n  fonts:\n    |').includes('黑体: '))
  })

  it('offers nothing in comments and free text', () => {
    assert.deepEqual(offered('# pre|'), [])
    assert.deepEqual(offered('allowNames: |'), [])
    assert.deepEqual(offered('rules:\n  - |'), [])
  })

  it('explains the key of a line', () => {
    const explained = (marked: string) => explainConfig(at(marked).text, at(marked).offset, names)?.meaning
    assert.match(explained('pre|set: 标准') ?? '', /检查的松紧/)
    assert.equal(explained('rules:\n  placeholder/|x: off'), ruleTitle('placeholder/x'))
    assert.equal(explained('nothing|: x'), undefined)
  })

  it('knows every key that the reader of configurations knows, and no other', () => {
    for (const { name, chinese } of configKeys(names)) {
      for (const key of [name, chinese]) {
        if (key === undefined) continue
        const { faults } = parseConfig(`${key}: x`, { rules: configurableRules, genres })
        assert.ok(!faults.some(({ message }) => message.includes('不认识')), key)
      }
    }
    const { faults } = parseConfig('nothing: x', { rules: configurableRules, genres })
    const listed = /可以写 (.*)$/.exec(faults[0]?.message ?? '')?.[1]?.split('、') ?? []
    assert.deepEqual(
      listed.sort(),
      configKeys(names)
        .map(({ name }) => name)
        .sort(),
    )
  })

  it('every word that is offered for a choice is read without a fault', () => {
    for (const key of configKeys(names)) {
      if (key.value.is !== 'choice') continue
      for (const { name } of key.value.words) {
        const { faults } = parseConfig(`${key.name}: ${name}`, { rules: configurableRules, genres })
        assert.deepEqual(faults, [], `${key.name}: ${name}`)
      }
    }
  })

  it('is a schema with both names of a key', () => {
    const { properties } = configSchema(names) as { properties: Record<string, { enum?: unknown[] }> }
    assert.deepEqual(properties.方案?.enum, properties.preset?.enum)
    assert.ok(properties.rules)
  })
})
