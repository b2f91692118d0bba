import { pick, type Sample } from './data'
import type { NamePool } from './pool'

/**
 * Sentences as police papers have them. `{n}` is a name, `{m}` a masked person, `{w}` an ordinary word that
 * begins with a surname character; the other slots are filled below. Different from the sentences that the
 * model is measured on.
 */
const TEMPLATES = [
  '{date}，{officer}{n}在{road}执勤时查获一起{crime}案件。',
  '{officer}{n}、{n}赶到现场，将{party}{n}控制。',
  '{party}{n}驾驶小型轿车沿{road}由{dir}向{dir}行驶。',
  '{party}{m}驾驶小型轿车沿{road}由{dir}向{dir}行驶，与{party}{m}相撞。',
  '{n}同志始终把群众的冷暖放在心上。',
  '{n}同志现任{unit}副大队长，从警{num}年。',
  '{unit}民警{n}说：“群众的事再小也是大事。”',
  '记者见到{n}时，他正在{road}指挥交通。',
  '“我叫{n}，家住{place}，儿子叫{n}。”',
  '经查，{party}{n}（男，{num}岁，{place}人）因{crime}被依法处罚。',
  '经查，{party}{m}（男，{num}岁，{place}人）因{crime}被依法处罚。',
  '由{officer}{n}负责{w}工作，{n}、{n}、{n}配合。',
  '参加人员：{n}、{n}、{n}、{n}。',
  '{party}{n}的家属对{officer}{n}表示感谢。',
  '{n}和妻子{n}来到{unit}，送上一面锦旗。',
  '在{officer}{n}的带领下，全队{w}有序开展。',
  '{unit}组织学习{hero}先进事迹，弘扬{hero}精神。',
  '民警们以{hero}为榜样，{w}意识明显增强。',
  '坚持以{theory}为指导，{w}落实各项措施。',
  '{date}，{unit}在{road}与{road}交叉口开展整治行动。',
  '{w}部门{w}落实，{unit}{w}管理。',
  '驾驶人{w}驾驶，乘车人{w}系好安全带。',
  '民警{w}到达现场，{w}处置，{w}疏导交通。',
  '同志们{w}工作，队长{w}部署任务。',
  '村民{w}反映，居民{w}出行困难。',
  '一是{w}，二是{w}，三是{w}，四是{w}。',
  '{n}，{num}岁，{unit}三级警长。',
  '{m}，{num}岁，{place}人。',
  '{n}{w}接到报警后，立即与{n}取得联系。',
  '报案人{n}称，其堂兄{n}的摩托车被盗。',
  '原车主叫{n}，他说牌照被{n}摘去了。',
  '{officer}{n}、{n}等人先后荣立三等功。',
  '当{officer}{n}赶到时，{party}{n}已经离开。',
  '受伤的{n}、患病的{n}仍坚持上岗。',
  '{n}说，{n}答应了，{n}却没有答应。',
  '|{n}|{unit}|{num}|',
  '姓名：{n} 性别：男 单位：{unit}',
  '{officer}：{n} 电话：{num}',
  '撰稿：{n} 审核：{n}',
  '{n}（化名）是{place}的一名{w}人员。',
  '嫌疑人锁定为{n}，现{n}在逃。',
  '{place}{w}公司{w}货车在{road}发生侧翻。',
  '{brand}轿车追尾{brand}货车，无人员伤亡。',
  '依法对{party}{m}处以罚款，{officer}{n}制作笔录。',
  '{n}被评为“{w}标兵”，{n}被评为“优秀民警”。',
  '“{n}，你慢点！”{n}喊道。',
  '老伴{n}常说，{n}把家当成了旅馆。',
  '{date}上午，{unit}召开会议，{n}主持，{n}宣读决定。',
  '{officer}{n}一边安抚{party}{m}，一边联系{n}。',
  '{w}、{w}、{w}等行为严重影响道路交通安全。',
  '沿{road}、{road}、{road}设置执勤点。',
  '途经{place}时，{party}{n}发现前方有行人{n}。',
  '{n}与{n}系{w}关系，{n}系车辆所有人。',
  '{unit}党支部书记{n}带头讲党课。',
  '{unit}xxx{n}迅速赶到，**{n}随后到场。',
  '副大队长**、车管科xxx{n}、{n}参加了{w}。',
  '作为一名xxx员，{n}{w}，与xxx保持一致。',
  '□{n}同志，{num}岁，xxx员。',
  '{kin}{w}来到{place}，{kin}先把我们分成两组。',
  '{kin}说：“{w}。”{kin}还{w}。',
  '老师先讲，{kin}后讲，同学们{w}。',
  '向{hero}同志学习，像{hero}那样工作。',
  '大家观看了电影《{hero}》，重温{hero}的故事。',
  '{n}常说：“{hero}能做到的，我们也能做到。”',
  '{n}的爱人{n}在医院工作，女儿{n}今年上初中。',
  '被告人{n}，男，汉族，{place}人，{w}文化。',
  '{party}{n}、{n}（{n}之子）均系{place}村民。',
  '{place}村支书{n}、村主任{n}带领村民{w}。',
  '据{n}介绍，{w}已完成{num}％。',
  '{unit}{n}、{unit}{n}分别作了发言。',
  '只见{n}一个箭步冲上去，{n}紧随其后。',
  '{n}二话没说，背起{party}{m}就走。',
  '{n}和{n}轮流值守，{n}负责后勤。',
  '通过查询，该车登记车主为{n}，实际使用人为{n}。',
  '他叫{n}，是{unit}的一名普通民警。',
  '她就是{n}——{unit}的“警花”。',
  '班长{n}，副班长{n}，组员{n}、{n}。',
  '签名：{n}　{date}',
]

const ROLES = {
  officer:
    '民警 交警 辅警 值班民警 执勤民警 办案民警 大队长 中队长 队长 所长 指导员 教导员 副队长 刑警 干警 警员 战友 同事 政委 副所长 班长'.split(
      ' ',
    ),
  party:
    '村民 居民 驾驶人 驾驶员 司机 车主 行人 嫌疑人 犯罪嫌疑人 当事人 受害人 被害人 死者 伤者 目击者 报警人 男子 女子 乘客 店主 老人 农民 违法行为人'.split(
      ' ',
    ),
  crime: '醉酒驾驶 无证驾驶 交通肇事 故意遮挡号牌 肇事逃逸 盗窃 超员载客 酒后驾驶'.split(' '),
  dir: '东 西 南 北'.split(' '),
  kin: '叔叔 阿姨 爷爷 奶奶 妈妈 爸爸 哥哥 姐姐 交警叔叔 警察叔叔 老师 同学 大爷 大娘'.split(' '),
  hero: '雷锋 焦裕禄 孔繁森 任长霞 黄继光 董存瑞 王进喜 邱少云 郑培民 杨善洲 谷文昌 廖俊波 黄文秀 张桂梅'.split(
    ' ',
  ),
  theory: '马克思列宁主义 毛泽东思想 邓小平理论 习近平新时代中国特色社会主义思想 习近平法治思想'.split(' '),
  brand:
    '东风 解放 江淮 福田 长安 吉利 比亚迪 奇瑞 江铃 五菱 金杯 陕汽 时风 宗申 钱江 嘉陵 雅迪 爱玛 王老吉 张裕 周黑鸭 老干妈'.split(
      ' ',
    ),
}
const AREA =
  '长 宁 安 平 清 河 新 城 东 西 南 北 高 石 金 江 陵 川 山 阳 林 水 永 福 广 德 兴 和 柳 溪 云 龙 马 黄 白 大 小 文 武'.split(
    ' ',
  )
const PLACES = '县 市 区 镇 乡 村 街道 社区 屯'.split(' ')
const ROADS = '路 街 大街 大道 巷 十字 路口 立交 桥 高速 国道 公路 环岛'.split(' ')
const UNITS = '公安局 交警大队 交警支队 派出所 公安分局 交通科 一中队 二中队 车管所 检察院'.split(' ')

/** Makes `count` sentences with their names marked. */
export function synthesise(
  count: number,
  pool: NamePool,
  words: readonly string[],
  random: () => number,
): Sample[] {
  const area = () => pick(AREA, random) + pick(AREA, random)
  const fill: Record<string, () => string> = {
    n: pool.name,
    m: pool.mask,
    w: () => pick(words, random),
    place: () => area() + pick(PLACES, random),
    road: () => area() + pick(ROADS, random),
    unit: () => area() + pick(UNITS, random),
    num: () => String(1 + Math.floor(random() * 80)),
    date: () => `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`,
    ...Object.fromEntries(Object.entries(ROLES).map(([slot, list]) => [slot, () => pick(list, random)])),
  }
  return Array.from({ length: count }, () => {
    const names: [number, number][] = []
    let text = ''
    for (const part of pick(TEMPLATES, random).split(/(\{[a-z]+\})/)) {
      const slot = /^\{([a-z]+)\}$/.exec(part)?.[1]
      const filled = slot ? (fill[slot]?.() ?? part) : part
      if (slot === 'n') names.push([text.length, text.length + filled.length])
      text += filled
    }
    return { text, names }
  })
}
