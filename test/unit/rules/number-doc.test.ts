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
    ['number/percent', '达百分之85点7。', '达85.7%。'],
    ['number/percent', '占百分之20到30。', '占20%～30%。'],
    ['number/percent', '达百分之3十。', '达百分之3十。'],
    ['number/unit', '含量90mg／100ML。', '含量90mg/100mL。'],
    ['number/unit', '含量90 MG/100 ML。', '含量90 mg/100 mL。'],
    ['number/date-form', '2024年01月-09月。', '2024年1月-9月。'],
    ['number/date-form', '2024年01月03日、02月04日。', '2024年1月3日、2月4日。'],
    ['number/approx', '他十七、八岁。', '他十七八岁。'],
    ['number/approx', '有七、八成群众。', '有七、八成群众。'],
    ['number/approx', '有七、八成。', '有七八成。'],
    ['number/approx', '近百余人参加。', '百余人参加。'],
    ['number/approx', '约20余年来坚持。', '20余年来坚持。'],
    ['number/year-short', '08年汶川地震。', '2008年汶川地震。'],
    ['number/year-short', '98年参军。', '1998年参军。'],
    ['number/year-short', '24年第一季度。', '2024年第一季度。'],
    ['number/same-kind', '查处酒驾十二起，行政拘留3人。', '查处酒驾12起，行政拘留3人。'],
    ['doc/law-name', '依据《道交法》处罚。', '依据《道路交通安全法》处罚。'],
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
    ['number/year-short', ['从警20年初心不改', '坚守15年底线不退', '12年度过无数不眠夜']],
    ['number/year-short', ['判处有期徒刑10年6月', '第20年5月', '20年10月的坚守', '00年代']],
    [
      'number/date-form',
      ['IP 10.12.3.4', '第2024.9.3版规程', '2024-2025年度', '`2024.9.3`', '十二年如一日，三年级'],
    ],
    ['number/mixed', ['3千克', '百分百', '8百万', '1.5千米', '第3百货商店', '3万5千元'.slice(0, 2)]],
    [
      'number/approx',
      ['第1、2天', '3、4、5中队', '一、二中队联合', '一、二、三等奖', '2、7人', '近50人', '50余人'],
    ],
    [
      'number/approx',
      ['附近20多户', '最近10多天', '节约30余万元', '预约20余人', '签约10余家', '靠近50余米', '附近30米左右'],
    ],
    [
      'number/approx',
      [
        '20多名乘客上下车',
        '30多名学生左右张望',
        '小学一、二年级',
        '的五、六年级学生',
        '近20多年来',
        '第十七、八中队',
      ],
    ],
    ['number/unit', ['含量86 mg/100 mL', '含量86 mg/100 ml']],
    ['doc/law-name', ['《道路交通安全法》（以下简称《道交法》）第九十一条']],
    ['number/same-kind', ['民警三人，检查5家', '几十人，查处3起', '第十二次，检查5家']],
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
    '百分之1到',
    '2024年01月-',
    '近1余',
    '十七、',
    '20年10月',
    '十二起，',
    '《道交法》',
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
