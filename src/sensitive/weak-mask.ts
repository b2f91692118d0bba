import { contextOf, type Recognizer, type Sighting, sight } from './recognizer'
import { PLATE_PROVINCES } from './regions'

/** Digits with marks among them, as long as an identity or a telephone number; parts may be set apart. */
const NUMBER =
  /(?<![0-9A-Za-z*×□]|\d[ -])(?:\d{3,6}[ -])?\d{2,17}[ -]?(?:[*×□]{2,14}|[xX]{2,14}|某{2,8})(?:[ -][*×□]{2,8}){0,3}[ -]?\d{0,12}[0-9Xx]?(?![0-9A-Za-z*×□])/g
/** How many digits of an identity number may show; six are the region, eight more the date of birth. */
const ID_SHOWN = 5
const PHONE_SHOWN = 5
/** 吉A**217, 吉G·1**45: three or more characters left. x counts from two on, as plates have X too. */
const PLATE = new RegExp(
  `(?<![A-Za-z0-9])[${PLATE_PROVINCES}][A-HJ-Z][·.\\- ]{0,2}(?<body>[A-HJ-NP-Z0-9*×]{5,6}|[A-HJ-NP-Z0-9]{0,3}[xX]{2,3}[A-HJ-NP-Z0-9]{0,4})(?![0-9A-Za-z*×])`,
  'g',
)
const PLATE_SHOWN = 3

const SURNAME =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常傅卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪左石崔龚程邢裴陆翁荀甄曲封储靳焦牧谷车侯全班秋仲伊宁仇栾甘厉刘景詹龙叶黎白蒲卓蔺屠池乔闻党翟谭贡姬申冉桑桂牛边尚温庄晏柴瞿阎慕连艾向古易廖庾终居衡步都耿满寇广聂晁敖冷辛阚简饶曾关查游权]'
/** Characters that end given names and hardly begin the word after a masked one (徐某平时, 李某军人 have a guard behind). */
const GIVEN =
  '[兰芳伟军强丽静敏秀娟英华玉萍红娥玲芬燕彩春菊凤洁梅琳素云莲雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊姬舒荔枝刚勇毅俊峰东文辉永健世志义兴良仁波贵福龙胜祥武新利清飞彬富顺子杰涛昌康星光岩茂林坚彪博诚敬震振壮群豪邦承乐绍松善厚庆磊民友裕河哲江超浩亮政谦亨奇之轮翰朗伯宏若鸣朋斌梁栋克伦翔旭鹏泽晨辰士树炎德泰盛雄琛钧冠策腾楠榕风航弘立忠明山海生国建]'
/** What follows a name: the end of a clause, or words that go with a person. */
const NAME_END =
  '(?=$|[，。；、：！？（）()“”"\\s|]|的|在|和|与|于|驾|被|将|等|说|向|对|因|为|系|同志|女士|先生|本人|报|拨|骑|受|当场|经|到|已|外|住|没|也|又|就|去|来|开|走|承认|表示|父|母|妻|把|给|之|称|及|涉|死|伤)'
/** 赵某兰. */
const NAME_SOME = new RegExp(`(?<![\\u4e00-\\u9fff]某)${SURNAME}某(?!某)${GIVEN}${NAME_END}`, 'g')
/** 徐*河, 徐X东, 刘×甲 not (甲 is a number). */
const NAME_MARK = new RegExp(`${SURNAME}(?:\\*{1,2}|×{1,2}|[xX]{1,2})${GIVEN}${NAME_END}`, 'g')

export const weakMaskRecognizer: Recognizer = {
  kind: 'weak-mask',
  typedOnly: true,
  recognize: (text) =>
    [
      ...sight(text, NUMBER, ({ value, range }) => number(text, value, range)),
      ...sight(text, PLATE, ({ range, match }) => plate(match.groups?.body ?? '', range)),
      ...sight(text, NAME_SOME, ({ range }) => name(range)),
      ...sight(text, NAME_MARK, ({ range }) => name(range)),
    ].sort((a, b) => a.range.start - b.range.start),
}

function number(text: string, value: string, range: Sighting['range']): Sighting | undefined {
  const digits = value.replace(/[^0-9]/g, '').length
  const size = value.replace(/[ -]/g, '').length
  const labelled = /身份证|证号|证件/.test(contextOf(text, range))
  if (((size >= 17 && size <= 19) || (labelled && size >= 14)) && digits > ID_SHOWN)
    return { range, score: 0.5, evidence: ['身份证号只遮了一部分，还能看出地区或者出生日期'] }
  if (size >= 10 && size <= 12 && /^1[3-9]/.test(value) && digits > PHONE_SHOWN)
    return { range, score: 0.45, evidence: ['手机号只遮了一部分'] }
  return undefined
}

function plate(body: string, range: Sighting['range']): Sighting | undefined {
  const marks = body.replace(/[^*×]/g, '').length || (/[xX]{2,}/.exec(body)?.[0].length ?? 0)
  if (marks === 0 || body.length - marks < PLATE_SHOWN) return undefined
  return { range, score: 0.5, evidence: ['车牌号还露着三个以上的字符'] }
}

function name(range: Sighting['range']): Sighting {
  return { range, score: 0.5, evidence: ['名字还露着一个字，连同单位、地点就能认出本人'] }
}
