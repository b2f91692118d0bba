import assert from 'node:assert/strict'
import { docRules } from '../../../src/rules/doc'
import { numberRules } from '../../../src/rules/number'
import { cpuTime } from '../../support/cpu'
import { applyFix, namelessLinter, spansOf } from '../../support/linter'

const linter = namelessLinter()
const found = (source: string, ruleId: string) => spansOf(linter.lint(source).problems, source, ruleId)
const fixed = (source: string, ruleId: string) => {
  const problem = linter.lint(source).problems.find((each) => each.ruleId === ruleId)
  return problem ? applyFix(source, problem) : source
}

describe('number/* and doc/*: what the fixes make', () => {
  const cases: [string, string, string][] = [
    ['number/year-short', '98年9月入警。', '1998年9月入警。'],
    ['number/date-form', '会议于2024/9/13召开。', '会议于2024年9月13日召开。'],
    ['number/date-form', '二○二四年十二月三十一日止。', '2024年12月31日止。'],
    ['number/date-form', '2024年09月起。', '2024年9月起。'],
    ['number/mixed', '检查3千5百2十辆。', '检查3520辆。'],
    ['number/mixed', '共2千零件。', '共2000零件。'],
    ['number/approx', '每次约三、四十人。', '每次约三四十人。'],
    ['number/approx', '近两百余人参加。', '两百余人参加。'],
    ['number/percent', '达百分之85。', '达85%。'],
    ['number/unit', '含量90mg／100ML。', '含量90mg/100mL。'],
    ['number/same-kind', '拘留12人、罚款三十二人。', '拘留12人、罚款32人。'],
    ['doc/number-bracket', '见公通字【2019】第05号。', '见公通字〔2019〕5号。'],
    ['doc/number-bracket', '见公交管【2019】第05号。', '见公交管〔2019〕5号。'],
  ]
  for (const [rule, source, wanted] of cases) {
    it(`${rule}: ${source}`, () => assert.equal(fixed(source, rule), wanted))
  }
})

describe('number/* and doc/*: what is right as it is', () => {
  const traps: [string, string[]][] = [
    ['number/year-short', ['从警24年。', '2024年9月', '24年来，工龄18年', '用时24年9个月']],
    [
      'number/date-form',
      ['IP 10.12.3.4', '第2024.9.3版规程', '2024-2025年度', '`2024.9.3`', '十二年如一日，三年级'],
    ],
    ['number/mixed', ['3千克', '百分百', '8百万', '1.5千米', '第3百货商店', '3万5千元'.slice(0, 2)]],
    [
      'number/approx',
      ['第1、2天', '3、4、5中队', '一、二中队联合', '一、二、三等奖', '2、7人', '近50人', '50余人'],
    ],
    ['number/percent', ['增长2倍', '降至原来的一半', '百分之三十']],
    ['number/unit', ['80km/h', '5kg', '80mg/100ml', '80公里/小时', 'KG-1200型', 'MG牌轿车']],
    ['number/same-kind', ['查处12起。三人到场', '第12名、共同三人小组', '12人、第三名']],
    ['doc/number-bracket', ['公交管〔2018〕26号', '（2018）吉01刑初26号', '某公交决字[2018]第26号']],
    ['doc/law-name', ['《道路交通安全法》规定', '民警察法度', '依据《治安管理处罚法》第四十二条']],
    [
      'doc/law-article',
      [
        '《刑法》第四百五十二条',
        '《道路交通安全法实施条例》第一百一十五条',
        '《某省消防条例》第九十九条',
        '《某国宪法》第一百五十条',
        '2026年，依据《治安管理处罚法》处罚',
      ],
    ],
    ['doc/attachment', ['附件：1.名单', '附件的名单。']],
    ['doc/title', ['# 一次难忘的心得体会课']],
  ]
  for (const [rule, texts] of traps) {
    for (const text of texts) it(`${rule}: ${text}`, () => assert.deepEqual(found(text, rule), []))
  }
})

describe('number/* and doc/* on hostile text', () => {
  const units = [
    '1',
    '2024年',
    '二〇二四年',
    '3、',
    '一、',
    '近1',
    '1起、拘留',
    '第一条',
    '（2018）',
    '《法》第1条',
    '《刑法》第九百条',
    '第九百条、',
    '百分之1',
  ]
  for (const rule of [...numberRules, ...docRules]) {
    it(`${rule.id} is linear`, function () {
      this.timeout(60_000)
      const only = namelessLinter([rule])
      for (const unit of units) {
        const source = `# 题\n\n${unit.repeat(Math.ceil(100_000 / unit.length))}`
        only.lint(source.slice(0, 1_000))
        const ms = cpuTime(() => only.lint(source))
        assert.ok(ms < 2_000, `${unit}: ${ms} ms`)
      }
    })
  }
})
