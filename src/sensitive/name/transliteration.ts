import { flagsOf } from '../../text/search/flags'

/** Characters that Uyghur, Kazakh, Tibetan, Mongolian and foreign names are spelt with. Collected by hand. */
const CHARACTERS =
  '阿艾买卡吾尔提逊江古丽热依木汗巴布拉孜麦合玛沙迪力米吐森克达娃扎西次仁多吉旦增央金卓罗桑曲尼珠洛拥措才让加格平边德朗旺堆顿贡嘎斯琴高其图门乌云毕特苏日那顺赛音额敦朝鲁哈白孟和宝勒伊敏娜夏别叶努帕山玉素甫萨穆罕默约翰史密威廉詹姆杰迈安亚彼得戴维伯乔治托马亨利查理路易皮埃弗兰莎万诺夫奇基都不曼库班什坎尤嫩花仙塔莉珍沃韦温瑟蒂妮雅娅莱勋登伦伍迦尕桂银'

const IS_TRANSLITERATING = flagsOf(CHARACTERS)

/** Whether names are transliterated with a character. */
export function isTransliterating(unit: number): boolean {
  return IS_TRANSLITERATING[unit] === 1
}

/** Further ones, of foreign names above all, which say something beside a middle dot alone. */
const BESIDE_DOT = flagsOf(
  `${CHARACTERS}卜杜列奥费卢涅宾鲍贝博波凯柯雷蒙莫佩切舍泰锡泽兹佐菲戈赫霍肯昆墨聂潘庞蒲乔琼茹芮撒绍舒索汤陶廷屠瓦魏辛雅尧耶茨蓬蕾黛翁喀佧牙丹普仓阔肉`,
)

/** Whether a part of a name with a middle dot, not empty, is spelt as such parts are. */
export function isTransliterated(part: string): boolean {
  for (let i = 0; i < part.length; i++) if (BESIDE_DOT[part.charCodeAt(i)] === 0) return false
  return part !== ''
}
