import assert from 'node:assert/strict'
import { fixAll } from '../../../src/lint/fix-all'
import { BlockContent } from '../../../src/report/block'
import { proseOf } from '../../../src/report/prose'
import { readReport } from '../../../src/report/report'
import type { BlockRule } from '../../../src/rules/rule'
import { termRules } from '../../../src/rules/term'
import { typographyRules } from '../../../src/rules/typography'
import { createMasking } from '../../../src/sensitive/masking'
import { readMarked, showMarked } from '../../rules/marked'
import { cpuTime } from '../../support/cpu'
import { asPerMillion, hostileText } from '../../support/hostile'
import { namelessLinter } from '../../support/linter'

const linter = namelessLinter()
const isOurs = (id: string) => /^(?:typography|term)\//.test(id)

/** What has to stay as it is: each of these looks like a fault to a simpler rule. */
const TRAPS: readonly string[] = [
  '网址是https://example.cn/a,b?c=1;d:2!，邮箱是a.b@example.cn，文件是名单.docx。',
  '执行`a,b;c:d`和`"x"--`，再看<span title="a,b">正文</span>。',
  '[名单](a.md "甲,乙")和![现场](b.png)在附件里。',
  '脚注[^1]在文末，见[名单][a,b]。',
  'He said, "It\'s fine; go on!" and left -- at 10:30...',
  'I met 张某, and he said hello.',
  '共1,000份，占3.5%，时间10:30，比例3:1，版本v1.2.3，GB/T 15834-2011,GB/T 9704-2012。',
  '2024年9月12日、2024-09-12、0436-3200000、吉A·12345、G102线、4-1-2、1-2号楼。',
  '(1)加强宣传。',
  '(一)加强宣传。',
  '根据公交管(2018)26号文件办理。',
  '1,加强管理。',
  '3×4米，√，①，x轴。',
  '他说：“群众叫我们‘马路卫士’，我很高兴。”',
  '教室里贴着“It’s OK”的标语，屏幕6.1"。',
  '“甲”（一）、“乙”，还有“丙”、“丁”、戊。',
  '长春—吉林，问题—原因—对策，星期一—星期五。',
  '事故下降10%～15%，3～5日，3—5日。',
  '怎么会这样？！',
  '“我还想……”他说。',
  '附件 1 是名单，值班电话 110。',
  '时间 2024年3月5日，人数 12人。',
  '李某 2025年6月18日',
  '三、酒驾整治 2024年3月起，逐户走访。',
  '1.2 人员安排',
  '1.4 成效',
  '表 2 人员情况',
  '值班电话0436--3200000，档案号2024--031，编号3--1--2，表3--1。',
  '2024年09月',
  '一.\n\n（一）.',
  '嫌疑人买买提.吐尔逊到场。',
  '甲、乙……等他回来。',
  '因涉嫌犯罪，同案犯已经归案。',
  '办理的 件案件，2024年 月 日。',
  '1）宣传；2）查处；a）登记。',
  '民警\\,辅警，\\"甲\\"，\\(乙\\)。',
  '乾隆年间，明朝的著作，他瞭望远方。',
  '| 单位 | 起数 |\n| :--- | ---: |\n| 一中队 | 1,000 |',
  '```\n民警,辅警"甲"--\n```',
  '<!-- 民警,辅警 "甲" -->',
  '---\n标题: "民警,辅警"\n---\n\n正文。',
  '报名截止日期为10月15日，报名截止10月15日，于10月15日截止。',
  '这就叫做为人民服务，看做为民的好事。',
  '各处路口、两处路段，民警按排名先后、按装备种类领取了帐篷。',
  '开通迅速，立即然后，一座落成的桥，公布署名，反复盖章，经历害怕，竟争吵起来。',
  '应急反应情况良好，化学反应问题不大。',
  '疏导滞留车辆120辆，清理滞留机动车30台；拆除违章建筑，通报违章作业。',
  '1994年的《道路交通管理》一书，《违章停车启示录》。',
  '暂扣机动车驾驶证六个月。',
]

/** Faults at their exact places, with what all the fixes together make of them where they are safe. */
const FAULTS: readonly (readonly [marked: string, mended: string])[] = [
  ['**注意**⟦,⟧民警⟦:⟧安全第一', '**注意**，民警：安全第一'],
  ['怎么回事⟦???⟧', '怎么回事？'],
  ['民警学习⟦!!⟧很好，⟦,⟧辅警⟦,,⟧也好。', '民警学习！很好，辅警，也好。'],
  ['共有⟦?⟧⟦?⟧人。', '共有？？人。'],
  ['很好⟦!⟧![图](甲.png)', '很好！![图](甲.png)'],
  ['民警⟦,⟧ 辅警', '民警，辅警'],
  ['民警（男⟦,⟧35岁⟦)⟧', '民警（男，35岁）'],
  ['他说⟦:⟧⟦"⟧我叫⟦\'⟧老王\'⟦,⟧你呢⟦?⟧"', '他说：“我叫‘老王’，你呢？”'],
  ['⟦「⟧你好⟦『⟧世界』」', '“你好‘世界’”'],
  ['⟦“⟧文明执法', '“文明执法'],
  ['当⟦”村警“⟧的，有“小年轻”和⟦”老黄牛“⟧', '当“村警”的，有“小年轻”和“老黄牛”'],
  ['开展“零酒驾⟦“⟧活动', '开展“零酒驾”活动'],
  ['开展⟦”⟧零酒驾”活动', '开展“零酒驾”活动'],
  ['当⟦”村警“⟧的多。\n“村警们”把“人熟”当优势。', '当“村警”的多。\n“村警们”把“人熟”当优势。'],
  ['他说⟦”⟧我不去，你去吧；他去⟦“⟧', '他说”我不去，你去吧；他去“'],
  ['⟦２０２４⟧年占⟦８５．７％⟧', '2024年占85.7%'],
  ['⟦１⟧. 民警', '１. 民警'],
  ['2024⟦ ⟧年⟦ ⟧9⟦ ⟧月查处⟦ ⟧3⟦ ⟧起', '2024年9月查处3起'],
  ['1、查处⟦ ⟧3⟦ ⟧起', '1、查处3起'],
  ['省略⟦。。。⟧', '省略……'],
  ['等等⟦...⟧', '等等……'],
  ['酒驾、醉驾⟦……⟧等违法行为', '酒驾、醉驾……等违法行为'],
  ['共查处酒驾12起⟦.⟧', '共查处酒驾12起。'],
  ['罚款3.2万元⟦.⟧', '罚款3.2万元。'],
  ['提出建议（见附件1）⟦.⟧', '提出建议（见附件1）。'],
  ['出动320人次⟦.⟧查处35起', '出动320人次。查处35起'],
  ['由大队长主持⟦.⟧会议强调', '由大队长主持。会议强调'],
  ['增长10%⟦-⟧15%', '增长10%-15%'],
  ['5月3日⟦-⟧7日，1月⟦-⟧3月，8:00⟦-⟧11:00，9时⟦-⟧11时', '5月3日-7日，1月-3月，8:00-11:00，9时-11时'],
  ['1000⟦--⟧20000元', '1000—20000元'],
  ['他说：⟦"⟧要把⟦"⟧零容忍"贯彻到底"。', '他说："要把"零容忍"贯彻到底"。'],
  ['局长指出：⟦"⟧要把⟦"⟧一盔一带"抓到底。"', '局长指出："要把"一盔一带"抓到底。"'],
  ['他说：“要把⟦"⟧零容忍"贯彻到底”。', '他说：“要把"零容忍"贯彻到底”。'],
  ['⟦"⟧要把"一盔一带⟦"⟧抓到底。"他说', '"要把"一盔一带"抓到底。"他说'],
  ['评为⟦"⟧先进"和⟦"⟧标兵"', '评为“先进”和“标兵”'],
  ['念头⟦--⟧救人', '念头——救人'],
  ['全部上岗⟦，，⟧没有事故', '全部上岗，没有事故'],
  ['赶到⟦，。⟧送医', '赶到，。送医'],
  ['3⟦--⟧5日，限速60⟦~⟧80公里', '3—5日，限速60～80公里'],
  ['规范⟦執⟧法', '规范执法'],
  ['现场⟦堪查⟧，⟦其它⟧', '现场勘查，其它'],
  ['将依法⟦滞留机动车⟧', '将依法滞留机动车'],
]

describe('typography and terms', () => {
  for (const trap of TRAPS) {
    it(`let stand ${JSON.stringify(trap)}`, () => {
      const found = linter.lint(`${trap}\n`).problems.filter(({ ruleId }) => isOurs(ruleId))
      assert.deepEqual(
        found.map(({ ruleId, range }) => `${ruleId} ${trap.slice(range.start, range.end)}`),
        [],
      )
    })
  }
  for (const [marked] of FAULTS) {
    it(`find ${marked}`, () => {
      const { source, ranges } = readMarked(marked)
      const found = linter.lint(source).problems.filter(({ ruleId }) => isOurs(ruleId))
      assert.equal(
        showMarked(
          source,
          found.map(({ range }) => range),
        ),
        showMarked(source, ranges),
      )
    })
  }
  for (const [marked, mended] of FAULTS) {
    it(`mend ${marked}`, () => {
      const { source } = readMarked(marked)
      assert.equal(fixAll(source, (text) => linter.lint(text).problems).text, mended)
    })
  }
})

/** Processor time for one rule over one block, in milliseconds. */
const LIMIT = asPerMillion(1_500)
/** The same for one over a whole draft, which is shorter. */
const DRAFT_LIMIT = 3_000
/** Slow and shared machines get this many chances. */
const TRIES = 3
const UNITS: readonly string[] =
  ', |民,|(|（|民(|"|“|”|\'|‘|’s|「|《|《甲》、|“甲”、|”甲“|“甲“|。\n“|１|２ |2024 年|3 起|。|。。。|...|…|-|--|民--|—|，。|！|3~|3--5|10~15%|5日-|8:00-|5%-|12起.|甲）.|、甲……等|说："甲"|“甲"|1.2 人|執|堪查|截止|再|帐|违章|滞留机动车|《违章|`|<!--|\\,|&a|[^|http://|a.|a-|_|*民*,'.split(
    '|',
  )

describe('typography rules stay linear on hostile blocks', () => {
  for (const unit of UNITS) {
    it(JSON.stringify(unit), function () {
      this.timeout(120_000)
      const source = hostileText(unit)
      const prose = proseOf(source)
      const block = () => new BlockContent({ kind: 'paragraph', source, prose })
      for (const rule of typographyRules.filter((each): each is BlockRule => each.scope === 'block')) {
        let reports = 0
        const run = () => cpuTime(() => rule.check(block(), { report: () => reports++ }))
        let time = run()
        for (let i = 1; i < TRIES && time >= LIMIT; i++) time = Math.min(time, run())
        assert.ok(time < LIMIT, `${rule.id}: ${Math.round(time)} ms`)
      }
    })
    it(`${JSON.stringify(unit)}, whole drafts`, function () {
      this.timeout(120_000)
      const source = `${unit.repeat(40)}\n\n`.repeat(Math.ceil(100_000 / (unit.length * 40 + 2)))
      const report = readReport(source)
      const masking = createMasking(source, [])
      for (const rule of [...typographyRules, ...termRules]) {
        if (rule.scope === 'block') continue
        const time = cpuTime(() =>
          rule.check({ report, masking, genre: undefined, findings: [] }, { report: () => {} }),
        )
        assert.ok(time < DRAFT_LIMIT, `${rule.id}: ${Math.round(time)} ms`)
      }
    })
  }
})
