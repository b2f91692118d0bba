import assert from 'node:assert/strict'
import type { Linter } from '../../../src/lint/linter'
import { readReport } from '../../../src/report/report'
import { clashes } from '../../../src/rules/consistency/date-clashes'
import { readHan } from '../../../src/rules/consistency/numerals'
import { percentsIn, quantitiesIn } from '../../../src/rules/consistency/quantity'
import { figureOf } from '../../../src/rules/consistency/table-figure'
import { readingOf } from '../../../src/rules/placeholder/reading'
import { readMarked, showMarked } from '../../rules/marked'
import { applyFix, fullLinter } from '../../support/linter'

/** Rule → drafts with exactly its problems marked. */
const FOUND: Record<string, readonly string[]> = {
  rate: [
    '发生逃逸案14，侦破12起，侦破率达⟦92.3%⟧。',
    '全年立案1,250起，办结1000起，办结率为⟦85%⟧。',
    '发放问卷600份，收回568份，回收率⟦84.7％⟧。',
    '共抽查案卷五十本，合格四十五本，合格率⟦百分之八十⟧。',
    '**立案**14起，侦破12起，侦破率**⟦92.3%⟧**。',
    '事故由2023年的120起下降到90起，同比下降⟦30%⟧。',
    '| 情况 |\n| --- |\n| 立案14起，侦破12起，侦破率⟦90%⟧ |',
  ],
  sum: [
    '应到民警32人，其中一大队⟦40人⟧。',
    '查处超速5起、超员4起、酒驾3起，总计⟦15起⟧。',
    '上半年查处5起，下半年查处7起，共⟦13起⟧。',
    '下发问卷三百份，收回⟦三百二十份⟧。',
    '共走访⟦12户⟧，其中城东7户、城西8户。',
  ],
  count: [
    '提出⟦3⟧点建议：一是学。二是干。',
    '注意以下⟦两⟧点：\n\n1.看。\n\n2.问。\n\n3.记。',
    '我有⟦四⟧点体会。第一，严。第二，细。第三，实。',
    '主要体现在⟦三⟧个方面。一要学，二要干，\n\n三要总结。四要提高。',
  ],
  'date-order': [
    '12月20日立案，当事人于⟦2月3日⟧到案。',
    '2025年3月⟦15日—9日⟧开展整治。',
    '⟦2025年9月3日至2025年8月1日⟧开展整治。',
    '⟦早上20时⟧出发。',
  ],
  organ: ['大队学习了经验，⟦我院⟧干警参加。', '⟦我院⟧对自侦案件全程录音录像。'],
  'year-in-number': ['共有民警⟦22024⟧名、辅警⟦32024⟧名。', '走访⟦2024⟧户，发放⟦202450⟧份。'],
  alias: ['驾驶人徐某逃逸，⟦徐某某⟧到案。', '村民李××报警，⟦李先生⟧提供了线索。'],
}

/** Nothing to say of these. */
const TRAPS: readonly string[] = [
  // seed: 12 of 14 is 85.7 %
  '发生逃逸案14，侦破12起，侦破率达85.7%，成绩突出。',
  '立案14起，侦破12起，侦破率近86%，群众满意率98%。',
  '立案14起，侦破12起，侦破率85%以上。',
  '2024年侦破率为96%，2025年侦破率为98%。',
  '2024年立案25起，侦破24起；2025年侦破率为98%。',
  '今年立案25起，去年立案20起，侦破16起，侦破率80%。',
  '事故318起，占全市的30%，伤人事故同比减少21起，下降6.2%。',
  '男60人，占60%，女40人，占40%。',
  '检查车辆120辆，其中货车30辆，占25%，客车20辆，占16.7%。',
  '增长2倍，提高15个百分点，85.7%。',
  '同比下降12%，由120起下降为105起左右。',
  // sums
  '查处酒驾15起、醉驾3起，共查处各类违法1200起，其中超速800起。',
  '全年接警100起，查处酒驾5起、超速4起，共9起。',
  '共有20人，其中党员15人、女民警8人。',
  '走访12个乡镇、86个行政村，发放问卷600份，收回568份。',
  '共发生事故12起，其中死亡3人，受伤15人。',
  '查处3起案件，其中一起涉及嫌疑人35人，抓获12人，共15起。',
  '举办讲座3场、演练2场，共培训200人次。',
  '问卷显示，568名受访群众中，有312人从不戴头盔，有97人乘坐过三轮汽车。',
  // counts
  '注意以下三点：\n\n1.看。\n\n2.问。\n\n3.记。\n\n## 二、别的\n\n1.一。\n\n2.二。\n\n3.三。\n\n4.四。',
  '一名民警，两个孩子，三次立功。一是学，二是干。',
  '下午三点，开会。一是学，二是干。',
  '八项规定。一是学，二是干。',
  '两个方面：一方面要学，另一方面要干。',
  '三项工作都完成了。今年，大队又提出新的目标，全体民警团结一心，任务重，一是时间紧，二是人手少。',
  '抓好三项工作。一是学。二是干。四是查。',
  '统一是关键，唯一是原则，万一是坏事。三点意见。',
  // dates
  '11月28日、1月4日、3月2日三次夜查。',
  '2024年11月28日至次年1月4日。',
  '2024年11月28日案发，2025年1月4日投案。',
  '2024年11月28日案发。\n\n1月4日，大队开会。',
  '11月案发，1月破案。3月8日至5月1日。',
  '夜里23时，深夜12点，凌晨2时，晚上8点，上午9时至15时。',
  '9日至13日，3—5日，10日报告，8月3日至9月1日。',
  // others
  '全市2024年9月，2024元，2024号，第2024次，12025起。',
  '查处2016起，2024年。',
  '本公司承诺，我公司全体员工。',
  '交警在我院子里，“我院决定起诉”，《本院章程》，移送检察院、检察机关。',
  '徐某和曹某，孙女士，徐某1，徐某2，某某同志，某日，某某路，王某日后。',
  '徐某驾驶摩托车，徐某后来投案，“徐某某”的写法不对。',
]

describe('consistency rules', () => {
  let linter: Linter
  before(() => {
    linter = fullLinter()
  })
  const problemsIn = (source: string) =>
    linter.lint(source).problems.filter(({ ruleId }) => ruleId.startsWith('consistency/'))

  for (const [name, drafts] of Object.entries(FOUND)) {
    for (const draft of drafts) {
      it(`${name}: ${draft.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
        const { source, ranges } = readMarked(draft)
        const problems = problemsIn(source)
        const shown = problems.map(({ range }) => range)
        assert.equal(showMarked(source, shown), showMarked(source, ranges))
        for (const { ruleId, message } of problems) {
          assert.equal(ruleId, `consistency/${name}`)
          assert.match(message, /应当/)
          assert.ok(message.length <= 60, message)
        }
      })
    }
  }

  for (const trap of TRAPS) {
    it(`leaves alone: ${trap.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
      const shown = problemsIn(trap).map(({ range }) => range)
      assert.equal(showMarked(trap, shown), trap)
    })
  }

  it('mends a rate to the decimals that were written, in the numerals that were written', () => {
    const mended = (source: string) => applyFix(source, problemsIn(source)[0] ?? assert.fail())
    assert.equal(mended('立案14起，侦破12起，侦破率92.3%。'), '立案14起，侦破12起，侦破率85.7%。')
    assert.equal(mended('立案14起，侦破12起，侦破率92.31%。'), '立案14起，侦破12起，侦破率85.71%。')
    assert.equal(mended('立案25起，侦破24起，侦破率百分之九十。'), '立案25起，侦破24起，侦破率百分之九十六。')
    assert.equal(
      mended('立案十四起，侦破十二起，侦破率百分之九十点一。'),
      '立案十四起，侦破十二起，侦破率百分之八十五点七。',
    )
  })

  it('mends a count in the numerals that were written', () => {
    const mended = (source: string) => applyFix(source, problemsIn(source)[0] ?? assert.fail())
    assert.equal(mended('三点：一是学，二是干。'), '两点：一是学，二是干。')
    assert.equal(mended('3点：一是学，二是干。'), '2点：一是学，二是干。')
  })

  it('says how a person is written, not how somebody might be', () => {
    const [problem] = problemsIn('村民李××报警，李先生提供了线索。')
    assert.match(problem?.message ?? '', /“李××”.*“李先生”/)
  })
  it('points out a narrator of the wrong kind once', () => {
    const paper = (body: string) => `---\n体裁: 先进事迹\n主人公: 陆远山\n---\n\n# 事迹\n\n${body}`
    const third = '他在一线。\n\n他又来了。\n\n他还在。\n\n他不走。\n\n'
    const spans = (body: string) => problemsIn(paper(body)).map(({ ruleId }) => ruleId)
    assert.deepEqual(spans(`${third}我深信正义。\n\n我骄傲。`), ['consistency/person'])
    assert.deepEqual(spans(`${third}我市、我国、我大队，忘我工作，我们。\n\n他说：“我来。”`), [])
    assert.deepEqual(spans('我在一线。\n\n我又来了。\n\n我还在。\n\n他来看我。'), [])
  })
})

describe('quantities', () => {
  it('reads Han numerals', () => {
    const values = {
      十: 10,
      十四: 14,
      二十: 20,
      一百零五: 105,
      一千二百: 1200,
      两万零五十: 20050,
      二〇二四: 2024,
    }
    for (const [text, value] of Object.entries(values)) assert.equal(readHan(text), value, text)
    assert.equal(readHan('一二'), undefined)
  })
  it('reads numbers with what they count', () => {
    const read = (text: string) => quantitiesIn(text).map(({ value, unit, rough }) => [value, unit, rough])
    assert.deepEqual(read('立案14，侦破12起，3.5万人，1,200余件，近十名'), [
      [14, '', false],
      [12, '起', false],
      [35000, '人', false],
      [1200, '件', true],
      [10, '名', true],
    ])
    assert.deepEqual(read('2024年9月3日18时25分，第3名，G102，85.7%，3号，几十人，1.5'), [[1.5, '', false]])
  })
  it('reads shares', () => {
    const read = (text: string) => percentsIn(text).map(({ value, decimals }) => [value, decimals])
    assert.deepEqual(read('85.7%，96％，百分之八十五点七，100%'), [
      [85.7, 1],
      [96, 0],
      [85.7, 1],
      [100, 0],
    ])
  })
})

describe('days between two dates', () => {
  const said = (text: string) =>
    readReport(text).blocks.flatMap(({ content }) =>
      clashes(readingOf(content), []).map(({ range }) => text.slice(range.start, range.end)),
    )

  it('are counted into the next year, whichever of the years is written', () => {
    for (const text of [
      '12月20日至2025年1月8日，为期20天',
      '2024年12月20日至1月8日，为期20天',
      '2024年12月20日至2025年1月8日，为期20天',
      '1月20日至次年3月8日，共413天',
      '2023年1月20日至2025年1月20日，历时731天',
    ])
      assert.deepEqual(said(text), [], text)
    assert.deepEqual(said('12月20日至2025年1月8日，为期30天'), ['30天'])
    assert.deepEqual(said('1月20日至次年3月8日，共48天'), ['48天'])
  })
})

describe('the figure of a cell', () => {
  it('is read with its sign, and nothing else of the cell', () => {
    assert.deepEqual(figureOf(' 上升 2.6% '), {
      start: 4,
      end: 7,
      value: 2.6,
      decimals: 1,
      isPercent: true,
      direction: 1,
    })
    assert.equal(figureOf('1,234起')?.value, 1234)
    assert.equal(figureOf('12 或 13'), undefined)
  })

  it('takes no longer for a cell of nothing but blanks or stars', () => {
    for (const text of [' '.repeat(50_000), '*'.repeat(50_000), `1${' '.repeat(50_000)}x`]) {
      const began = performance.now()
      assert.equal(figureOf(text), undefined)
      assert.ok(performance.now() - began < 50)
    }
  })
})
