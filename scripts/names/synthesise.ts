import { pick, type Sample } from './data'
import type { NamePool } from './pool'
import { LISTS, TEMPLATES } from './templates'
import { DEEDS } from './templates-deeds'
import { ESSAY, STORIES } from './templates-essay'
import { MEDIA } from './templates-media'
import { PAPERS } from './templates-papers'
import { NOBODY, PEOPLE } from './templates-police'
import { TRAPS } from './templates-traps'
import { VOICES } from './templates-voices'

const AREA =
  '长 宁 安 平 清 河 新 城 东 西 南 北 高 石 金 江 陵 川 山 阳 林 水 永 福 广 德 兴 和 柳 溪 云 龙 马 黄 白 大 小 文 武 任 张 李 王 孙 赵 陈 周 常 康 乐 丰 华 向 胜 利 建 国 团 结 红 星 明 光 花 园 塔 店 庄 坊 桥 湾 关 门'.split(
    ' ',
  )
const PLACES = '县 市 区 镇 乡 村 街道 社区 屯 庄 家园 小区 广场 州 岭 沟 店 集 营'.split(' ')
const ROADS =
  '路 街 大街 大道 巷 十字 路口 立交 桥 高速 国道 公路 环岛 东路 西路 北街 南街 中路 二路 隧道 收费站 转盘'.split(
    ' ',
  )
const UNITS =
  '公安局 交警大队 交警支队 派出所 公安分局 交通科 一中队 二中队 车管所 检察院 巡特警大队 刑警大队 事故中队 看守所 高速交警支队 市局 分局 县局 支队'.split(
    ' ',
  )

/** Share of sentences without anybody, and of names after a role word that are words (民警向阳). */
const ESSAY_SHARE = 0.1
const WORD_NAME_SHARE = 0.08
/** Share of lists of names that nothing separates, as a table leaves them when it is pasted as text. */
const RUN_SHARE = 0.008
const LEADER = /^(?:毛泽东|邓小平|习近平|马克思)/

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
    wn: () => (random() < 0.6 ? pool.wordName() : pool.name()),
    f: pool.foreign,
    fs: pool.foreignPart,
    m: pool.mask,
    w: () => pick(words, random),
    place: () => area() + pick(PLACES, random),
    road: () => area() + pick(ROADS, random),
    unit: () => (random() < 0.3 ? '' : area() + (random() < 0.3 ? '县' : '')) + pick(UNITS, random),
    num: () => String(1 + Math.floor(random() * 80)),
    date: () =>
      `${random() < 0.3 ? '2021年' : ''}${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`,
    ...Object.fromEntries(Object.entries(LISTS).map(([slot, list]) => [slot, () => pick(list, random)])),
  }
  const templates = [
    ...TEMPLATES,
    ...STORIES,
    ...PEOPLE,
    ...VOICES,
    ...DEEDS,
    ...PAPERS,
    ...MEDIA,
    ...NOBODY,
    ...TRAPS,
  ]
  return Array.from({ length: count }, () => {
    if (random() < RUN_SHARE) return nameRun(pool, random)
    const template = random() < ESSAY_SHARE ? pick(ESSAY, random) : pick(templates, random)
    let afterRole = false
    const names: [number, number][] = []
    let text = ''
    for (const part of template.split(/(\{[a-z]+\})/)) {
      const slot = /^\{([a-z]+)\}$/.exec(part)?.[1]
      const asWord = slot === 'n' && afterRole && random() < WORD_NAME_SHARE
      const filled = asWord ? pool.wordName() : slot ? (fill[slot]?.() ?? part) : part
      if (filled !== '') afterRole = slot === 'o' || slot === 'p' || slot === 'kin'
      if (slot === 'n' || slot === 'wn' || slot === 'f' || slot === 'fs' || slot === 'hero')
        names.push([text.length, text.length + filled.length])
      // Leaders are named in their theories, as the annotated texts have it; the list of public figures decides.
      const leader = slot === 'theory' ? LEADER.exec(filled)?.[0] : undefined
      if (leader) names.push([text.length, text.length + leader.length])
      text += filled
    }
    return { text, names }
  })
}

/** Lists of names, as a table leaves them when it is pasted as text. */
export function nameRuns(count: number, pool: NamePool, random: () => number): Sample[] {
  return Array.from({ length: count }, () => nameRun(pool, random))
}

/** Names one after another without any mark, often sorted by surname: 朱X朱Y（女）伍Z. */
function nameRun(pool: NamePool, random: () => number): Sample {
  const names: [number, number][] = []
  let text = pick(['', '', '（以姓氏笔画为序）', '名单：', '参加人员', '成员：', '受表彰人员名单'], random)
  const remarks = random() < 0.4
  const spaced = random() < 0.15
  const size = 5 + Math.floor(random() * 25)
  while (names.length < size) {
    const surname = pool.surname()
    const same = random() < 0.5 ? 1 : 1 + Math.floor(random() * 5)
    for (let i = 0; i < same; i++) {
      const name = random() < 0.03 ? pool.foreign() : surname + pool.given()
      names.push([text.length, text.length + name.length])
      text += name
      if (remarks && random() < 0.15) text += pick(['（女）', '（回族）', '（兼）', '（女，满族）'], random)
      if (spaced) text += ' '
    }
  }
  return { text: text + pick(['', '', '。', '等'], random), names }
}
