import assert from 'node:assert/strict'
import { readReport } from '../../../src/report/report'
import { consistencyRules } from '../../../src/rules/consistency'
import { placeholderRules } from '../../../src/rules/placeholder'
import { residueRules } from '../../../src/rules/residue'
import type { Draft, Rule } from '../../../src/rules/rule'
import { createMasking } from '../../../src/sensitive/masking'
import { cpuTime } from '../../support/cpu'
import { asPerMillion, hostileText } from '../../support/hostile'
import { genres } from '../../support/linter'

/** Processor time for one rule over a draft, in milliseconds; a quadratic rule takes a minute and more. */
const LIMIT = asPerMillion(4000)
/** Slow and shared machines get this many chances. */
const TRIES = 3

const rules: readonly Rule[] = [...residueRules, ...consistencyRules, ...placeholderRules].filter(
  (rule) =>
    rule.scope === 'report' ||
    /^(?:residue|consistency)/.test(rule.id) ||
    /unit|moumou|brackets|lost-number|empty-label|todo/.test(rule.id),
)

/** What the rules' patterns begin with, over and over, in one block and in a block each. */
const UNITS: readonly string[] = [
  '某某',
  '起，',
  '纠纷件，',
  '联系人：',
  '联系人： ',
  '{{姓名',
  '同志',
  '同志现任',
  '案14，',
  '侦破12起，',
  '（',
  '《',
  '“',
  '小编',
  '以下是',
  '《管理方法',
  '平安',
  '建议效劳',
  'k+ f% ',
  '院(yuàn',
  '\u200b',
  '\ufffd甲',
  '鍏畨',
  '鍦ㄥ矖上。',
  'å…¬',
  '¹«°²',
  '楣芾淼氖虑樘',
  '?yàn)',
  '&nbsp;',
  '&#20844;',
  '\\u516c',
  '%E5%85%AC',
  '2O年',
  '9月31日',
  '1时至2时，共9小时',
  '距事发45分钟。8时到',
  '5日（星期五）',
  '2005年从警，',
  '由9起降到6起，减少1起',
  '户均5元',
  '4本书：《甲》《乙》',
  '11分05秒，比8月的',
  '25时75分',
  'Р',
  '甲ji',
  '作为一名xxx员',
  '水\\*',
  '12起，占5%，',
  '由12起到5起下降5%',
  '共3起、',
  '发6收7',
  '男3人女4人共9人',
  '一是二是',
  '第一，',
  '以下三点：',
  '2023个',
  '11月28日1月4日',
  '11月28日至',
  '18时25分',
  '我院',
  '我',
  '徐某、徐××',
  '，\\*\\*时刻',
  '一',
  '十',
  '1,111',
]

function draftOf(source: string): Draft {
  return {
    report: readReport(source),
    genre: {
      genre: genres.find(({ id }) => id === 'sj3') ?? assert.fail(),
      confidence: 1,
      declared: true,
      sections: [],
    },
    findings: [],
    masking: createMasking(source, []),
  }
}

function slowOn(source: string): string[] {
  const draft = draftOf(source)
  return rules.flatMap((rule) => {
    const ms = cpuTime(() => {
      if (rule.scope === 'report') rule.check(draft, { report: () => {} })
      else for (const { content } of draft.report.blocks) rule.check(content, { report: () => {} })
    })
    return ms > LIMIT ? [`${rule.id}: ${Math.round(ms)} ms`] : []
  })
}

describe('rules of residue, consistency and what was left out are linear on hostile drafts', () => {
  for (const unit of UNITS) {
    it(`${JSON.stringify(unit)}, in one block, and a tenth of that in blocks`, function () {
      this.timeout(300_000)
      for (const source of [hostileText(unit), hostileText(`${unit}\n\n`, 0.1)]) {
        let slow: string[] = []
        for (let i = 0; i === 0 || (i < TRIES && slow.length > 0); i++) slow = slowOn(source)
        assert.deepEqual(slow, [])
      }
    })
  }
})
