import { PUBLIC_FIGURES } from './public-figures'

/** What a mask is made of; a name with one of these in it or right after it is masked already. */
const MASK_CHARACTER = /[某×xXｘＸ*＊○〇□■_＿]/
const MASK_AFTER = /^(?:某|××|[xXＸ]{1,2}(?![a-z])|\*|＊|○○|□)/
/** Polite forms that hide the given name: 张女士, 李先生, 老赵, 小王. */
const POLITE = /^(?:女士|先生|小姐|太太|某|姓|氏|老汉|大爷|大妈|大娘|阿姨|师傅|老师)/
/** What makes a place, a unit or a firm of the characters before it. */
const PLACE_AFTER =
  /^(?:路|街|大街|大道|巷|胡同|弄|里(?:小区|社区)|十字|路口|立交|桥|高速|国道|省道|县道|公路|环岛|隧道|服务区|收费站|广场|公园|小区|花园|社区|镇|乡|村(?!民|主任|支书|委)|屯|县|市(?!民|场|长|委)|区(?!长|委)|州|省(?!长|委|厅)|旗|盟|河|江|湖|山|岭|水库|派出所|大队|中队|支队|分局|公安|检察院|法院|医院|学校|小学|中学|大学|学院|公司|集团|银行|超市|酒店|饭店|宾馆|商场|加油站|车站|机场|码头|矿|厂|店)/
/** What makes a doctrine or an award of a great name, or a saying of it. */
const CAUSE_AFTER = /^(?:精神|思想|理论|主义|同志先进事迹|式的?|事迹|奖|奖章|故居|纪念|诗|曰|杯)/
const PRODUCT_AFTER = /^(?:牌|轿车|货车|客车|摩托|面包车|越野车|电动车|汽车|手机|酒|凉茶)/

/** A span of cleaned text that may be a name. */
export interface Candidate {
  start: number
  end: number
  probability: number
}

/** True for what must never be called somebody's name, however much it looks like one. */
export function isNeverName(text: string, { start, end, probability }: Candidate): boolean {
  const name = text.slice(start, end)
  if (MASK_CHARACTER.test(name)) return true
  const after = text.slice(end, end + 8)
  if (MASK_AFTER.test(after)) return true
  if (name.length === 1 && POLITE.test(after)) return true
  if (/(?:女士|先生|小姐|同志们)$/.test(name)) return true
  if (PRODUCT_AFTER.test(after) && probability < 0.97) return true
  if (PLACE_AFTER.test(after) && probability < 0.97) return true
  return CAUSE_AFTER.test(after) && probability < 0.9 && !isPublicFigure(name)
}

/** A leader, hero or author who is named as such. */
export function isPublicFigure(name: string): boolean {
  return PUBLIC_FIGURES.has(name)
}
