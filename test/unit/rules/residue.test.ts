import assert from 'node:assert/strict'
import type { Linter } from '../../../src/lint/linter'
import { judge } from '../../../src/lint/submission'
import { isGarble, isSyllable } from '../../../src/rules/residue/pinyin'
import { SPUN } from '../../../src/rules/residue/spin-words'
import { readMarked, showMarked } from '../../rules/marked'
import { applyFix, fullLinter, spansOf } from '../../support/linter'

/** UTF-8 read in another encoding. */
function readAs(encoding: string, text: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text))
}

/** Rule → drafts with exactly its problems marked; neither placeholder/* nor another rule of the family may speak. */
const FOUND: Record<string, readonly string[]> = {
  'residue/site': [
    '以上就是⟦小编整理⟧的全部内容。',
    '⟦欢迎大家阅读⟧！更多内容请⟦点击查看全文⟧。',
    '⟦下载次数：1⟧2，文档大小：20K。',
    '⟦未经作者授权，禁止转载⟧',
    '## 交警心得⟦(优质5篇)⟧',
  ],
  'residue/ai': [
    '⟦作为人工智能助手，⟧我无法提供。',
    '⟦以下是根据您⟧的要求修改的稿子。',
    '⟦本文由AI生成⟧，请核对。',
    '⟦您可以根据自己的情况补充⟧。',
    '⟦```js⟧\nconst a = 1\n```',
  ],
  'residue/emoji': [
    '## 强素质⟦💪⟧',
    '- ⟦✅⟧ 学习，🚓巡逻',
    '全家福⟦👨\u200d👩\u200d👧⟧和点赞👍🏻。',
    '打⟦✔\ufe0f⟧的',
  ],
  'residue/spin': [
    '强化⟦效劳⟧意识，排查⟦平安⟧隐患。',
    '存在的⟦缺乏⟧：理论水平不高；如实⟦反应⟧情况。',
    '贯彻会议⟦精力⟧，密切警民⟦干系⟧，提高执法⟦程度⟧。',
  ],
  'residue/noise': [
    '交警⟦(jǐng)⟧在岗，他用⟦zhi⟧法记录仪。',
    '成效明显⟦W! V0 n$⟧，群众满意。',
    '⟦С⟧证驾驶人，Ａ证',
    '⟦\ue004⟧第一项',
    '辖⟦\u00ad⟧区\u200b里',
    '第一行⟦\u000b⟧第二行',
  ],
  'residue/mojibake': [
    `大队与⟦${readAs('gbk', '公安局')}⟧联合整治。`,
    '大队与⟦å…¬å®‰å±€⟧、⟦¹«°²¾Ö⟧联合整治。',
    '因⟦楣芾淼氖虑樘嗵⟧，民警很累。',
    // The end of the last character is lost.
    '他⟦鍦ㄥ矖銆?⟧，',
    // Control characters and private ones are of the text, and are not to be deleted.
    `⟦${readAs('latin1', '权限')}⟧得⟦${readAs('gbk', '太多太杂')}⟧。`,
    // Without its private character it cannot be read back.
    '大队与⟦鍏畨灞€⟧联合整治，⟦锟斤拷⟧。',
  ],
  'residue/web-code': [
    '⟦&nbsp; &nbsp;⟧大队⟦&ldquo;⟧创建⟦&rdquo;⟧。',
    '⟦&#20844;&#x5b89;⟧机关，⟦\\u516c\\u5b89⟧，⟦%E5%85%AC%E5%AE%89⟧',
  ],
  'residue/censor': [
    '左⟦\\*⟧伸，水⟦\\*⟧摆动',
    '左⟦*⟧伸，水⟦*⟧摆动',
    '从警是我的⟦XX⟧；⟦××⟧员；⟦××⟧支部',
    '作为一名⟦xxx⟧员，在思想上与⟦ＸＸＸ⟧保持高度一致。',
    '为公⟦*⟧公正执法，公路⟦\\*⟧坦',
  ],
}

/** Nothing to say of these. */
const TRAPS: readonly string[] = [
  '未经允许不得进入高速公路，未经许可不得驶入。向民警推荐阅读《论语》。大队公众号小编小刘采访了他。',
  '阅读全文后深有感触。责任编辑刘某。上传日期不明的照片。会员单位可免费停车。',
  '“小编整理”这样的话不能留。',
  '以下是我大队的做法。以下为三点建议。希望能对工作有帮助。综上所述，总之。让我们一起努力。',
  '支队引进人工智能技术。作为人工智能的重要应用，抓拍系统上线。',
  '```\n早班 08:00\n晚班 20:00\n```',
  '保一方平安，平安出行，平安建设，人车平安。为国效劳。根本利益，根本途径，从根本上解决。',
  '反应迅速，群众反应强烈。案件有了进展。坚决打击。标准化执法，标准着装。不断进步。管理方法得当，《工作方法》。',
  '愿为人民效劳，为国效劳，提供优质效劳。',
  '限速60km/h，0.8mg/ml，v = s / t，α、β、Ω、№。用app报警，ping命令，min，GB/T 9704，Q&A，K+、Na+。',
  '薛埠（xuē bù）镇，（a）图，车(che)辆，Россия，☎、✔、★。',
  '····、±°§、áàéèíì、①②③④、ЖЗИЙ、ㄅㄆㄇ、╔══╗',
  '&lt;标题&gt;，Q&A，R&D; 10%20%30%，`&nbsp;`，\\usr，C:\\users，https://example.cn/%E5%85%AC%E5%AE%89',
  'A. B. C. D.，1) 2) 3)，a + b > c，"甲" "乙"',
  '徐××，李×员，**党员**带头，坚持**党的宗旨**，水**平**，党**员**。',
]

describe('residue rules', () => {
  let linter: Linter
  before(() => {
    linter = fullLinter()
  })
  const problemsIn = (source: string) =>
    linter.lint(source).problems.filter(({ ruleId }) => /^(?:residue|placeholder)\//.test(ruleId))

  for (const [id, drafts] of Object.entries(FOUND)) {
    for (const draft of drafts) {
      it(`${id}: ${JSON.stringify(draft.slice(0, 40))}`, () => {
        const { source, ranges } = readMarked(draft)
        const problems = problemsIn(source)
        const shown = problems.map(({ range }) => range)
        assert.equal(showMarked(source, shown), showMarked(source, ranges))
        for (const { ruleId, message } of problems) {
          assert.equal(ruleId, id)
          assert.match(message, /应当|请换成/)
          assert.ok(message.length <= 60, message)
        }
      })
      it(`${id}, mended: ${JSON.stringify(draft.slice(0, 40))}`, () => {
        let { source } = readMarked(draft)
        for (let step = 0; step < 20; step++) {
          const problem = problemsIn(source).find(({ fixes }) => fixes?.length)
          if (!problem) return
          const mended = applyFix(source, problem)
          assert.notEqual(mended, source)
          source = mended
        }
        assert.fail(source)
      })
    }
  }

  for (const trap of TRAPS) {
    it(`leaves alone: ${JSON.stringify(trap.slice(0, 40))}`, () => {
      const shown = problemsIn(trap).map(({ range }) => range)
      assert.equal(showMarked(trap, shown), trap)
    })
  }

  it('takes spinning for certain only from three kinds on', () => {
    const severities = (source: string) => problemsIn(source).map(({ severity }) => severity)
    assert.deepEqual(severities('效劳意识，效劳群众，平安隐患。'), ['info', 'info', 'info'])
    assert.deepEqual(severities('效劳意识，平安隐患，根本情况。'), ['warning', 'warning', 'warning'])
    assert.deepEqual(severities('强化效劳意识，效劳群众。'), ['info', 'info'])
  })

  it('lists words once, each with company that its pattern finds', () => {
    assert.equal(new Set(SPUN.map(({ spun }) => spun)).size, SPUN.length)
    for (const { spun, pattern } of SPUN) assert.ok(pattern.includes(spun), spun)
  })

  it('has safe fixes for what nobody sees and for letters that look the same, and for nothing else', () => {
    const safe = (source: string) => problemsIn(source).map(({ fixes }) => fixes?.[0]?.safe ?? false)
    assert.deepEqual(safe('交\u200b通，Р级'), [true, true])
    assert.deepEqual(safe('小编整理。院(yuàn)。水\\*向。'), [false, false, false])
  })

  it('keeps a draft from being handed in while a word is missing', () => {
    const { blocking } = judge(problemsIn('作为一名xxx员，我深感光荣。'))
    assert.deepEqual(
      blocking.map(({ ruleId }) => ruleId),
      ['residue/censor'],
    )
  })

  it('takes a whole sentence out, and only that', () => {
    const source = '我有三点体会。以上就是小编整理的内容，欢迎大家收藏！\n\n下一段。'
    const problem = problemsIn(source)[0] ?? assert.fail()
    assert.equal(applyFix(source, problem), '我有三点体会。\n\n下一段。')
  })

  it('mends what was said of an invisible character once for the whole paragraph', () => {
    const source = '交\u200b通\u200b安\ufeff全\u000b第二行'
    const problems = problemsIn(source)
    assert.equal(problems.length, 1)
    assert.equal(applyFix(source, problems[0] ?? assert.fail()), '交通安全\n第二行')
  })

  it('finds the words that a filter took out of a pupil’s essay', () => {
    const source = '左臂向左\\*伸，右臂水\\*向左摆动，小臂与前胸\\*行，目光\\*视前方。'
    const { problems } = linter.lint(source)
    assert.deepEqual(spansOf(problems, source, 'residue/censor'), ['\\*', '\\*', '\\*', '\\*'])
    const all = problems.filter(({ ruleId }) => ruleId === 'residue/censor')
    const mended = all.toReversed().reduce((text, problem) => applyFix(text, problem), source)
    assert.equal(mended, '左臂向左平伸，右臂水平向左摆动，小臂与前胸平行，目光平视前方。')
  })
})

describe('what is pinyin and what is garble', () => {
  it('knows syllables', () => {
    for (const yes of ['yuàn', 'jing', 'zhi', 'yuan4', 'lǜ', 'er', 'zhuang']) assert.ok(isSyllable(yes), yes)
    for (const no of ['app', 'km', 'ping', 'wifi', 'mg', 'bus', 'pdf', 'vs', 'kpi'])
      assert.ok(!isSyllable(no), no)
  })
  it('knows garble', () => {
    for (const yes of [': k+ f%', 'W! V0 n$']) assert.ok(isGarble(yes), yes)
    for (const no of ['A. B. C.', 'a + b = c', 'GB/T 9704', '50 % of', 'Q & A', 'K+ Na+'])
      assert.ok(!isGarble(no), no)
  })
})
