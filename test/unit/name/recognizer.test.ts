import assert from 'node:assert'
import type { Finding } from '../../../src/sensitive/finding'
import { createModelNameRecognizer } from '../../../src/sensitive/name'
import { cpuTime } from '../../support/cpu'
import { asPerMillion, hostileText } from '../../support/hostile'
import { modelBytes, namesOfDraft, recognize, textsOf } from './support'

/** Texts with ⟦ ⟧ round each name that must be found, and nothing else; all people are invented. */
const CONSTRUCTIONS: Readonly<Record<string, readonly string[]>> = {
  '角色词在前：民警X、村民X、驾驶员X': [
    '民警⟦刘玉忠⟧赶到现场时，车已经翻在沟里。',
    '村民⟦鲍长顺⟧第一个报的警。',
    '驾驶员⟦苗志刚⟧没有系安全带。',
  ],
  '角色词在后：X同志、X（男': ['⟦冉新民⟧同志作了发言。', '⟦樊立冬⟧（男，四十二岁）被依法传唤。'],
  '并列：X、Y、Z': ['参加搜救的有⟦刘玉忠⟧、⟦祝春鹏⟧、⟦马晓燕⟧三人。', '民警⟦陈志勇⟧和辅警⟦张建业⟧守了一夜。'],
  '叫、名叫': ['老人名叫⟦乔三娃⟧，家住河边。'],
  由X负责: ['标线复划由⟦陈建国⟧负责，月底完成。'],
  同位: ['他的堂兄⟦祝春鹏⟧第二天才知道。', '大队长兼党支部书记⟦王文涛⟧带头作检查。'],
  同一姓名再次出现: ['⟦刘玉忠⟧接过对讲机。雨越下越大，⟦刘玉忠⟧的雨衣湿透了。'],
  后文只用名: ['民警⟦李建国⟧站在雨里。队长劝他回去，⟦建国⟧说：“再等等。”'],
  '后文只用名，名字也是词': [
    '民警⟦靳卫国⟧跳进水渠。⟦卫国⟧上岸后第一句话问的是孩子。',
    '辅警⟦柯明亮⟧摔伤了。医生让⟦明亮⟧休息三个月。',
    '村民⟦佘太平⟧还在骂。民警把⟦太平⟧叫到东头。',
  ],
  '并列的姓名后面是村民、市民': ['⟦王伟⟧、⟦李强⟧两村民到场，⟦赵刚⟧、⟦孙勇⟧二市民作证。'],
  后文姓加职务: [
    '队长⟦谭新宇⟧到了。⟦谭⟧队长先看路面，再看车。',
    '所长⟦宋广田⟧也来了。⟦宋⟧所脱下雨靴，递给老人。',
    '当晚值班的是副所长⟦谭国梁⟧。年轻人都说，只要⟦谭⟧所长在，心里就踏实。',
    '专家⟦宓怀瑾⟧教授受邀讲课，⟦宓⟧教授的幽默赢得掌声。',
    '⟦端木蕻⟧警官的讲义只有四页纸。后来⟦端木⟧警官调去了省厅。',
  ],
  '词尾和职务不是姓加职务：公安局长': ['民警⟦安平川⟧汇报完，公安局长当场拍板。'],
  半角标点: ['⟦欧阳建国⟧同志年龄最大。有人劝他歇一歇,⟦建国⟧说,老街坊离不开他。', '姓名:⟦李明⟧,男'],
  繁体字和网站加的注音: [
    '民警⟦陳建國⟧與⟦李麗華⟧到場處置，司機⟦趙長順⟧駕駛貨車。',
    '民警⟦張(zhāng)建國⟧(guó)到場(chǎng)，⟦歐(ōu)陽(yáng)靜⟧負(fù)責(zé)筆錄。',
  ],
  '引号里的称号在前，名字以“家”收尾': [
    '“全市优秀人民警察”、“百姓心中的好交警”⟦蔡建家⟧；又有“最美警察”⟦丁为民⟧。',
  ],
  '后面的词不是姓名的一部分：卢震极有可能': ['民警⟦王霄⟧找到了车，⟦卢震⟧极有可能跑进了山里。'],
  姓氏和副职: ['副指导员⟦钟显聪⟧赴会。随后，⟦钟⟧副指导员被停职。'],
  值班表里的星期: [
    '| 日期 | 带班领导 | 民警 |\n| --- | --- | --- |\n| 周一 | ⟦农志刚⟧ | ⟦庹新民⟧、⟦黎阳⟧ |\n| 周二 | ⟦盛怀安⟧ | ⟦裘双双⟧ |',
  ],
  '简历：X，某年生': ['⟦时长运⟧，1979年3月生，中共党员。'],
  '年龄在后，姓名里有国名：韩国祥，49岁': [
    '⟦韩国祥⟧，49岁，中共党员。早上不到七点，⟦韩国祥⟧就来到劝返点。',
    '单身汉，52岁，独居。',
  ],
  '前面的“过”不是姓氏：叫过王平来': ['嫂子叫过⟦王平⟧来。'],
  '盗走的东西不是姓名：盗走香烟和现金': ['⟦高志鹏⟧盗走香烟和现金，又骗走黄金和手机。'],
  责任认定: ['经认定，⟦司马南山⟧承担主要责任，⟦鲍云开⟧无责任。'],
  '对谁做了什么：造成X死亡、将X抓获、骗取X现金': [
    '此次事故造成⟦薛刚⟧死亡、⟦龚琳⟧受伤。',
    '专案组在外地将⟦常昊⟧抓获归案。',
    '⟦高志鹏⟧骗取⟦吕方⟧现金三万元，⟦林雪⟧趁⟦常昊⟧不备盗走手机。',
    '民警经与⟦吕方⟧核实，情况属实。',
  ],
  后面的词不是姓名的一部分: [
    '嫌疑人⟦亓官正⟧系在逃人员。',
    '经抽血检验，⟦陆川⟧属醉酒驾驶。',
    '被告⟦揭阳⟧原系其丈夫。',
    '“当警察图个啥？”⟦皇甫军⟧自问自答。',
  ],
  和别的东西同名: ['工地负责人⟦解放⟧同志到场后，安排铲车清障。'],
  复姓: ['民警⟦欧阳铁生⟧和⟦司马红⟧在桥头设卡。'],
  罕见姓: ['当事人⟦逯小军⟧和证人⟦亓桂兰⟧分别做了笔录。'],
  两个字的姓名: ['民警⟦张伟⟧和辅警⟦李强⟧当晚值班。'],
  带间隔号的民族姓名: [
    '民警⟦阿不都热合曼·吐尔逊⟧懂三种语言。',
    '“我叫⟦喀伊热·买买提江⟧，”她说，村民⟦尼牙孜·肉孜⟧也来了。',
  ],
  两个并列的民族姓名: ['民警⟦阿卜杜拉·买买提⟧和⟦木合塔尔·依明⟧到了。'],
  蒙古族姓名: ['牧民⟦苏和巴特尔⟧骑马引路。'],
  译名: ['一名叫⟦詹姆斯·卡特尔⟧的留学生闯红灯被拦下。'],
  中间有空格: ['值班民警：⟦王 强⟧', '民警⟦刘　玉忠⟧参加救援。', '记录人：⟦申 屠⟧\n核对人：⟦柴 进财⟧'],
  中间换行: ['驾驶员⟦韩\n志勇⟧负主要责任。'],
  强调之中: ['**⟦汪志斌⟧**同志负责宣传。'],
  表格: ['| 姓名 | 职务 |\n| --- | --- |\n| ⟦文平⟧ | 民警 |\n| ⟦马晓燕⟧ | 辅警 |'],
  标题: ['# 雨中的坚守——记城关中队民警⟦潘国胜⟧', '## ⟦葛小曼⟧同志先进事迹'],
  像词的姓名: [
    '民警⟦向阳⟧每天第一个到岗。',
    '⟦向阳⟧书记带头走访。',
    '接过毛巾的是民警⟦水平⟧，辅警⟦任务⟧站在门口。',
    '乘客⟦于是⟧却吵了起来，参与救援的有民警⟦余晖⟧、辅警⟦安然⟧和村民⟦石柱⟧。',
  ],
  像地名的姓名: ['民警⟦舒兰⟧同志接过话筒。', '他从民警⟦安康⟧手中接过锦旗。'],
  彝族姓名: ['村民⟦阿苏拉则⟧报了警。'],
  几个角色词连用: ['驾驶员兼车主⟦宋大河⟧当场认错。'],
  真名旁边有已脱敏的: ['民警⟦刘玉忠⟧将徐某、李某1带回。'],
}

/** Nothing in these is a name that must be hidden. */
const NONE: Readonly<Record<string, readonly string[]>> = {
  '国名、山名和木乃伊，开头像彝族姓名': [
    '埃塞俄比亚和阿尔巴尼亚的警察来访，阿尔山森林公安带他们看了木乃伊进馆。',
  ],
  '安危、宿舍、商场': ['他们心系群众安危，走进战士宿舍，又到居民商场巡查。', '民警为人严谨、正直。'],
  已脱敏的: [
    '徐某、王某某、李某1、赵××、孙**和张女士都在场。',
    '当事人欧阳某对认定书无异议，马某甲也已到案。',
    '老周和小李敬了个礼，陈大爷笑了。',
    '郑工说桥没事，陈姐在屋里做笔录，靳叔在门口。',
    '民警们都叫她欧阳姐。',
    '接警民警向姚女士了解情况后，把孩子送回了家。',
  ],
  拿在手里的东西: ['对方不接。他也不恼，又把毛巾递了过去。', '她指着门锁说，就是这儿。'],
  道路: ['朱雀大街、雁塔路与解放大道交叉口的信号灯坏了。', '沿黄河路向东行驶至文昌阁路口。'],
  地名: [
    '江苏籍货车在陕西境内抛锚。',
    '石家庄、张家口、马鞍山三地警方联合办案。',
    '在德惠召开现场会，从舒兰坐火车赶来，通榆警方派员协助。',
    '荣山、大石、白朝、龙潭等派出所快速响应；2018年，凯里的辅警们守护着城市。',
  ],
  '吉林，也是彝族家支': ['他从吉林坐火车赶来，吉林警方派员协助。', '吉林省公安厅和吉林市公安局到场指导。'],
  '某地人，不是姓名': ['嫌疑人系徐州人，在逃三年。', '嫌疑人系濮阳人，同伙系吉林市人、农安县人。'],
  村庄: ['从宋庄到杜庄，三十里山路。'],
  长姓名的后一截: ['保尔·柯察金的名言写在扉页上。'],
  物品的表格: ['| 类别 | 数量 |\n| --- | --- |\n| 石墩 | 12 |\n| 水马 | 40 |'],
  单位: ['由明德律师事务所提供法律援助。', '康宁医院开通了绿色通道。', '城关镇人民政府向大队赠送锦旗。'],
  '公司、品牌': ['宏远物流有限公司被约谈。', '五菱面包车核载七人。', '民警在张亮麻辣烫门口调取了监控。'],
  '领袖、英雄': [
    '大力弘扬雷锋精神。',
    '深入学习毛泽东思想和邓小平理论。',
    '要以焦裕禄为榜样。',
    '他是典型的孙炎明式的好民警。',
  ],
  姓氏字开头的词: [
    '包薪制有违公序良俗；晋升与否，都要系好安全带。',
    '连日沙尘，公序良俗，荣获表彰。',
    '未经许可，不得驶入高速公路；严格落实安全法。',
    '时任领导要求，申请人的车辆不得晋升等级。',
    '外出须经分管局长许可，不得擅自离岗。',
    '该男子在工地打零工，因欠薪报警；对连续驾驶四小时的司机要劝休。',
    '患有阿尔茨海默症的老人走失，年轻同志先到一步。',
    '他总是守在路口。本文将讲述辅警的故事；总人口xxx万人；称随身携带的包不慎遗失。',
    '派出所民警严厉打击各类违法犯罪，展示民警风采。',
    '30名消防员英勇牺牲。官微上挺有名的网警，向当事人公布结果，范文大全，给吕叔叔献朵花吧。',
    '先后在沧源、耿马、临翔、双江及湖北武汉、四川资阳等地抓获多人。望华楼社区民警到场。',
    '农村的青壮 年进城务工，路况 不好，古柏树荫下没什么杂草。',
    '真正为人民掌好权、用好权，切实保境安民。',
    '荣获先进个人荣誉的民警说，自己肩头的担子更重了。',
    '有道是树心容易守心难，辖区偏远、边穷，荆楚大地爱民警察，望华楼社区警务室。',
    '演讲稿范文，本帖最后由版主编辑。',
    '焦虑在风雪中蔓延，民辅警闻讯立即赶赴现场；村民胡大姐正愁没吃的，采了一把山蕨菜。',
    '她父亲、公公、丈夫都是警察；未成年人正是长身体、长知识的时候；感谢东华所民警热情相助。',
    '郑报融媒记者，本网讯，文图。',
    '国保大队长和教导员到场督导，建设方案模板范文。',
    '疑犯没有露面。\n于是，追逃中队作出了一个大胆决定，最终在楼栋内将其抓获。',
    '對基層派出所存在主要問題的調(diào)查報(bào)告，通過召開分析會，開展談心談話活動。',
  ],
  角色词后面的动词: [
    '同事们都说，路上有他在就踏实。',
    '司机都在服务区等着。',
    '民警高度警惕，辅警全力配合。',
    '民警立即封闭现场，民警高度戒备。',
    '驾驶人应当出示证件，村民纷纷称赞。',
    '民警靠巡逻发现隐患，护士给伤者包扎，双方系邻居关系。',
  ],
  '人后面的词，说的是这些人的事': [
    '要着力解决农民问题，切实维护驾驶人权益。',
    '进一步加强辅警管理，提升民警水平，规范干警言行。',
    '部分司机习惯差，个别民警计较得失。',
    '影响了家属成长，村民任务重，对乘客安全重视不足。',
    '（三）驾驶员路况情况',
    '# 辅警风采',
  ],
  '人后面的词，说的是怎样做': [
    '民警陆续赶到现场，辅警马上赶到，驾驶人公然辱骂民警。',
    '民警步行返回，安顿好老人；老人言语不清，向前走了几步。',
    '民警雷厉风行，老人屈指可数，司机风雨无阻。',
    '民警成功解救被困群众，民警常态巡逻，多策并举。',
  ],
  造成谁怎样而没有说是谁: [
    '事故造成农民受伤，造成师生死亡，造成车辆左侧损坏。',
    '民警将车辆移送，将双方带回所内，将相关物品发还。',
    '嫌疑人骗取单位现金三万元，赔偿经济损失，趁乘客不备下手。',
    '民警与单位核实，与房东取得联系。',
  ],
}

/** Read wrongly when written, so that they are pending and not forgotten. One that is solved moves up. */
const STILL_WRONG = ['参加人：⟦雒伟⟧、⟦江苏平⟧、⟦高小路⟧。']

describe('姓名识别', () => {
  for (const marked of STILL_WRONG) it(`还做不到：${marked}`)

  for (const [name, texts] of Object.entries(CONSTRUCTIONS)) {
    it(`找到：${name}`, () => {
      for (const marked of texts) {
        const text = marked.replace(/[⟦⟧]/g, '')
        assert.strictEqual(markedBy(text, namesOfDraft(text)), marked)
      }
    })
  }

  for (const [name, texts] of Object.entries(NONE)) {
    it(`不算姓名：${name}`, () => {
      for (const text of texts) assert.deepStrictEqual(textsOf(text, namesOfDraft(text)), [], text)
    })
  }

  it('英雄和领袖有自己的角色', () => {
    const roles = recognize('雷锋说过这样的话。').map(({ role }) => role)
    assert.deepStrictEqual(roles, ['public'])
  })

  it('和英雄排在一起的也是，和民警排在一起的不是', () => {
    const text = '要学习钱海军、黄大年、张桂梅等先进典型。民警刘玉忠、黄大年、张桂梅来自三个队。'
    const { 钱海军, 刘玉忠 } = rolesOf(text, recognize(text))
    assert.deepStrictEqual([钱海军, 刘玉忠], ['public', 'officer'])
  })

  it('当事人是 party，民警是 officer', () => {
    const text = '嫌疑人樊立冬被民警刘玉忠当场控制。'
    assert.deepStrictEqual(rolesOf(text, recognize(text)), { 樊立冬: 'party', 刘玉忠: 'officer' })
  })

  it('姓加职务也说明是不是警察', () => {
    const told = (title: string) => {
      const text = `那天带我的是蓝欣妤，她话不多。三个月后，蓝${title}送我一本书。`
      return rolesOf(text, recognize(text)).蓝欣妤
    }
    assert.deepStrictEqual([told('教导员'), told('老师')], ['officer', 'unknown'])
  })

  it('同姓的有几个人，姓加职务是职务相同的那一个', () => {
    const told = (title: string) => {
      const text = `支队长王江平和王峰政委都来了，副所长王秀兰、所长王建国请假。王${title}自己当起陪练。`
      const place = text.indexOf(`王${title}自己`)
      const found = recognize(text).find(({ range }) => range.start === place)
      return found?.entity?.replace('name:', '')
    }
    assert.deepStrictEqual(['政委', '支队长', '队长', '所长', '副所长', '局长'].map(told), [
      '王峰',
      '王江平',
      '王江平',
      '王建国',
      '王秀兰',
      '王',
    ])
  })

  it('写明是化名的是 public，同一行里并列的也是，别处再出现也是', () => {
    const text =
      '居民祝远（化名）报警。祝远说，民警梁振国来得快。祁守山、韦立春和柏青(均为化名)作证，韦立春签了字。'
    const roles = rolesOf(text, recognize(text))
    assert.deepStrictEqual(roles, {
      祝远: 'public',
      梁振国: 'officer',
      祁守山: 'public',
      韦立春: 'public',
      柏青: 'public',
    })
  })

  it('警犬不是人：别处再写它也是 public', () => {
    const text = '民警郑伟接手警犬“贝勒”。郑伟说，“贝勒”是一只胆量大的史宾格犬，“贝勒”会欢快地扑来。'
    const roles = rolesOf(text, recognize(text))
    assert.deepStrictEqual([roles.郑伟, roles.贝勒 ?? 'public'], ['officer', 'public'])
    // 引号里的名字只有第三处像人名，也还是它。
    for (const name of ['贝贝', '周仓', '雷克', '王虎'])
      assert.ok(
        !['officer', 'party', 'unknown'].includes(
          rolesOf(text.replaceAll('贝勒', name), recognize(text.replaceAll('贝勒', name)))[name] ?? '',
        ),
        name,
      )
  })

  it('文件头写明的作者和主人公，出现在哪里都是', () => {
    const text = '祝春鹏常说，路上无小事。这是马晓燕记下的话。'
    const findings = recognize(text, { authors: ['马晓燕'], subjects: ['祝春鹏'] })
    assert.deepStrictEqual(rolesOf(text, findings), { 祝春鹏: 'subject', 马晓燕: 'author' })
  })

  it('文末署名的是作者；表格里、附件里、并列的人不是', () => {
    const date = '\n\n某县公安局\n\n2024年1月18日\n'
    const told = (line: string) =>
      rolesOf(`民警韩志勇赶到。${line}${date}`, recognize(`民警韩志勇赶到。${line}${date}`)).韩志勇
    assert.deepStrictEqual(
      ['\n\n韩志勇', '\n\n执笔：韩志勇', '\n\n某派出所　韩志勇', '\n\n执笔：韩志勇、王小河'].map(told),
      ['author', 'author', 'author', 'author'],
    )
    assert.deepStrictEqual(
      [
        '\n\n| 姓名 | 职务 |\n| --- | --- |\n| 韩志勇 | 中队长 |',
        '\n\n附件：1.整改台账\n2.韩志勇案情况说明',
        '\n\n3.民警韩志勇事迹简介',
        '\n\n韩志勇、王小河',
      ].map(told),
      ['officer', 'officer', 'officer', 'officer'],
    )
  })

  it('题目下面署名的是作者；那里写的当事人、表格里的人不是', () => {
    const told = (line: string, sentence = '韩志勇写道，路上无小事。') => {
      const text = `# 学习体会\n\n${line}\n\n${sentence}\n\n${'我们巡逻。'.repeat(80)}`
      return rolesOf(text, recognize(text)).韩志勇
    }
    assert.deepStrictEqual(
      ['韩志勇', '某县公安局交警大队　韩志勇', '城关派出所民警 韩志勇'].map((line) => told(line)),
      ['author', 'author', 'author'],
    )
    assert.deepStrictEqual(
      [
        told('当事人　韩志勇', '嫌疑人韩志勇到案。'),
        told('| 姓名 |\n| --- |\n| 韩志勇 |', '民警韩志勇到场。'),
        told('我所民警抓获了韩志勇', '嫌疑人韩志勇到案。'),
      ],
      ['party', 'officer', 'party'],
    )
  })

  it('写明可以保留的姓名是 public', () => {
    const text = '民警刘玉忠赶到现场。'
    assert.deepStrictEqual(rolesOf(text, recognize(text, { allowed: ['刘玉忠'] })), { 刘玉忠: 'public' })
  })

  it('同一个人的各处是同一个 entity，不同的人不是', () => {
    const text = '民警李建国和村民王小河到了。李建国先下车，建国说：“路断了。”王小河点点头。'
    const people = new Map<string, Set<string>>()
    for (const { range, entity = '' } of recognize(text)) {
      people.set(entity, (people.get(entity) ?? new Set()).add(text.slice(range.start, range.end)))
    }
    assert.deepStrictEqual(
      [...people.values()].map((names) => [...names].sort()),
      [['建国', '李建国'].sort(), ['王小河']],
    )
  })

  it('繁体和简体写的是同一个人，文件头里写的也是', () => {
    const text = '民警陳建國到場。陈建国负责笔录，民警張(zhāng)立言接警。'
    const findings = recognize(text, { subjects: ['陈建国'], authors: ['張立言'], allowed: [] })
    assert.deepStrictEqual(
      findings.map(({ entity, role }) => [entity, role]),
      [
        ['name:陈建国', 'subject'],
        ['name:陈建国', 'subject'],
        ['name:张立言', 'author'],
      ],
    )
  })

  it('中间换行的和连着写的是同一个人', () => {
    const text = '驾驶员韩\n志勇负主要责任。韩志勇签了字。'
    const findings = recognize(text)
    assert.deepStrictEqual(textsOf(text, findings), ['韩\n志勇', '韩志勇'])
    assert.strictEqual(new Set(findings.map(({ entity }) => entity)).size, 1)
  })

  it('有换行和表格的文章，范围都对得上原文', () => {
    const text = '# 记民警刘玉忠\r\n\r\n村民祝春鹏报警。\r\n\r\n| 姓名 |\r\n| --- |\r\n| 马晓燕 |\r\n'
    assert.deepStrictEqual(textsOf(text, namesOfDraft(text)), ['刘玉忠', '祝春鹏', '马晓燕'])
  })

  it('分数在 0 到 1 之间，按先后、不重叠，写明依据且依据里没有姓名', () => {
    const text = Object.values(CONSTRUCTIONS).flat().join('\n\n').replace(/[⟦⟧]/g, '')
    const findings = namesOfDraft(text)
    assert.ok(findings.length > 20)
    let end = 0
    for (const { range, score, evidence = [] } of findings) {
      assert.ok(score > 0 && score <= 1, String(score))
      assert.ok(range.start >= end && range.end > range.start)
      assert.ok(evidence.length > 0)
      const name = text.slice(range.start, range.end)
      if (name.length > 1) assert.ok(!evidence.join().includes(name), name)
      end = range.end
    }
  })

  it('前面读过什么文章，不影响结果', () => {
    const texts = [...Object.values(CONSTRUCTIONS), ...Object.values(NONE)].flat()
    const used = createModelNameRecognizer(modelBytes())
    for (const text of texts) {
      const fresh = createModelNameRecognizer(modelBytes())
      assert.deepStrictEqual(recognize(text, {}, used), recognize(text, {}, fresh), text)
    }
  })

  it('没有字、没有段落，什么也没有', () => {
    assert.deepStrictEqual(recognize(''), [])
    assert.deepStrictEqual(recognize(' \n\n '), [])
  })
})

describe('姓名识别：恶意的文章和坏的模型', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    一个字: '的',
    一个姓: '王',
    许多姓: '王李张刘陈杨赵黄周吴',
    姓名: '李建国',
    '姓名，一行一个': '李建国\n\n',
    间隔号: '阿·',
    星号: '王**',
    顿号: '王伟、',
    空格: '王 ',
    姓和职务: '王队长',
    '姓名、姓和职务': '民警王志强说，王队长到了。',
    拉丁字母: 'Aa ',
    两种文字的姓名: '李强（LI QIANG）',
    拉丁字母的姓名: '旅客John Smith说，John到了。',
  }
  for (const [name, unit] of Object.entries(HOSTILE)) {
    it(`“${name}”写满一篇，用时和字数成正比`, function () {
      this.timeout(120_000)
      // A machine that others slow down between two measurements does not do so three times running.
      this.retries(2)
      const text = hostileText(unit)
      recognize(text.slice(0, text.length / 10))
      const quarter = cpuTime(() => recognize(text.slice(0, text.length / 4)))
      const whole = cpuTime(() => recognize(text))
      // In proportion it is 4 times as much, with the square 16 times.
      assert.ok(whole < 8 * quarter + 150, `${quarter} ms, then ${whole} ms`)
      assert.ok(whole < asPerMillion(12_000), `${whole} ms`)
    })
  }

  it('不是模型的文件不收', () => {
    const bytes = modelBytes()
    const changed = Uint8Array.from(bytes)
    changed[0] = 0
    for (const broken of [new Uint8Array(), new Uint8Array(64), bytes.subarray(0, -1), changed]) {
      assert.throws(() => createModelNameRecognizer(broken), /model/)
    }
  })

  it('不从四的倍数开始的字节也读得了', () => {
    const bytes = modelBytes()
    const moved = new Uint8Array(bytes.length + 1)
    moved.set(bytes, 1)
    const text = '民警刘玉忠赶到现场。'
    const found = recognize(text, {}, createModelNameRecognizer(moved.subarray(1)))
    assert.deepStrictEqual(textsOf(text, found), ['刘玉忠'])
  })
})

/** The text with ⟦ ⟧ round each finding, so that a failure shows what was read. */
function markedBy(text: string, findings: readonly Finding[]): string {
  let result = ''
  let at = 0
  for (const { range } of findings) {
    result += `${text.slice(at, range.start)}⟦${text.slice(range.start, range.end)}⟧`
    at = range.end
  }
  return result + text.slice(at)
}

function rolesOf(text: string, findings: readonly Finding[]): Record<string, string | undefined> {
  return Object.fromEntries(findings.map(({ range, role }) => [text.slice(range.start, range.end), role]))
}
