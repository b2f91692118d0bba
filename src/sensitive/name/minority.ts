import { flagsOf } from '../../text/search/flags'
import { flagHeads, mayBeHead } from '../../text/search/pair-flags'

/**
 * Parts that Tibetan names are put together from (扎西 + 顿珠), as they are written in Chinese. Facts, collected
 * by hand; two of them side by side are hardly anything but a name.
 */
const TIBETAN = new Set(
  '旦真 丹真 扎西 卓玛 次仁 顿珠 央金 德吉 格桑 平措 旺堆 多吉 拉姆 白玛 曲珍 达瓦 尼玛 巴桑 边巴 普布 洛桑 丹增 仁青 索朗 强巴 罗布 加措 旺姆 曲扎 晋美 土登 嘎玛 桑杰 才旦 才让 卓嘎 次旦 次珍 央宗 德庆 梅朵 贡布 群培 阿旺 江白 米玛 拉巴 旦增 坚才 措姆 白珍 益西 欧珠 加布 朗杰 仓决 赤列 桑珠 洛追 南杰 班觉 嘉措 华旦 完玛 尕藏 看卓 杨忠 扎巴 根敦 丹巴 拉毛 万玛 公保 东智 才仁 求吉 更登 旺扎 旺杰 旺久 曲尼 曲措 措珍 玉珍 白吉 索南 仁增 仁钦 罗追 彭措 斯郎 泽仁 泽郎 邓珠 呷玛 青措 班玛 才让 拉毛 东珠 加华 久美 更尕 卓尕 南卡 扎巴 群措 拉措 白措 旦巴 旦正 完德 华青 尖措 拉泽 拉吉 卓么 央吉 罗松 达娃 永措 桑吉 隆多 却央 勒穷 平久 格列 贡觉 次成 次平 曲央 米久 德央 达珍 边珍 巴珍 顿旦 塔青'.split(
    ' ',
  ),
)

/** Mongolian, Uyghur, Kazakh, Yi and Hui names that are written without a middle dot. */
const WHOLE = new Set(
  '高娃 白音 乌力吉 巴特尔 苏日娜 其木格 斯琴高娃 乌日娜 阿古拉 巴雅尔 巴图 朝鲁 哈斯 哈达 那日苏 额尔敦 格日勒 格日勒图 呼和 满都拉 孟和 敖其尔 萨仁 娜仁 娜仁花 通拉嘎 乌云 乌云其木格 斯日古楞 朝克图 巴根 宝音 宝音图 青格勒 苏和 塔娜 托娅 阿拉坦 阿木尔 布和 达来 吉日格勒 牧仁 那顺 赛音 特木尔 图雅 乌恩 希吉尔 伊德尔 买买提 艾力 艾尼瓦尔 阿不都 阿卜杜 吐尔逊 热合曼 买合木提 古丽 阿依古丽 古丽娜尔 帕提古丽 努尔 努尔兰 叶尔兰 哈力克 赛力克 木拉提 阿里木 亚森 玉素甫 卡德尔 库尔班 艾合买提 热依汗 阿依夏 再娜甫 阿迪力 艾克拜尔 巴哈尔 阿依努尔 迪丽娜尔 夏提 别克 伊力亚尔 马合木提 依布拉音 司马义 沙吾提 阿西木 吾买尔 肉孜 托合提 吐尔洪 阿巴斯 赛买提 阿布力孜 帕尔哈提 木塔里甫 古丽巴哈尔 阿依古力 热娜古丽 茹仙古丽 祖丽菲娅 迪里夏提 地里夏提 艾孜买提 麦麦提 麦合木提 阿布都热依木 阿布都拉 阿不都拉 阿不都热合曼 吐逊江 买买提江 玉山江 吾买尔江 艾山江 阿里木江 塔依尔 艾则孜 库来西 依明江 卡斯木 帕孜来提 米吉提 赛福鼎 乌斯曼 吾斯曼 努尔买买提 塞买提 艾合麦提 阿尔孜古丽 其曼古丽 布海丽其 哈丽旦 茹克亚 热孜万古丽 叶尔肯 赛力克江 加孜拉 马达尼亚提 木拉提别克 哈孜 胡尔曼 乌仁图雅 乌云其其格 其其格 斯日古冷 敖日其楞 阿木古郎 巴音 巴音孟克 道尔吉 孟根其其格 萨仁高娃 乌兰图雅 娜仁托娅 布仁 布仁巴雅尔 朝格图 额日敦 恩和 恩克 那木汗 毕力格 腾格尔 海日古 铁木尔 图门 敖登 阿茹娜 莎日娜 哈斯塔娜 阿古达木 古丽努尔 古丽米热 古丽皮亚 古丽夏提 古丽仙 古丽扎尔 古丽孜热 热依拉 热比亚 热西达 阿孜古丽 阿米娜 阿依先木 阿依谢姆 阿扎提 阿布都外力 阿布都热西提 阿布都沙拉木 阿布都卡德尔 阿布都艾尼 阿不力米提 阿不都克里木 艾力江 艾斯卡尔 艾尔肯 艾散 伊斯拉木 依马木 麦提图尔荪 图尔荪 图尔迪 吐尔地 吐合提 托乎提 买买提艾力 麦麦提艾力 麦麦提江 麦麦提依明 木太力普 穆合塔尔 穆萨 米热古丽 米日古丽 努尔比耶 努尔艾力 努尔麦麦提 帕丽达 帕提曼 帕坦木 萨吉旦 萨拉买提 沙吉旦 色买提 司马义江 肖开提 肖克来提 亚库甫 亚力坤 尤努斯 玉苏普 约日古丽 再努尔 则乃甫 祖农 佐合热 叶尔江 巴合提 巴合提古丽 别尔克 达吾列提 加尔肯 加那提 哈那提 海拉提 胡马尔 居马汗 库来汗 马合沙提 玛依拉 玛尔江 努尔别克 沙依拉 塔布斯 塔勒哈提 吾拉孜汗 叶斯波力 阿日斯楞 巴雅斯古楞 朝伦 达林太 额尔登 呼格吉勒 莫日根 那仁 其力格尔 青格乐 苏雅拉 苏日嘎拉图 乌日根 乌仁 古丽加娜提 古丽鲜 古丽其曼 古丽加玛丽 热娜 热孜亚 阿依吐尔逊 阿曼古丽 阿布都克里木 阿布都瓦力 阿布来提 阿力木江 艾克热木 伊明 库尔班江 图尔孙 吐尔干 买合木提江 麦麦提敏 木沙江 穆太力甫 米娜瓦尔 努尔曼古丽 努斯热提 帕提麦 萨达提 沙迪克 塔依尔江 谢热甫 牙生 玉素甫江 再吐娜 祖热古丽 叶尔波 巴合特 达吾提 江阿古丽 胡安别克 卡米拉 马尔江 努尔江 赛尔克 托合塔尔 阿拉腾 宝力道 额尔德尼 呼格吉勒图 娜木罕 森布尔 图力古尔 扎拉嘎'.split(
    ' ',
  ),
)

/** Surnames and clan names of the Yi that names of four characters begin with: 沙马日哈, 阿苏拉则. Not 吉林, a province. */
const YI_CLANS =
  '沙马 阿苏 吉克 曲比 阿尔 吉木 马海 阿牛 俄木 莫色 海来 阿作 吉则 阿库 吉伍 罗洪 阿侯 的惹 甲巴 勒格 木乃 瓦扎 阿约 阿的 克惹 尔古 且沙 贾巴 阿木 杰觉 依火 比曲 苏呷 乃古 日火 吉觉 阿子 马黑 阿苦 俄比 金古 海乃 古次 古莫 克其 勒伍 里伍 麻卡 木帕 加巴 吉巴'.split(
    ' ',
  )
/** Countries, mountains and things that begin so: 阿尔巴尼亚, 埃塞俄比亚, 阿尔山, 塔吉克斯坦, 木乃伊. */
const NO_YI = /^(?:阿尔(?:巴尼|及利|山|法|卑|梅利|茨海|泰)|俄比亚|吉克斯|木乃伊|海乃[是至]|马海[里中上边])/
const YI = new RegExp(`^(?:${YI_CLANS.join('|')})[\\u4e00-\\u9fff]{2}$`)
const YI_PARTS =
  /^(?:日哈|拉则|阿支|子呷|伍呷|木呷|尔哈|拉体|阿呷|石布|曲布|尔布|木果|阿依|阿木|布哈|子古|次哈|有呷|史布|拉日|么子|阿乌|伍各|古日|尔古|日布|小龙|阿牛|惹木|呷呷|依古|子聪|拉铁|乌牛|小军|小英|拉作|木呷|阿依|曲木|子木|阿果|惹古|布都|阿西|呷子|史者|尔者|拉且|古哈|莫洛|杰|莫|扎)/

/** How sure the spelling alone makes a string of Han characters a minority name; 0 where it says nothing. */
export function minorityName(name: string): number {
  if (WHOLE.has(name)) return 0.8
  if (isTwoWhole(name)) return 0.99
  // 阿苦莫阿呷: 莫 after the clan name is a daughter of it.
  if (name.length === 5 && name[2] === '莫') return YI.test(name.slice(0, 2) + name.slice(3)) ? 0.95 : 0
  if (name.length !== 4) return 0
  const head = name.slice(0, 2)
  const tail = name.slice(2)
  if (TIBETAN.has(head) && TIBETAN.has(tail)) return 0.97
  if (!YI.test(name) || NO_YI.test(name)) return 0
  return YI_PARTS.test(tail) ? 0.95 : 0.3
}

/** 苏和巴特尔: a name of two that are names by themselves. */
function isTwoWhole(name: string): boolean {
  for (let size = 2; size + 2 <= name.length; size++) {
    if (WHOLE.has(name.slice(0, size)) && WHOLE.has(name.slice(size))) return true
  }
  return false
}

/** Whether the two characters at a place are a Tibetan name or part of one: 丹增. */
export function isTibetanPart(text: string, start: number): boolean {
  return BEGINS_TIBETAN[text.charCodeAt(start)] === 1 && TIBETAN.has(text.slice(start, start + 2))
}

const BEGINS_TIBETAN = flagsOf([...TIBETAN].map((part) => part.charAt(0)).join(''))

const DOT = /[·•・]/

/** Finds them in a text; linear, as no name is longer than six characters. */
export function minorityNames(text: string): { start: number; end: number; probability: number }[] {
  const found: { start: number; end: number; probability: number }[] = []
  for (let start = 0; start + 2 < text.length; start++) {
    if (!mayBeHead(HEADS, text.charCodeAt(start), text.charCodeAt(start + 1))) continue
    for (const size of [6, 5, 4, 3]) {
      const name = text.slice(start, start + size)
      const probability = name.length === size ? minorityName(name) : 0
      if (probability === 0 || DOT.test(text[start - 1] ?? '') || DOT.test(text[start + size] ?? '')) continue
      found.push({ start, end: start + size, probability })
      break
    }
  }
  return found
}

/** What such names begin with: two characters, as none is shorter. */
const HEADS = flagHeads([...TIBETAN, ...YI_CLANS, ...WHOLE])
