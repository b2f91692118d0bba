import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { configurableRules } from '../../../src/lint/found-config'
import { planFor } from '../../../src/lint/redaction-plan'
import { DEFAULT_STYLES } from '../../../src/sensitive/masking'
import { applyRedaction } from '../../../src/sensitive/redaction'
import { applyFix, fullLinter, genres } from '../../support/linter'

const linter = fullLinter()
const configOf = (text: string) => parseConfig(text, { rules: configurableRules, genres })

function redact(source: string, yaml: string): string {
  return applyRedaction(source, planFor(linter.lint(source, configOf(yaml).config)))
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
    const { config, faults } = configOf('masks:\n  name: 张三\n  fax: full\n  plate: 吉A12345\n')
    assert.equal(faults.length, 3)
    assert.deepEqual(config.masks, DEFAULT_STYLES)
  })
  it('may be words of the unit’s own for any kind', () => {
    const yaml = 'masks:\n  车牌号: （车牌略）\n  phone: 略\n'
    const once = redact('查获吉g-12345号货车，电话139-0000-1234。\n', yaml)
    assert.equal(once, '查获（车牌略）号货车，电话略。\n')
    assert.equal(redact(once, yaml), once)
  })
  it('hide ties of kinship that give a masked person away', () => {
    const draft = '柳河村的徐某报案，称其堂兄是肇事者。\n'
    assert.equal(redact(draft, ''), '柳河村的徐某报案，称亲属是肇事者。\n')
  })
  it('hide such ties of people whose names go at the same time', () => {
    for (const [draft, masked] of [
      ['兴旺村的李秀兰报案，将其丈夫赵德海撞倒。\n', '兴旺村的李某报案，将亲属赵某撞倒。\n'],
      ['嫌疑人祁守山打了兴旺村赵德海的妻子。\n', '嫌疑人祁某打了兴旺村赵某的亲属。\n'],
    ] as const) {
      assert.equal(redact(draft, ''), masked)
      assert.equal(redact(masked, ''), masked)
    }
  })
  it('leave no name in the number of a document', () => {
    for (const [draft, masked] of [
      ['案卷号：青公交认字[2024]第00123号。\n', '案卷号：青公交认字[2024]第某号。\n'],
      ['案卷号：柳公（岭）调字〔2024〕第00123号。\n', '案卷号：柳公（岭）调字〔2024〕第某号。\n'],
    ] as const) {
      assert.equal(redact(draft, ''), masked)
      assert.equal(redact(masked, ''), masked)
    }
    assert.equal(
      redact('嫌疑人祁守山依据柳公（岭）调字〔2024〕第某号申诉。\n', ''),
      '嫌疑人祁某依据柳公（岭）调字〔2024〕第某号申诉。\n',
    )
  })
  it('number people apart from masks that the draft has', () => {
    assert.equal(
      redact('梁某某报案。民警梁振国到场。\n', 'masks:\n  name: 某某\n'),
      '梁某某报案。民警梁某某1到场。\n',
    )
  })
})

describe('words that take the place of a value', () => {
  for (const mask of [
    '"|"',
    '"甲\\n乙"',
    '"甲\\r乙"',
    '"`"',
    '"__"',
    '"[略]"',
    '"<略>"',
    '"# 略"',
    '"- 略"',
    '"\\\\"',
  ]) {
    it(`that would change the draft are refused: ${mask}`, () => {
      const { faults, config } = configOf(`masks: {plate: ${mask}}`)
      assert.match(faults[0]?.message ?? '', /不能有.*换行/)
      assert.deepEqual(config.masks.fixed, {})
    })
  }
  it('may be stars', () => {
    assert.deepEqual(configOf('masks: {plate: "*****", phone: （略）}').config.masks.fixed, {
      plate: '*****',
      phone: '（略）',
    })
  })
})

describe('emphasis that begins or ends within a name', () => {
  const cases: Readonly<Record<string, string>> = {
    '嫌疑人祁守田到案。**祁**守田与祁**守田**。': '嫌疑人祁某到案。祁某与祁某。',
    '嫌疑人祁**守田**承认了。': '嫌疑人祁某承认了。',
    '嫌疑人欧**阳**守田承认了，**祁**守**田**走了。': '嫌疑人欧阳某承认了，祁某走了。',
    '**昨天**祁**守田**承认了，嫌疑人祁守田走了。': '**昨天**祁某承认了，嫌疑人祁某走了。',
    '嫌疑人**祁**守田**当晚**承认了。': '嫌疑人祁某**当晚**承认了。',
    '**嫌疑人祁**守田承认了。': '**嫌疑人祁某**承认了。',
    '嫌疑人**祁守田**承认了。': '嫌疑人**祁某**承认了。',
  }
  for (const [draft, masked] of Object.entries(cases)) {
    it(`goes with it or stays as a whole: ${draft}`, () =>
      assert.equal(redact(`${draft}\n`, ''), `${masked}\n`))
  }
  it('goes with it in a quick fix, too', () => {
    const source = '嫌疑人祁守田到案。**祁**守田与祁**守田**。\n'
    const problem = linter.lint(source).problems.find(({ ruleId }) => ruleId === 'privacy/name-party')
    assert.ok(problem)
    assert.equal(applyFix(source, problem), '嫌疑人祁某到案。祁某与祁某。\n')
  })
})

describe('quick fixes of a name', () => {
  const titles = (source: string) =>
    linter
      .lint(source)
      .problems.filter(({ ruleId }) => ruleId.startsWith('privacy/name'))
      .map(({ fixes = [] }) => fixes.map(({ title }) => title).filter((title) => title.startsWith('脱敏')))
  it('mask a person everywhere: one place alone would make two people of one', () => {
    assert.deepEqual(titles('驾驶人赵秀兰超员。赵秀兰不服。\n'), [
      ['脱敏：此人全部 2 处改为“赵某”'],
      ['脱敏：此人全部 2 处改为“赵某”'],
    ])
    assert.deepEqual(titles('驾驶人赵秀兰超员。\n'), [['脱敏：改为“赵某”']])
  })
})
