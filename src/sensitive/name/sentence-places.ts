import type { Candidate } from './decode'
import { factsOf, type Lexicon, WORD_CLASSES } from './lexicon'
import { createPlaceSearch, type Place } from './place-search'
import { ROLE_WORDS } from './roles'
import { hasCommonSurname, isChineseName } from './surnames'

/** No word of grammar at the end, which a name seldom has there. */
const ENDS_PLAINLY = '[\u4e00-\u9fff]{1,2}[^因也均已都又还仍却便即遂再就曾且而但并被在将系属]'
/** 盗走香烟和|现金: no word that joins at the end. */
const ENDS_WITHOUT_AND = '[\u4e00-\u9fff]{1,2}[^和与及]'

/** Places in a sentence where a name stands: how likely for a string that is no word, and for one that is. */
export const PLACES: readonly (Place & { likely: number; word: number })[] = [
  // 名叫X， 化名X，真名X
  {
    before: '(?:名叫|叫做|名为|化名|真名|原名|本名|姓名|一个叫|位叫|叫)[：:]?',
    after: '[，。、；！？（）”]|的|$',
    likely: 0.7,
    word: 0.65,
  },
  // 由X负责
  {
    before: '由',
    after:
      '负责|执笔|审核|主持|牵头|担任|带队|带领|主办|承办|记录|驾驶|开车|宣读|传达|汇报|保管|护送|签收|垫付',
    likely: 0.6,
    word: 0.25,
  },
  // 经X同志介绍
  {
    before: '^|[，。、；：“（\\s]|经|由|请|与|和|对|向|给|为|让|在|据|是|追记|记|学习',
    after: '同志(?!们)',
    likely: 0.7,
    word: 0.7,
  },
  // 见了X警官
  {
    before: '^|[，。、；：“（\\s]|和|与|跟|对|向|给|请|找|见|见了|是|了|的|由|被|让',
    after: '警官|所长|队长|大队长|中队长|教导员|指导员|政委|局长|律师|医生',
    likely: 0.55,
    word: 0.4,
  },
  // X摄
  {
    before: '^|[。）\\s]',
    after: '\\s?摄(?:影)?(?:[。）\\s]|$)',
    likely: 0.7,
    word: 0.6,
  },
  // 本人X，男，汉族；X，1979年3月生
  {
    before: '^|[^\u4e00-\u9fff]|本人|我|[人员警者民友长主属]',
    after:
      '[，（(][男女][，,；。）)\\s]|，(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出?生|入警|参加)',
    likely: 0.75,
    word: 0.7,
  },
  // X，49岁，
  {
    before: '^|[^\u4e00-\u9fff]|[人员警者民友长主属]',
    after: '[，（(]\\d{2}岁[，。；）)]',
    likely: 0.85,
    word: 0.7,
  },
  // X承担主要责任，Y无责任
  {
    before: '^|[，。；：\\s]|认定|由',
    after:
      '(?:应?承担|应?负)(?:本起|此次|本次|该起)?(?:事故)?的?(?:全部|主要|同等|次要|相应)|无(?:事故)?责任',
    likely: 0.6,
    word: 0.45,
  },
  // 经查，X系…
  {
    before: '(?:查|查明|核实)[，：]',
    after: '无(?:机动车)?驾驶证|未取得|系|持[A-Z]|驾驶|酒后|醉酒|血液|曾因|伙同',
    likely: 0.55,
    word: 0.4,
  },
  // 关于对X等三人予以嘉奖的通报
  {
    before: '对|给予|授予|为|以|由',
    after: '等[\\d一二两三四五六七八九十]{1,3}(?:人|[名位](?:同志|民警|辅警|干警|个人|队员))',
    likely: 0.6,
    word: 0.5,
  },
  // X、Y兄弟俩
  {
    before: '[\u4e00-\u9fff][、和与]',
    after: '(?:兄弟|姐妹|姊妹|夫妇|夫妻|父子|母子|父女|母女|师徒|叔侄)[俩二两，。、]|[两二三四]人[，。]',
    likely: 0.5,
    word: 0.35,
  },
  // 在X的劝说下
  {
    before: '在',
    after:
      '的(?:追问|劝说|劝导|劝解|再三|帮助|帮扶|陪同|陪伴|带领|带动|指导|指挥|搀扶|协调|鼓励|提议|授意|指使|唆使)下?[，。]',
    likely: 0.5,
    word: 0.25,
  },
  // “X，你先回去。”
  {
    before: '[“‘]',
    after: '[，！](?:[\u4e00-\u9fff]{2,3}[，！])?(?:你|您|快|别|咱|请|走|来|等等|醒|坚持)',
    likely: 0.5,
    word: 0.45,
  },
  // 造成X死亡、Y受伤
  {
    before: '造成|导致|致使?',
    after:
      '(?:当场|不幸|经抢救无效|不治)?(?:死亡|身亡|受伤|重伤|轻伤|骨折|昏迷)|(?:头|胸|腰|腿|面|颅|左|右)[\u4e00-\u9fff]{1,4}(?:骨折|损伤|受伤|擦伤|挫伤)',
    likely: 0.6,
    word: 0.35,
  },
  // 将X抓获归案，把X送回家中
  {
    before: '将|把',
    after:
      '抓获|抓捕|缉拿|逮捕|传唤|刑事拘留|行政拘留|控制住|制服|撞倒|撞伤|打伤|捅伤|砍伤|刺伤|带回|带离|带至|送医|送回家|送往医院|送到医院|搀扶|扶起|扶到|救出|救起|拦下|劝回|劝离|头部|面部',
    likely: 0.5,
    word: 0.3,
  },
  // 经与X核实，向X了解情况
  {
    before: '与|向|找',
    after: '核实|核对|取得联系|取得了联系',
    likely: 0.5,
    word: 0.3,
  },
  // 骗取X现金，赔偿X医疗费
  {
    before: '骗取|骗走|盗走|抢走|偷走|窃取|赔偿|赔付|补偿|退还|返还|归还',
    name: ENDS_WITHOUT_AND,
    after:
      '现金|人民币|钱款|财物|手机|电动车|医[疗药]费|误工费|修[车理]费|维修费|各项|[\\d一二两三四五六七八九十]{1,8}[余多]?[元万千百]',
    likely: 0.5,
    word: 0.3,
  },
  // 趁X不备
  {
    before: '趁',
    after: '不备|不注意|熟睡|酒醉|醉酒|外出',
    likely: 0.6,
    word: 0.35,
  },
  // 就这样，X一干就是二十年；X视群众如父母
  {
    before: '^|[，。；：]',
    name: ENDS_PLAINLY,
    after: '一[干守待做跑熬忙蹲站]就是|视(?:群众|百姓|村民|老人|战友|徒弟)[^，。]{0,4}[如为若]',
    likely: 0.6,
    word: 0.4,
  },
  // 经查，X拒不配合；X的血液中
  {
    before: '^|[，。；：]',
    name: ENDS_PLAINLY,
    after:
      '拒不|拒绝配合|如实供述|供认不讳|自愿认罪|伙同|(?:的|体内|血样|的?血液)[\u4e00-\u9fff]{0,3}(?:酒精|乙醇|检出)|主动投案',
    likely: 0.45,
    word: 0.25,
  },
  // 受X委托
  {
    before: '受',
    after: '委托|指派|邀请|雇[佣用]|指使|唆使|胁迫|之托',
    likely: 0.6,
    word: 0.35,
  },
  // 登记在X名下
  {
    before: '在|归|转到|过户到',
    after: '名下',
    likely: 0.6,
    word: 0.4,
  },
  // 由X本人领回，后经X指认
  {
    before: '由|经',
    after: '本人|整理|复核|使用|租[赁用]|领[取回走]|代[为领签]|指认|辨认|举报|报警|出面|照看|照料|陪同',
    likely: 0.5,
    word: 0.3,
  },
  // 移交X办理，还给了X。
  {
    before: '移交|转交|交由|[交递转还借卖寄汇让送带]给了?',
    after: '办理|处理|处置|保管|驾驶|使用|签收|签字|[，。；！]',
    likely: 0.5,
    word: 0.3,
  },
  // 大家都管X叫“活地图”
  {
    before: '管',
    after: '叫[“‘做作老小]',
    likely: 0.6,
    word: 0.5,
  },
  // X任组长，由X担任组长
  {
    before: '^|[，。、；：\\s]|由',
    after: '(?:任|担任|兼任)(?:副?[组队班]长|[组队成]员|负责人|召集人)',
    likely: 0.6,
    word: 0.4,
  },
  // X和Y两兄弟
  {
    before: '^|[，。；：“\\s]',
    after:
      '[、和与][\u4e00-\u9fff]{2,3}[两俩]?(?:兄弟|姐妹|姊妹|夫妇|夫妻|父子|母子|父女|母女|师徒|叔侄|[两俩]人|二人)',
    likely: 0.5,
    word: 0.3,
  },
  // 二人系X的堂妹，是X之子
  {
    before: '系|是',
    after:
      '[的之](?:[堂表亲胞养继前]?[兄弟姐妹哥父母子女妻夫叔侄舅甥孙]|儿子|女儿|爱人|老伴|邻居|同事|同乡|战友|徒弟)',
    likely: 0.5,
    word: 0.3,
  },
  // 一旁的X急得直跺脚
  {
    before: '(?:一旁|身旁|身边|旁边|同车|同行|在场|路过|赶来|被困|受伤|获救|走失)的',
    after: '急得|连忙|赶紧|见状|没有|被|却|说|哭|喊|一把|立[刻即]|突然|主动|受伤|[因已也]',
    likely: 0.5,
    word: 0.3,
  },
  // X因涉嫌寻衅滋事，X伤势较重，X的转账记录
  {
    before: '^|[，。；：“]',
    name: ENDS_PLAINLY,
    after:
      '因(?:涉嫌|犯|醉酒|酒[后驾]|寻衅|盗窃|诈骗|赌博|吸毒|殴打)|伤[势情]|(?:已|现已|尚未)?脱离(?:生命)?危险|已?于[今昨前当][日天]|不服(?:处罚|判决|认定)|见[到状]民?警?|的(?:转账记录|银行卡|血样|伤[势情]|供述|证言|家属|妻子|丈夫|父亲|母亲|[儿女]子?|老伴|朋友圈)',
    likely: 0.45,
    word: 0.28,
  },
]

const searchPlaces = createPlaceSearch(PLACES)

/** What stands in such places without being anybody's name. */
const NOBODY =
  /^(?:单位|单身[汉女]|文员|白领|牧羊人|农妇|[石木铁花瓦]匠|党委|党员|全体|广大|纪委|机关|应急|安保|司机|师傅|家长|公安|边防|时任|有关|相关|干部|保安|市民|专人|专班|高速|大队|中队|支队|交警|民警|辅警|万一|老人|常委|常务|全国|全省|全市|全县|全局|全队|全警|别人|何人|什么|哪位|车辆|车队|双方|对方|众人|钱款|时间|成员|任务|项目|事故|路人|乘客|行人|农民|师生|房东|经济|相应|应付|经常|时常|车内|车上|平民|童工|水电|金钱|党群|包裹|温水|高龄|老幼|家中|费用|公私|但是|单独|应当|尚未|连续|终于|全都|全家|曾经|应予|应依法|老[板汉伴师太乡公婆大总]|富商|牧民|商[户贩家人]|车[主手]|房[主客]|后者|别家|师[父母兄]|明星|孤儿|幼儿|家属|常人)/

const UNIT_END = /[所队局科处院室站厂校副大中支总县市区镇乡村]$/
/** What begins the words after a word (费用共计, 押金等) rather than ends a name. */
const GRAMMAR_END = /(?:[等或未是的以内]|[一总共]共|共?计)$/

const PEOPLE = WORD_CLASSES.indexOf('people')

/** Names that stand in such places. */
export function inPlaces(text: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = []
  searchPlaces(text, (start, name, place) => {
    if (
      !isChineseName(name) ||
      !hasCommonSurname(name) ||
      NOBODY.test(name) ||
      UNIT_END.test(name) ||
      GRAMMAR_END.test(name) ||
      ROLE_WORDS.left.has(name)
    )
      return
    const facts = factsOf(lexicon, name)
    // 会计, 房客: what somebody is called by.
    if (facts >> 4 === PEOPLE) return
    const { likely, word } = PLACES[place] as (typeof PLACES)[number]
    found.push({ start, end: start + name.length, probability: facts === 0 ? likely : word })
  })
  return found
}
