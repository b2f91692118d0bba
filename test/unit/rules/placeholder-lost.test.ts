import assert from 'node:assert/strict'
import type { Linter } from '../../../src/lint/linter'
import { readMarked, showMarked } from '../../rules/marked'
import { applyFix, fullLinter } from '../../support/linter'

/** Rule → drafts with exactly its problems marked; no other placeholder rule may speak of them. */
const FOUND: Record<string, readonly string[]> = {
  'lost-unit': [
    '发生逃逸案⟦14⟧，侦破12起，侦破率达85.7%。',
    '抓获嫌疑人⟦12⟧，处罚驾驶人30名。',
    '查扣摩托车⟦15⟧，查扣货车3辆。',
    '发放传单3000份，教育群众⟦1200⟧',
    '全年查处酒驾⟦86⟧，醉驾12起。',
  ],
  'missing-subject': [
    '⟦同志⟧现任大队长，扎根一线。',
    '⟦同志⟧自从警以来，一直在一线。他很忙。',
    '全队向他学习。⟦同志⟧，男，汉族。',
    '# 强素质，树形象——⟦同志⟧先进事迹材料\n\n正文。',
  ],
  moumou: [
    '以⟦某某⟧大队为例，我单位⟦某某⟧县地处山区。',
    '⟦某某⟧年⟦某某⟧月，⟦某某⟧公安局交警大队成立。',
    '我是⟦某某⟧，在⟦某某某⟧派出所工作。',
  ],
  'empty-brackets': [
    '根据⟦《》⟧第三条，按⟦（　）⟧的要求，公交管⟦〔〕⟧26号。',
    '提出⟦“”⟧的思路，⟦【 】⟧',
    '共检查⟦（  ）⟧辆',
  ],
}

/** Nothing to say of these. */
const TRAPS: readonly string[] = [
  '图14，第14，案例14，查处12起。考核名次由第12升到第5，查处3起。2024，查处3起。',
  '成绩85，查处12起。电话110，接警12起。侦破12起，发生14起。',
  '同志们，同志之间，同志情谊。同志是亲切的称呼。陆远山同志现任大队长。“您好。同志，请出示证件。”',
  '徐某某，村民某某，民警张某某大队长，欧阳某某，犯罪嫌疑人某某，某单位，某某单位的经验，某某人。',
  '于某日，某大队，某某路口发生事故，某某公司的货车。',
  '[ ] 待办，main()，书名号《》，用“（）”标出，是（ ）否（ ），满意（ ），`（）`，（见附件）。',
  '坚守20年10月，判处有期徒刑20年6月，第20年5月，20年10月的坚守。限速80，超速12起。',
  '[链接]()，![图](a.png)',
]

describe('placeholder rules for what was lost', () => {
  let linter: Linter
  before(() => {
    linter = fullLinter()
  })
  const problemsIn = (source: string) =>
    linter.lint(source).problems.filter(({ ruleId }) => ruleId.startsWith('placeholder/'))

  for (const [name, drafts] of Object.entries(FOUND)) {
    for (const draft of drafts) {
      it(`${name}: ${draft.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
        const { source, ranges } = readMarked(draft)
        const problems = problemsIn(source)
        const shown = problems.map(({ range }) => range)
        assert.equal(showMarked(source, shown), showMarked(source, ranges))
        for (const problem of problems) {
          assert.equal(problem.ruleId, `placeholder/${name}`)
          assert.match(problem.message, /应当/)
          assert.ok(problem.message.length <= 60, problem.message)
          const again = problemsIn(applyFix(source, problem)).filter(
            ({ ruleId }) => ruleId === problem.ruleId,
          )
          assert.equal(again.length, problems.length - 1, 'the fix ends the problem')
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

  it('puts in the measure word of the other clause where it fits, and a usual one where it does not', () => {
    const mended = (source: string) => applyFix(source, problemsIn(source)[0] ?? assert.fail())
    assert.equal(mended('发生交通事故14，化解纠纷12件。'), '发生交通事故14件，化解纠纷12件。')
    assert.equal(mended('救助群众14，查处酒驾12起。'), '救助群众14人，查处酒驾12起。')
  })

  it('puts in the name that the front matter gives', () => {
    const source = '---\n主人公: 陆远山\n---\n\n同志现任大队长，扎根一线。'
    const problem = problemsIn(source).find(({ ruleId }) => ruleId === 'placeholder/missing-subject')
    assert.equal(applyFix(source, problem ?? assert.fail()), source.replace('同志', '陆远山同志'))
    assert.equal(problem?.fixes?.length, 2)
  })
})
