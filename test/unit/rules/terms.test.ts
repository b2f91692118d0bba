import assert from 'node:assert/strict'
import { CONFUSABLES } from '../../../src/rules/term/confusables'
import { idiomSlips } from '../../../src/rules/term/idiom-slips'
import { LOOK_ALIKES } from '../../../src/rules/term/look-alikes'
import { OUTDATED_TERMS } from '../../../src/rules/term/outdated-terms'
import { SOUND_SLIPS } from '../../../src/rules/term/sound-slips'
import { compileTerms, type Term } from '../../../src/rules/term/term'
import { unitList } from '../../../src/rules/term/unit'

const isGuarded = ({ onlyBehind, notBehind, onlyBefore, notBefore }: Term) =>
  [onlyBehind, notBehind, onlyBefore, notBefore].some((condition) => condition !== undefined)

/** For terms with conditions: where they are wrong, and where the same characters are right. */
const SAMPLES: Readonly<Record<string, readonly [wrong: string, right: string]>> = {
  堪查: ['现场堪查', '不堪查问'],
  堪察: ['堪察地形', '不堪察觉'],
  处路: ['赶往现场处路，后再移交', '各处路口都有人'],
  浅淡: ['浅淡执法规范化', '颜色浅淡的痕迹'],
  再: ['要再经费上支持', '一再工作上强调'],
  截止到: ['截止到目前共120起', '报名截止到10月'],
  截止: ['截止10月15日共120起', '报名截止10月15日'],
  截至日期: ['报名的截至日期', '数据截至日期为月底'],
  做为: ['做为一名民警', '叫做为人民服务'],
  做风: ['转变做风', '先做风险评估'],
  以至: ['以至造成事故', '以至于忘了吃饭'],
  按装: ['按装护栏', '按装备种类分发'],
  按排: ['按排警力', '按排名先后'],
  暴光: ['媒体暴光', '一阵风暴光临'],
  布署: ['作出布署', '公布署名'],
  通迅: ['通迅员', '开通迅速'],
  座落: ['座落在路边', '一座落成的桥'],
  渡假: ['外出渡假', '偷渡假护照'],
  欢渡: ['欢渡春节', '欢渡江河'],
  竟争: ['竟争上岗', '两人竟争吵起来'],
  竟赛: ['知识竟赛', '竟赛过了专业队'],
  显着: ['成效非常显着。', '脸上显着疲惫'],
  卓着: ['战果卓着', '卓着急地赶来'],
  着名: ['当地着名景区', '墙上写着名字'],
  复盖: ['全面复盖', '反复盖章'],
  既使: ['既使再累也要坚持下去', '既使用警棍又使用手铐'],
  既将: ['既将到来', '既将人员分组，又将任务细化'],
  即然: ['即然来了', '立即然后'],
  一但: ['，一但发生事故', '第一但不是唯一'],
  历害: ['很历害', '没有经历害怕'],
  严竣: ['形势严竣', '严竣工验收'],
  违犯: ['违犯交通规则', '违犯党纪'],
  合法权力: ['公民的合法权力', '合法权力机关'],
  反应: ['群众反应问题', '应急反应情况'],
  俱备: ['俱备条件', '万事俱备'],
  检察: ['检察证件', '人民检察证件'],
  检查院: ['移送检查院', '检查院内卫生'],
  检查官: ['检查官出庭', '检查官网'],
  交通警查: ['一名交通警查。', '交通警查处违法'],
  人民警查: ['人民警查的职责', '人民警查看现场'],
  驾使: ['驾使摩托车', '劳驾使个劲'],
  车俩: ['过往车俩', '一车俩人'],
  倍受: ['倍受关注', '倍受鼓舞'],
  忠心: ['忠心感谢', '忠心耿耿'],
  部份: ['一部份人', '外部份额'],
  身分: ['身分证明', '化身分别'],
  好象: ['好象没有', '良好象征'],
  就象: ['就象一家人', '这就象征着'],
  必需: ['必需认真对待', '生活必需品'],
  在次: ['在次强调', '在次日上午'],
  做用: ['模范带头做用', '可做用途'],
  曰: ['2024年3月5曰', '子曰'],
  口期: ['口期：3月5日', '港口期货'],
  口常: ['做好口常工作', '户口常年管理'],
  儿: ['存在以下儿个方面的不足', '女儿个人的'],
  末: ['末经批准离岗', '周末按规定值班'],
  己: ['案件己移送', '自己完成'],
  巳: ['巳经完成', '自巳'],
  自巳: ['管好自巳', '自巳时起'],
  入民警察: ['一名入民警察', '走入民警察看的现场'],
  入民法院: ['移送入民法院', '走进入民法院'],
  入民政府: ['县入民政府', '走入民政府'],
  负责入: ['单位负责入签字', '负责入户走访'],
  报警入: ['联系报警入', '报警入户'],
  深人: ['深人贯彻', '资深人士'],
  投人: ['投人警力', '投人所好'],
  融人: ['融人群众', '金融人到位'],
  人职: ['人职以来', '个人职业'],
  人党: ['递交人党申请', '个人党性'],
  登记薄: ['翻开登记薄，', '登记薄弱'],
  记录薄: ['值班记录薄', '记录薄弱'],
  签到薄: ['会议签到薄', '签到薄弱'],
  户口薄: ['出示户口薄', '户口薄弱'],
  笔记薄: ['打开笔记薄', '笔记薄弱'],
  账薄: ['查看账薄', '账薄弱'],
  拔打: ['拔打110', '选拔打造'],
  提拨: ['提拨干部', '提拨款项'],
  选拨: ['选拨骨干', '选拨款人'],
  海拨: ['海拨三千米', '上海拨款'],
  等侯: ['等侯通知', '等侯某回来'],
  时侯: ['那时侯', '当时侯某在场'],
  问侯: ['亲切问侯', '他问侯某'],
  守侯: ['彻夜守侯', '看守侯某'],
  侯审: ['取保侯审', '侯审判长'],
  接侍: ['接侍群众', '接侍者'],
  主侍: ['主侍会议', '公主侍从'],
  等侍: ['等侍结果', '等侍者来'],
  折迁: ['房屋折迁', '曲折迁移'],
  折除: ['折除违建', '打折除外'],
  眼晴: ['擦亮眼晴', '一眼晴空'],
  建康: ['身体建康成长', '南京古称建康城'],
  法延: ['法延上，', '依法延长'],
  通辑: ['通辑在逃人员', '普通辑录'],
  辑毒: ['辑毒民警', '编辑毒品教材'],
  辑捕: ['辑捕归案', '编辑捕获'],
  覆行: ['覆行职责', '颠覆行为'],
  履盖: ['履盖全县', '草履盖住'],
  辩认: ['辩认现场', '答辩认为'],
  赔同: ['赔同家属', '只赔同类'],
  辨解: ['百般辨解', '分辨解释'],
  作蔽: ['考试作蔽', '工作蔽塞'],
  枪劫: ['枪劫案', '持枪劫持'],
  循私: ['循私枉法', '遵循私下约定'],
  植班: ['植班民警', '种植班组'],
  支缓: ['请求支缓', '收支缓和'],
  资询: ['业务资询', '投资询问'],
  报怨: ['受到报怨', '以德报怨'],
  源因: ['究其源因，主要是', '病源因素'],
  既便: ['既便执勤再忙', '既便利又省钱'],
  峻工: ['6月底前峻工', '险峻工段'],
  准责: ['廉洁自律准责', '对标准责任'],
  与以: ['与以处罚', '与以往相比'],
  请楚: ['没有说请楚。', '请楚警官过来'],
  队武: ['送葬的队武', '部队武器'],
  签定: ['签定合同', '签定位置'],
  防犯: ['提高防犯意识', '预防犯罪'],
  坚苦: ['条件坚苦', '坚苦卓绝'],
  接恰: ['上门接恰', '直接恰当'],
  免强: ['免强通过', '避免强拆'],
  气份: ['气份热烈', '煤气份额'],
  前题: ['前题是安全', '考前题库'],
  清析: ['思路清析', '分清析产'],
  热忠: ['热忠于公益', '热忠诚'],
  题纲: ['讲话题纲', '试题纲要'],
  相象: ['长得相象', '互相象征'],
  寻逻: ['夜间寻逻', '搜寻逻辑'],
  讯速: ['讯速出警', '通讯速度'],
  照像: ['去照像馆', '对照像素'],
  印像: ['印像深刻', '打印像素'],
  挡案: ['翻阅挡案', '阻挡案件'],
  观查: ['仔细观查地形', '主观查验'],
  克苦: ['克苦训练', '攻克苦难'],
  建全: ['建全制度', '组建全新班子'],
  减化: ['减化手续', '减化肥用量'],
  络实: ['络实责任', '网络实名制'],
  到至: ['，到至死亡', '送到至亲手中'],
  导至: ['导至事故', '引导至大厅'],
  值的: ['值的学习', '价值的体现'],
  因该: ['我们因该认真', '是因该案复杂'],
  以经: ['早以经完成', '都以经营为业'],
  目地: ['目地是防范', '盲目地跟从'],
  商确: ['值得商确', '磋商确定'],
  至命: ['至命打击', '以至命令不通'],
  充份: ['充份发挥', '补充份额'],
  过份: ['要求过份', '超过份额'],
  负出: ['负出努力', '胜负出来了'],
  坦护: ['坦护孩子', '平坦护坡'],
  烂用: ['烂用职权', '腐烂用品'],
  延申: ['向外延申', '拖延申报'],
  批露: ['对外批露', '一批露天市场'],
  缠棉: ['缠棉悱恻', '缠棉布条'],
  困绕: ['困绕群众', '围困绕行'],
  震摄: ['形成震摄', '地震摄影'],
  威摄: ['威摄犯罪', '天威摄影'],
  欠收: ['粮食欠收', '拖欠收入'],
  录象: ['调取录象', '记录象征'],
  重迭: ['职能重迭', '多重迭代'],
  报按人: ['联系报按人', '上报按人数'],
  打腊: ['汽车打腊', '打腊月起'],
  座在: ['我们座在长凳上', '一座在建的桥'],
  粘帖: ['复制粘帖', '粘帖子'],
  滞留: ['机动车应予滞留，', '滞留旅客'],
  滞留机动车: ['将依法滞留机动车', '清理滞留机动车'],
  滞留车辆: ['予以滞留车辆', '疏导滞留车辆'],
  暂扣机动车: ['暂扣机动车3辆', '暂扣机动车驾驶证'],
  违章行为: ['纠正违章行为', '查处作业违章行为'],
  违章: ['查处违章停车', '拆除违章建筑'],
  交通事故责任认定书: ['出具交通事故责任认定书', '旧称交通事故责任认定书'],
  协警: ['民警和协警', '外协警通'],
  疑犯: ['抓获疑犯', '嫌疑犯'],
  嫌犯: ['抓获嫌犯', '因涉嫌犯罪'],
  案犯: ['抓获案犯', '同案犯'],
  旅游局: ['会同旅游局', '文化和旅游局'],
  法制办: ['县法制办', '法制办公室'],
  国税局: ['县国税局', '原国税局'],
  地税局: ['县地税局', '原地税局'],
  信访条例: ['按照《信访条例》的要求', '《信访工作条例》'],
  劳动教养: ['被劳动教养', '劳动教养制度已经废止'],
}
for (const name of '侵权责任法 民法通则 民法总则 合同法 物权法 担保法 婚姻法 继承法 收养法'.split(' '))
  Object.assign(SAMPLES, { [name]: [`根据《中华人民共和国${name}》`, `${name}课程`] })

for (const [name, terms] of [
  ['typography/confusable', CONFUSABLES],
  ['typography/confusable, by shape', LOOK_ALIKES],
  ['typography/confusable, by sound', SOUND_SLIPS],
  ['term/outdated', OUTDATED_TERMS],
] as const) {
  describe(`the words of ${name}`, () => {
    it('are many, each once, each with a reason and a source', () => {
      assert.ok(terms.length >= 40, String(terms.length))
      assert.equal(new Set(terms.map(({ wrong }) => wrong)).size, terms.length)
      for (const { wrong, right, note, source } of terms) {
        assert.ok(note.length > 3 && note.length <= 30 && source !== '', wrong)
        assert.ok(!right.includes(wrong), wrong)
      }
    })
    for (const term of terms) {
      const search = compileTerms([term])
      const found = (text: string) => search(text).map(({ start, end }) => text.slice(start, end))
      const sample = SAMPLES[term.wrong]
      if (!isGuarded(term) || term.note.startsWith('银钱')) {
        it(term.wrong, () => {
          assert.deepEqual(found(`民警${term.wrong}。`), [term.wrong])
          for (const right of term.right) assert.deepEqual(found(`民警${right}。`), [], right)
        })
        continue
      }
      it(`${term.wrong}, and not where it is right`, () => {
        assert.ok(sample, 'no sample')
        assert.deepEqual(found(sample[0]), [term.wrong])
        assert.deepEqual(found(sample[1]), [])
      })
    }
  })
}

it('there are more than 60 words in all', () => {
  assert.ok(CONFUSABLES.length + OUTDATED_TERMS.length >= 150)
})

describe('typography/confusable: idioms with a character of the same sound', () => {
  const found = (text: string) => idiomSlips(text).map(({ term }) => `${term.wrong}→${term.right}`)
  for (const [wrong, right] of [
    ['穿流不息', '川流不息'],
    ['贪脏枉法', '贪赃枉法'],
    ['姑息养兼', '姑息养奸'],
    ['防患未燃', '防患未然'],
    ['迟迟一丝不狗', '一丝不苟'],
    ['奋不顾生', '奋不顾身'],
    ['心满意竹', '心满意足'],
    ['前府后仰', '前俯后仰'],
    ['名列前矛', '名列前茅'],
    ['义不容词', '义不容辞'],
  ] as const)
    it(`${wrong} is ${right}`, () => {
      assert.deepEqual(found(`他们${wrong}，`), [`${wrong.slice(-4)}→${right}`])
    })
  for (const text of [
    '川流不息、毋庸置疑、流连忘返、临危受命、激流勇进',
    '自行其是、各行其是，心里有说不出的欣慰，一举夺得冠军',
    '粮食不能自给，趁其不备，执法犯法，发奋图强',
    '他一心一意地工作，有条不紊',
  ])
    it(`leaves ${text} alone`, () => {
      assert.deepEqual(found(text), [])
    })
  it('tells a slip at both ends of a text, and no half of a character beyond it', () => {
    assert.deepEqual(found('穿流不息'), ['穿流不息→川流不息'])
    assert.deepEqual(found('穿流不'), [])
    assert.deepEqual(found('𠮷穿流不'), [])
  })
})

describe('term/unit: the words of a unit', () => {
  it('are one list however often they are read, as settings and file are put together for every check', () => {
    const terms = () => [{ wrong: '城管', right: '综合执法' }, { wrong: '亲自' }]
    assert.equal(unitList(terms()), unitList(terms()))
    assert.notEqual(unitList(terms()), unitList([{ wrong: '城管', right: '综合执法', note: '本单位的规定' }]))
  })
})
