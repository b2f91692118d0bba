import assert from 'node:assert/strict'
import { createLinter } from '../../../src/lint/linter'
import { readReport } from '../../../src/report/report'
import { structureRules } from '../../../src/rules/structure'
import { readEntries } from '../../../src/rules/structure/entries'
import { partsOf } from '../../../src/rules/structure/multi-document'
import { createIntlSegmenter } from '../../../src/text/segmenter/segmenter'
import { createWordCuts } from '../../../src/text/segmenter/word-cuts'
import { cpuTime } from '../../support/cpu'
import { applyFix, genres, namelessLinter, spansOf } from '../../support/linter'

const linter = namelessLinter()
const found = (source: string, ruleId: string) => spansOf(linter.lint(source).problems, source, ruleId)
const fixed = (source: string, ruleId: string) => {
  const problem = linter.lint(source).problems.find((each) => each.ruleId === ruleId)
  return problem ? applyFix(source, problem) : source
}

describe('readEntries', () => {
  const rowsOf = (source: string) => readEntries(readReport(source)).map(({ row, mark }) => `${row}${mark}`)
  it('sorts numbers into rows; a row that begins again is another', () => {
    const source = '## 一、甲\n\n（一）子\n\n（二）丑\n\n## 二、乙\n\n（一）寅'
    assert.deepEqual(rowsOf(source), ['0一、', '1（一）', '1（二）', '0二、', '2（一）'])
  })
  it('says what a row stands under', () => {
    const entries = readEntries(readReport('## 一、甲\n\n1、子子子，丑丑丑。\n\n2、寅寅寅，卯卯卯。'))
    assert.deepEqual(
      entries.map(({ under }) => under),
      [undefined, 'han', 'han'],
    )
  })
})

describe('structure rules: what the fixes make', () => {
  const cases: [string, string, string][] = [
    [
      'structure/number-dup',
      '## 一、甲\n\n子。\n\n## 一、乙\n\n丑。\n\n## 二、丙\n\n寅。',
      '## 一、甲\n\n子。\n\n## 二、乙\n\n丑。\n\n## 三、丙\n\n寅。',
    ],
    [
      'structure/level-form',
      '（1）、子丑，寅卯。\n\n（2）、辰巳，午未。',
      '（1）子丑，寅卯。\n\n（2）辰巳，午未。',
    ],
    [
      'structure/level-order',
      '## 一、甲\n\n1、子丑，寅卯。\n\n2、辰巳，午未。',
      '## 一、甲\n\n（一）子丑，寅卯。\n\n（二）辰巳，午未。',
    ],
    ['structure/heading-punct', '# 题\n\n## 一、情况；\n\n子。', '# 题\n\n## 一、情况\n\n子。'],
    [
      'structure/unmarked-heading',
      '# 题\n\n（一）甲方的做法\n\n子丑。',
      '# 题\n\n### （一）甲方的做法\n\n子丑。',
    ],
    [
      'structure/split-heading',
      '# 题\n\n## 一、\n\n### 存在的问题\n\n子。',
      '# 题\n\n## 一、存在的问题\n\n子。',
    ],
  ]
  const inText: [string, string, string][] = [
    [
      'structure/number-gap',
      '工作有（1）宣传；（2）查处；（4）整改。',
      '工作有（1）宣传；（2）查处；（3）整改。',
    ],
    ['structure/number-gap', '工作有①宣传；②查处；④整改。', '工作有①宣传；②查处；③整改。'],
    ['structure/number-gap', '（一）甲；（二）乙；（四）丙。', '（一）甲；（二）乙；（三）丙。'],
    ['structure/number-gap', '其一，甲；其二，乙；其四，丙。', '其一，甲；其二，乙；其三，丙。'],
    ['structure/number-gap', '第一步，甲；第二步，乙；第四步，丙。', '第一步，甲；第二步，乙；第三步，丙。'],
    ['structure/number-dup', '有（1）甲；（2）乙；（2）丙。', '有（1）甲；（2）乙；（3）丙。'],
    ['structure/mixed-ordinal', '首先是甲，其次是乙，第三是丙。', '首先是甲，其次是乙，再次是丙。'],
    ['structure/mixed-ordinal', '一是抓甲；二是抓乙；第三抓丙。', '一是抓甲；二是抓乙；三是抓丙。'],
    ['structure/mixed-ordinal', '一是抓甲；二是抓乙；第三是丙。', '一是抓甲；二是抓乙；三是丙。'],
  ]
  for (const [rule, source, wanted] of inText)
    it(`${rule}: ${source}`, () => assert.equal(fixed(source, rule), wanted))
  for (const [rule, source, wanted] of cases) it(rule, () => assert.equal(fixed(source, rule), wanted))
})

describe('structure rules: what is right as it is', () => {
  const traps: [string, string][] = [
    ['structure/number-dup', '1. 甲\n2. 乙\n\n另一组：\n\n1. 丙\n2. 丁'],
    ['structure/level-order', '## 一、甲\n\n1、只有一条的，不成一组。'],
    ['structure/split-para', '# 题\n\n他说完就走了，谁也没有拦住他。”\n\n的确，没有人想到会这样。'],
    ['structure/split-para', '# 题\n\n城关交警大队秩序管理中队党支部\n\n二〇二四年九月三日'],
    ['structure/split-para', '# 会议纪要\n\n时间：2026年3月5日上午9时30分\n\n地点：县局三楼会议室'],
    ['structure/split-para', '# 会议纪要\n\n出席：各科所队主要负责人，法制员，\n\n列席：辅警代表'],
    [
      'structure/split-para',
      '# 题\n\n他在派出所工作了十二年，从来没有休过年假\n\n得知消息后，大家都来看他。',
    ],
    ['structure/multi-document', '# 题\n\n这一篇写得好。\n\n那一篇也写得好。'],
    ['structure/number-gap', '违反第（一）项、第（三）项规定，公式（1）和（3）。'],
    ['structure/number-gap', '见（1）号表；（3）号表没有填。'],
    ['structure/number-dup', '第一，甲。①子；②丑。第二，乙。①寅；②卯。'],
    ['structure/mixed-ordinal', '首先，学习。第一要务是发展。其次，落实。一是甲；二是乙。第三大队参加。'],
    ['structure/mixed-ordinal', '第一时间到场，其次是第二大队，第三人无恙。'],
    [
      'structure/duplicate-paragraph',
      '# 题\n\n大队组织民警走访群众，排查隐患，宣传法规。\n\n中队组织辅警巡逻路面，疏导交通，劝导违法。',
    ],
    // To put the two together would take the quotation away.
    ['structure/split-heading', '# 题\n\n## 一、\n> 3. \n## 存在的问题\n\n子。'],
    ['structure/heading-punct', '# 怎么办？\n\n## 行动起来！\n\n子。'],
  ]
  for (const [rule, source] of traps) {
    it(`${rule}: ${source.slice(0, 24)}`, () => assert.deepEqual(found(source, rule), []))
  }
})

describe('structure/missing-section', () => {
  for (const { id, sections } of genres)
    it(`inserts each part once, whatever is there already: ${id}`, () => {
      let source = `---\n体裁: ${id}\n---\n\n# 酒驾治理调研\n\n2025年6月开展了调研。\n`
      for (const _ of sections) source = fixed(source, 'structure/missing-section')
      assert.deepEqual(found(source, 'structure/missing-section'), [])
      const heads = source.split('\n').filter((line) => line.startsWith('## '))
      assert.deepEqual(heads, [...new Set(heads)])
    })
})

describe('structure/thin-section', () => {
  it('counts what is read: no comment, no code, no marks', () => {
    const draft = (problem: string) =>
      `---\n体裁: wt3\n---\n\n# 题\n\n## 一、存在的问题\n\n${problem}\n\n## 二、产生的原因\n\n${'规划滞后。'.repeat(60)}\n\n## 三、对策及建议\n\n${'增加泊位。'.repeat(60)}\n`
    const said = (problem: string) =>
      linter
        .lint(draft(problem))
        .problems.filter(({ ruleId }) => ruleId === 'structure/thin-section')
        .map(({ message }) => message)
    const bare = said('泊位不够用。')
    assert.match(bare.join(), /只有6字.*有300字/)
    const comments = '<!-- xinde-disable-next-line placeholder/x 等统计数字 -->\n'.repeat(9)
    assert.deepEqual(said(`${comments}\n泊位不够用。`), bare)
    assert.deepEqual(said(`${comments}泊位不够用。\n\n\`\`\`\n${'甲'.repeat(80)}\n\`\`\``), bare)
  })
})

describe('structure/split-para with words', () => {
  it('sees a word that was cut in two, once words are known', async () => {
    const words = createWordCuts(createIntlSegmenter())
    const wordy = createLinter({ genres, words: words.cut })
    const source = '# 题\n\n现场民警应当再次确认，随身携带的记录设\n\n备已经开启，并且处于录音录像状态。'
    const spans = () => spansOf(wordy.lint(source).problems, source, 'structure/split-para')
    assert.deepEqual(spans(), [])
    await words.settle()
    assert.deepEqual(spans(), ['带的记录设'.padStart(6, '携')])
  })
})

describe('partsOf', () => {
  it('cuts a collection at its heads', () => {
    const source = '# 合集\n\n## 篇一：甲\n\n子。\n\n## 篇二：乙\n\n丑。\n'
    const parts = partsOf(readReport(source))
    assert.deepEqual(
      parts.map(({ range }) => source.slice(range.start, range.end).trim()),
      ['## 篇一：甲\n\n子。', '## 篇二：乙\n\n丑。'],
    )
  })
})

describe('structure rules on hostile text', () => {
  const units = [
    '一、',
    '1、甲\n\n',
    '## ',
    '篇一\n\n',
    '（一）子丑寅卯\n\n',
    '首先，第二，',
    '（1）甲；',
    '①甲',
    '第一步，',
    '其一，',
    '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未，\n\n',
  ]
  for (const rule of structureRules) {
    it(`${rule.id} is linear`, function () {
      this.timeout(120_000)
      const only = namelessLinter([rule])
      for (const unit of units) {
        const text = unit.repeat(Math.ceil(60_000 / unit.length))
        only.lint(text.slice(0, 1_000))
        const half = cpuTime(() => only.lint(`甲${text.slice(0, 30_000)}`))
        const whole = cpuTime(() => only.lint(`乙${text}`))
        assert.ok(whole < 3 * half + 500, `${unit.trim()}: ${half} ms, then ${whole} ms`)
      }
    })
  }
})
