import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { readMarked, showMarked } from '../../rules/marked'
import { mend, problemsIn } from './placeholder-support'

/** Rule → drafts with exactly its problems marked; no other placeholder rule may speak of them. */
const FOUND: Record<string, readonly string[]> = {
  x: [
    '交警支队⟦xx⟧部门，辖区⟦xx⟧km，占⟦x⟧%。',
    '向⟦xxx⟧学习，在工作上与⟦xxx⟧看齐。',
    '交通科⟦xxx⟧常怀福立即赶赴现场',
    '先后任⟦XX⟧；⟦××⟧科长；机关⟦××⟧支部',
    '⟦ＸＸ⟧大学和⟦ｘｘ⟧中学',
    '于⟦XX⟧年⟦XX⟧月⟦XX⟧日到⟦×⟧市工作',
    '荣获“⟦xx⟧市优秀民警”称号',
    '全年查处1⟦xx⟧起，救助群众⟦xx⟧人',
    '任⟦xx⟧市公安局副局长，向⟦xx⟧学习',
    '联系电话0531-⟦xxxxxxx⟧',
    '## 在⟦XX⟧大队学习的体会',
    '- 第一项在⟦××⟧路口',
    '| 姓名 | 单位 |\n| - | - |\n| 徐某 | ⟦XX⟧中队 |',
    '⟦X⟧片区的民警',
    '一⟦××⟧\n二⟦××⟧',
    '第⟦X⟧线路的⟦x⟧型号',
  ],
  'lost-number': [
    '全年共接处警⟦起⟧，调解纠纷⟦件⟧；开展清查行动⟦次⟧、走访群众⟦人次⟧。',
    '发放资料⟦余份⟧，整改隐患⟦处⟧，查扣摩托车⟦台⟧。',
    '财政拨款⟦万元⟧，挽回损失⟦余万元⟧。同比上升了⟦%⟧，占比⟦%⟧。',
    '在⟦年⟧月日召开的会议上，他今年⟦岁⟧，于下午⟦点⟧分左右到场。',
    '依照第⟦条⟧之规定，处以⟦元⟧罚款，荣立个人⟦等⟧功，含量⟦m⟧g/100ml',
    '车牌号为⟦的⟧货车，电话是⟦，⟧抓获⟦人⟧。',
  ],
  'empty-label': ['⟦联系人：⟧ ；⟦联系电话：⟧ 。', '⟦地点：⟧  ⟦主持人：⟧ 记录人：陈某', '⟦办案民警：⟧、。'],
  asterisk: [
    '任⟦\\*\\*⟧市副大队长',
    '任⟦**⟧市队长，获⟦**⟧市奖',
    '由⟦***⟧负责，共⟦***⟧起',
    '⟦****⟧年⟦*⟧月⟦**⟧日',
    '灯⟦\\*⟧辉煌，全⟦\\*⟧摆动',
    '灯⟦*⟧辉煌，全⟦*⟧摆动',
    '工作中，⟦**⟧时刻把要求放在首位，制定了计划。在此基础上，⟦**⟧因势利导，开展活动。',
    '活动中，⟦**⟧积极组织学习，带头写笔记，⟦**⟧还写了文章。',
    '任⟦**⟧市副大队长，坚持**人民至上**的理念',
    '坚持**人民至上**，任⟦**⟧市副大队长',
    '在⟦**⟧市⟦**⟧县工作',
    '大队长⟦\\*\\*⟧、指导员⟦＊＊⟧',
    '电话号码是⟦\\*\\*\\*\\*\\*⟧',
    '## ⟦\\*\\*⟧市公安局',
    '救助群众⟦\\*\\*⟧人，村民⟦\\*\\*⟧户',
    '公路⟦\\*⟧宽',
  ],
  box: ['思想⟦□⟧理论', '姓名：⟦□□□⟧，单位：⟦☐☐⟧', '⟦○○⟧大队⟦〇〇⟧中队', '与⟦▢▢⟧市交警一道'],
  underscore: [
    '抽查的⟦____⟧个案卷，走访商户⟦__⟧家',
    '姓名：⟦\\_\\_\\_⟧',
    '姓名：⟦＿＿＿⟧  单位：⟦______⟧',
    '任⟦__⟧市队长，获⟦__⟧市奖',
    '在⟦____⟧年⟦__⟧月⟦__⟧日',
  ],
  todo: [
    '全年写了⟦〔待填：数量〕⟧篇笔记',
    '⟦〔待填〕⟧，⟦【待填】⟧，⟦【待补】⟧，⟦【待补充：数据】⟧，⟦（待定）⟧',
    '⟦[此处填写姓名]⟧和⟦【请填写单位】⟧',
    '⟦TODO⟧补数据，时间⟦TBD⟧。',
    '## 一、⟦〔待填：第一个问题，用一句话概括〕⟧',
    '写明⟦〔待填：XX市____年8月8日的警号：***〕⟧',
  ],
  'blank-number': [
    '对所办理的⟦ ⟧件自侦案件',
    '接警⟦余⟧起，抓获⟦余⟧名',
    '查处各类交通违法⟦余⟧起',
    '查处⟦ ⟧余起，占⟦  ⟧%',
    '共走访⟦　　⟧次，行程⟦  ⟧公里',
    '办理的<u>案件</u>，共⟦<u>   </u>⟧件',
    '2024年⟦  ⟧月⟦  ⟧日',
    '文号为第⟦   ⟧号',
  ],
  'lost-year': [
    '逃逸的事实。⟦年8月8日⟧18时许',
    '⟦年8月8日⟧18时许',
    '他于⟦年3月⟧参加工作',
    '他于 ⟦年3月⟧参加工作',
    '⟦205月21日⟧晚19时',
    '（⟦205月21日⟧）',
    '⟦20以来⟧，全市共发生',
    '自⟦201以来⟧',
    '⟦20年8月8日⟧，',
    '⟦20xx年⟧3月，⟦200*年⟧，⟦20__年⟧，⟦20\\*\\*年⟧，⟦２０ＸＸ年⟧',
    '⟦20  年⟧3月',
    '⟦201年5月⟧',
    '⟦2011月5日⟧',
  ],
  'police-no': [
    '我的警号是⟦xxx□⟧请领导直接打电话',
    '我的警号是⟦\\*\\*\\*\\*\\*⟧。',
    '警号：⟦____⟧，姓名徐某',
    '警号⟦×××××⟧',
    '辅警编号：⟦□□□⟧',
    '⟦我的编号是⟧，请监督',
    '⟦警号：⟧',
    '姓名：陈某，⟦警号：⟧  ，单位：大队',
    '警号（⟦XXXX⟧）',
  ],
}

/** Nothing to say of these. */
const TRAPS: readonly string[] = [
  // masks of people
  '徐×驾驶小型客车，徐XX、李xx、赵××、孙**、欧阳××、徐X东都在车上',
  '驾驶人××驾驶摩托车，嫌疑人**逃离，村民高××报警',
  '，高××（男）驾车，黄**受伤',
  'X某、××女士、小×、老×到场',
  '张\\*\\*与刘\\*发生争执',
  '证人张○○、李□□作证',
  // masks of numbers
  '桂C**和吉G·*****，吉A**217，鲁Ｑ×××××',
  '手机138****1234，尾号****1234',
  '身份证号110105********002X，卡号6222 **** **** 0018',
  '身份证号******************，手机***********',
  '警号：******，警号******，******号民警',
  '手机\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*',
  // letters and signs
  'X光检查，拍X光片，X射线，X型路口，x轴，X染色体',
  '3×4米，3 × 4米，4×4，4X4，4x4，10m×5m，面积=长×宽，长×宽×高',
  "Xi'an，iPhone X，XL，Excel，www.xxx.com，a.xls，0xff，x=3，10x",
  '道路X005，案件A1100，11010519491231002X',
  '对的打√，错的打×，（×），[x] 已办',
  '3*4米，5 * 8，24*7，*.docx，带*号的必填',
  '×',
  // Markdown
  '坚持**人民至上**的理念',
  '要**牢记宗旨**，做到**“三个一”**。',
  '**一是加强学习，提高素质。**二是规范执法。',
  '**首先，**我们要学习。**其次，**要实践。',
  '**重点一**、**重点二**、**重点三**',
  '**市局**高度重视，**支队**部署，**公安局**和**派出所**联动，**县级**以上',
  '**一是**加强学习。**二是**规范执法；**三是**改进作风，查处**12**起、抓获**5**名。',
  '- **要点**：内容\n- **存在问题：**内容\n- 他说**“我来。”**然后走了',
  '这是*重点*。__加粗__，*斜体* 和 ***粗斜体***',
  '**一、存在的问题**\n\n正文',
  '一段\n\n***\n\n二段\n\n___\n\n三段',
  '* 第一项\n* 第二项',
  '`xxx` 和 `__init__`，snake__case，__init__',
  '```\nxx市**县____\n```',
  '<!-- xinde-disable-next-line placeholder/x 原因 -->',
  '正文<!-- xx市 -->正文',
  '[资料](http://example.com/xx/__a__)',
  '[^1]: 注\n\n正文[^1]',
  // boxes and digits
  '二〇〇八年，二○○八年，一九四九年十月',
  '☑同意 □不同意',
  '○ 项目，●',
  // gaps
  '第九十一条 个人',
  '交警支队 个人先进事迹，先进 名单',
  '三 起，每 次，这 个，多 名，附 件，姓 名',
  '**办理**件，办理<b>了</b>件',
  '十余起，其余人员，百余名，业余，处理其余人',
  '查处12余起，抓获三十余名',
  '2024年 9月 12日，2024 年 9 月',
  // years
  '去年8月8日，今年 3月，每年12月，同年5月，二〇二四年8月',
  '2024年8月8日，2024 年 8 月，2020年以来，20年来，从警20年，G20以来，COVID-19以来',
  '从警**20**年，20年8个月',
  '学年12月',
  '20月，第2012页，19时20分',
  // measure words that are the end of a word, or of a time or a place
  '案件，证件；文件。企业家、金融家，机动车辆，人员名单，群众名字',
  '自接警起，从立案起，在隐患处，由纠纷起。',
  '出生年月日，中午时分，每起案件，上升幅度',
  // labels that are filled in, or whose content is on the next line
  '时间：3月5日  地点：三楼  主持人：陈某',
  '参加人员：\n\n各中队长。',
  '其单位：无。联系人：陈某；电话：110。',
  // words in brackets
  '【填写说明】【补充材料】[待填表格](表.docx) 等待填报',
  '公示警号。应当出示证件、报出警号，警号为六位数字',
  '**警号**是身份标志，警号**很重要**。',
  '警号012345，警号X12345，警号：FJ00123',
]

describe('placeholder rules', () => {
  for (const [name, drafts] of Object.entries(FOUND)) {
    for (const draft of drafts) {
      it(`${name}: ${draft.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
        const { source, ranges } = readMarked(draft)
        const problems = problemsIn(source)
        const shown = showMarked(
          source,
          problems.map(({ range }) => range),
        )
        assert.equal(shown, showMarked(source, ranges))
        assert.deepEqual(
          problems.map(({ ruleId }) => ruleId),
          ranges.map(() => `placeholder/${name}`),
        )
      })
    }
  }

  for (const trap of TRAPS) {
    it(`leaves alone: ${trap.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
      const shown = showMarked(
        trap,
        problemsIn(trap).map(({ range }) => range),
      )
      assert.equal(shown, trap)
    })
  }

  it('raises one problem a place where marks of several kinds meet', () => {
    const source = '思想□xxx建设，20xx年，警号是xxx□，〔待填：XX市〕，××市__县'
    assert.deepEqual(
      problemsIn(source).map(({ ruleId, range }) => [ruleId, source.slice(range.start, range.end)]),
      [
        ['placeholder/box', '□'],
        ['placeholder/x', 'xxx'],
        ['placeholder/lost-year', '20xx年'],
        ['placeholder/police-no', 'xxx□'],
        ['placeholder/todo', '〔待填：XX市〕'],
        ['placeholder/x', '××'],
        ['placeholder/underscore', '__'],
      ],
    )
  })

  it('only points out marks in model speech, and in quotations', () => {
    const severities = (source: string) => problemsIn(source).map(({ severity }) => severity)
    assert.deepEqual(severities('可以说：“我是交警支队xx部门的，我的警号是xxx□请打电话。”'), ['info', 'info'])
    assert.deepEqual(severities('> 我的警号是\\*\\*\\*\\*\\*。'), ['info'])
    assert.deepEqual(severities('荣获“xx市优秀民警”称号，在xx市'), ['warning', 'warning'])
    assert.deepEqual(severities('“没有合上，我在“xx市优秀民警”中，在xx市'), ['warning', 'warning'])
  })

  it('keeps exact places behind full-width and escaped characters', () => {
    const source = '２０２４年９月，\\*\\*市的\\_\\_县，ＸＸ村'
    assert.deepEqual(
      problemsIn(source).map(({ range }) => source.slice(range.start, range.end)),
      ['\\*\\*', '\\_\\_', 'ＸＸ'],
    )
  })

  it('says what, how and what to do in some thirty characters', () => {
    for (const draft of Object.values(FOUND).flat()) {
      for (const { message } of problemsIn(readMarked(draft).source)) {
        assert.match(message, /应当.*；/, message)
        assert.ok(message.length <= 60, message)
      }
    }
  })

  it('has fixes that end the problem and leave 〔待填：…〕 in its place', () => {
    for (const draft of Object.values(FOUND).flat()) {
      const { source } = readMarked(draft)
      const problems = problemsIn(source)
      for (const problem of problems.filter(({ fixes }) => fixes?.length)) {
        const mended = mend(source, problem)
        assert.match(mended, /〔待填：[^〕]+〕/)
        const again = problemsIn(mended)
        assert.equal(again.length, problems.length, `${source} → ${mended}`)
        assert.equal(
          again.filter(({ ruleId }) => ruleId === 'placeholder/todo').length,
          problems.filter(({ ruleId }) => ruleId === 'placeholder/todo').length + 1,
          `${source} → ${mended}`,
        )
      }
    }
  })

  it('offers no year where the month is not certain', () => {
    assert.deepEqual(problemsIn('2011月5日')[0]?.fixes, [])
    assert.equal(mend('2013月5日', problemsIn('2013月5日')[0] ?? assert.fail()), '〔待填：年份〕年3月5日')
  })

  it('says what belongs in the blank by the words beside it', () => {
    for (const [draft, mended] of [
      ['依据公通字〔2019〕X号文件', '依据公通字〔2019〕〔待填：文件编号〕号文件'],
      ['走访XX号楼的住户', '走访〔待填：编号〕号楼的住户'],
      ['于XX号召开', '于〔待填：日期〕号召开'],
    ] as const)
      assert.equal(mend(draft, problemsIn(draft)[0] ?? assert.fail(draft)), mended)
  })

  it('is silent on the clean examples', () => {
    const folder = new URL('../../../examples/规范/', import.meta.url)
    const drafts = readdirSync(folder).filter((name) => name.endsWith('.md'))
    assert.ok(drafts.length > 0)
    for (const name of drafts) {
      assert.deepEqual(problemsIn(readFileSync(new URL(name, folder), 'utf8')), [], name)
    }
  })
})
