import assert from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createKeyReader } from '../../../scripts/names/keys'
import { packageRoot } from '../../../src/node/assets'
import { createFacts, readFacts } from '../../../src/sensitive/name/facts'
import { GROUPS } from '../../../src/sensitive/name/feature-groups'
import { createFeatures, FEATURES, readFeatures } from '../../../src/sensitive/name/features'
import { THOROUGH } from '../../../src/sensitive/name/limits'
import { readModel } from '../../../src/sensitive/name/model-file'
import { createScorer, score } from '../../../src/sensitive/name/scorer'
import { createTraits } from '../../../src/sensitive/name/traits'
import { entryOf } from '../../../src/sensitive/name/weights'
import { modelBytes } from './support'

const TEXTS = [
  '民警欧阳晓燕和司机李建国、买买提·艾山在K12+300米处，“王芳”没有到场。',
  '一',
  '刘',
  '𠮷田abc１２３，。！（张三丰）',
  readFileSync(join(packageRoot, 'test', 'names', 'police.dev.jsonl'), 'utf8').slice(0, 3_000),
]

describe('姓名识别：一个字的各项特征', () => {
  it('查到的权重，就是训练时数的那些特征的权重', () => {
    const { trade, lexicon } = readModel(modelBytes())
    const { weights } = trade
    const traitsOf = createTraits(lexicon)
    const scorer = createScorer(weights, THOROUGH)
    const features = createFeatures()
    const keysOf = createKeyReader()
    let facts = createFacts(8)
    let found = 0
    for (const text of TEXTS) {
      facts = readFacts(text, lexicon, traitsOf, facts)
      for (let i = 0; i < text.length; i++) {
        readFeatures(i, facts, features)
        const keys = keysOf(features)
        assert.strictEqual(keys.length, FEATURES)
        const expected = [0, 0, 0]
        for (const key of keys) {
          const entry = entryOf(weights.slots, key)
          if (entry !== 0) found++
          for (const [tag, shift] of [16, 8, 0].entries())
            expected[tag] = (expected[tag] as number) + ((entry << shift) >> 24)
        }
        assert.ok(score(scorer, i, facts, true, true))
        assert.deepStrictEqual([...scorer.sums], expected, `${text.slice(0, 20)} ${i}`)
      }
    }
    assert.ok(found > 10_000)
  })

  it('特征只看前后几个字：别处的字不同，这里一样', () => {
    const { lexicon } = readModel(modelBytes())
    const traitsOf = createTraits(lexicon)
    const read = (text: string, i: number) => {
      const features = createFeatures()
      readFeatures(i, readFacts(text, lexicon, traitsOf, createFacts()), features)
      return features
    }
    const middle = '。驾驶人周建平在场。'
    const at = 5
    assert.deepStrictEqual(read(`天气晴${middle}请核实`, 3 + at), read(`材料齐全${middle}某市`, 4 + at))
  })

  it('一组特征的每个位置对应一种情形：各项合起来，每一位都用上', () => {
    for (const { bits, features } of GROUPS) {
      let used = 0
      for (const [from, width] of Object.values(features).flat()) used |= ((1 << width) - 1) << from
      assert.strictEqual(used, (1 << bits) - 1)
    }
  })
})
