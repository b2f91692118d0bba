import { randomFrom, readSamples, type Sample } from './data'

/** Names of one kind, as parts that go together: a surname and a given name, or a whole name alone. */
interface Kind {
  surnames: readonly string[]
  givens: readonly string[]
}

const words = (text: string) => text.split(' ')
const COMMON = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
)
const RARE = Array.from(
  '逄佴仉缑亓昝邝郏厍瞿阚笪佘蹇嵇糜宓蓟郗訾钭璩胥贲逯幸竺荀羿邰鄂暨湛谯冼郦谌冀晏禤粟撒铁揭敖官银',
)
const COMPOUND = words(
  '欧阳 上官 司马 诸葛 尉迟 公孙 慕容 令狐 皇甫 宇文 司徒 长孙 申屠 端木 夏侯 澹台 亓官 赫连 呼延 独孤 淳于 濮阳 鲜于 闻人 东方 西门 南宫 钟离 完颜 司空',
)
const TWO = words(
  '建国 志强 晓燕 丽娟 海波 雪梅 文静 春生 立新 云霞 明远 淑芬 浩然 子涵 国庆 长青 卫东 桂兰 思雨 一鸣 欣怡 俊杰 玉珍 秀英 永刚 福贵 大勇 小龙 德胜 铁军 红霞 爱民 学文 金凤 天佑 景行 守业 来福 冬梅 振华 启明 家豪 彩云 洪涛 新民 兴旺 继业 沛霖',
)
const ONE = Array.from('强敏磊雪峰静旭勇丽杰娟浩平军燕海明兰')
const WHOLE = [''] as const

/** Invented people, by the kind of their names. */
const KINDS: Readonly<Record<string, Kind>> = {
  plain: { surnames: COMMON, givens: TWO },
  short: { surnames: COMMON, givens: ONE },
  compound: { surnames: COMPOUND, givens: TWO },
  'compound-short': { surnames: COMPOUND, givens: ONE },
  rare: { surnames: RARE, givens: TWO },
  'rare-short': { surnames: RARE, givens: ONE },
  dotted: {
    surnames: WHOLE,
    givens: words(
      '约翰·史密斯 玛依拉·吐尔地 阿不都·热合曼 奥卢费米·阿德巴约 买买提·艾山 伊万·彼得罗夫 古丽娜尔·买买提 马克·威廉姆斯 艾力·阿卜杜拉 安娜·卡列尼娜 卡洛斯·桑托斯 努尔兰·哈力克 吐尔逊·司马义 迪丽娜尔·艾合买提 木拉提·别克',
    ),
  },
  tibetan: {
    surnames: WHOLE,
    givens: words(
      '扎西顿珠 次仁央金 格桑卓玛 洛桑平措 丹增旺姆 多吉次旦 白玛曲珍 巴桑罗布 尼玛才让 索朗德吉',
    ),
  },
}

/** Sets of `eval:names` that are made here: `swapped.plain`, `swapped.dotted`, … */
export const SWAPPED = /^swapped\.(.+)$/

const SOURCES = ['police.dev', 'hard.dev', 'report.dev', 'plain.dev', 'mixed.dev', 'words.dev']
const THREE = /^[\u4e00-\u9fff]{3}$/

/**
 * The development texts in which everybody has a name of three characters, with other people in them: what a name is like
 * and not where it stands tells these sets apart. Where names have a surname of one character, texts that call somebody by
 * the given name or the surname alone are among them.
 *
 * @returns undefined for a kind that there is none of
 */
export function swappedSamples(folder: string, kind: string): Sample[] | undefined {
  const names = KINDS[kind]
  if (!names) return undefined
  const random = randomFrom(11)
  return SOURCES.flatMap((source) => readSamples(folder, source) ?? []).flatMap(
    (sample) => swapPeople(sample, names, random) ?? [],
  )
}

function swapPeople({ text, names }: Sample, kind: Kind, random: () => number): Sample | undefined {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const next = new Map<string, string>()
  for (const [start, end] of names) {
    const old = text.slice(start, end)
    if (!THREE.test(old) || next.has(old)) continue
    const surname = pick(kind.surnames)
    const given = pick(kind.givens)
    next.set(old, surname + given)
    if (surname.length !== 1 || given.length !== 2) continue
    next.set(old.slice(0, 1), surname)
    next.set(old.slice(1), given)
  }
  if (names.length === 0 || !names.every(([start, end]) => next.has(text.slice(start, end)))) return undefined
  let result = ''
  let at = 0
  const swapped = names.map(([start, end]): [number, number] => {
    result += text.slice(at, start)
    const from = result.length
    result += next.get(text.slice(start, end))
    at = end
    return [from, result.length]
  })
  return { text: result + text.slice(at), names: swapped }
}
