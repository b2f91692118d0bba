import { PLATE_PROVINCES } from '../regions'
import { BRANDS } from './brands'
import { CLOSES, PERSON_AFTER } from './contexts'
import type { Candidate } from './decode'
import { isDivision } from './divisions'
import { beginsFormOfAddress, isFormOfAddress } from './forms-of-address'
import { NOBODYS } from './nobodys'
import { isPlaceName } from './places'
import { roleWordBefore } from './role-marks'
import { COLLECTIVE, saysWho } from './roles'
import { COMMON_SURNAMES, surnameOf } from './surnames'
import { titleAt } from './titles'

/** What a mask is made of; a name with one of these in it or right after it is masked already. */
const MASK_CHARACTER = /[某×xXｘＸ*＊○〇□■_＿Ｏ]/
/** 王王王 is no name. */
const ONE_CHARACTER = /^(.)\1{2,}$/
const MASK_AFTER = /^(?:某|[×✕╳]|[xXｘＸ]{1,3}(?![a-zA-Z])|\*|＊|[○〇Ｏ□■]|_{2})/
const MASK_BEFORE = /[某×*＊○□■]$/
/** 何家湾, 宋家洼: a hamlet called after a family. */
const FAMILY_PLACE =
  /^.家[湾洼沟庄屯坪坡岭寨坎店铺集营堡塬梁台坳岔峪堰渡滩畈塘坝墩圩窑峁湖埠村口河山院楼桥坟嘴咀]$/
/** What kin are called by; a surname before it belongs to another word: 称哥哥. */
const KIN_END = /(?:哥哥|姐姐|弟弟|妹妹|爸爸|妈妈|爷爷|奶奶|叔叔|阿姨|伯伯|姥姥|姥爷|外公|外婆)$/
/** Stand-ins of grammar and law books. */
const STAND_IN = /^(?:张三李?|李四|王五|赵六|王二麻子|张三丰)$/
/** What a name seldom ends in and a place or a thing often does: 向阳路, 黄河镇, 侯车厅. */
const PLACE_END =
  /(?:路|街|镇|乡|村|县|市|区|桥|站|庙|寺|局|队|厅|部|厂|店|屯|庄|堡|塬|营|寨|坝|垭|巷|坡|岭|沟|塔|楼|祠|殿|室|车|证|费|款|罪|案|费|书|网|菜|员|者|们|性|化)$/
/** 嫌疑人系吉林市人: where somebody comes from. */
const OF_PLACE = /[省市县区镇乡村屯]人$/
/** 在德惠召开, 从通榆坐火车; but 从白云手中接过. */
const AT_BEFORE = /[在从到往于至去赴抵回]$|(?:来自|位于|家住)$/
const HAND_AFTER = /^(?:手[中里上]|身[上边后旁]|口中|那里|这里|处|家)/
/** 德惠警方, 舒兰籍司机. */
const OF_PLACE_AFTER =
  /^(?:[警军]方|公安|籍|方言|口音|站|一带|境内|当地|等地|的(?:[辅民交]警|群众|[居村]民|[街路山春夏秋冬]))/
const NICKNAME = /^[老小阿大].$/
/** What old people and kin are called by, without a surname, and what registers call them. */
const APPELLATION =
  /^(?:大[爷妈娘叔婶哥姐嫂伯姨]|阿[婆公妈爸伯叔姨哥姐弟妹爹奶婶嫂]|老[伯汉爹妈伴大二三四五六七八九幺]|[楼栋]长|户主|公公|婆婆|[长次三四养继孙][子女])$/
/** 谢谢张警官: thanks, and somebody's surname. */
const THANKS = /^谢谢/
/** 人民警察法: the law, not somebody called 法. */
const POLICE_BEFORE = /警察$/
/** 于是，队员们: a clause begins. */
const THEREUPON = /^于是，(?![男女]，)/
/**
 * 有道是守心难: as they say. 后来李队长, 原任局长: when. 队长都冲在前面: all of them. 国保大队长: short for a branch. 郑报融媒:
 * a medium. 演讲稿范文: a model.
 */
const PHRASE =
  /^(?:有道是|[后原]来|[后原]任[局所队政指教大中支总副]|都.[在了着过出到得来去进上下向要会能不没是有很]|成立由|.{1,2}融媒|国保(?:大队|支队|总队|中队|民警|部门))/
const MODEL_BEFORE = /(?:稿|报告|材料|体会|总结|事迹|书|精选|参考|写作|模板|方案|讲话|发言)$/
/** 示范将难以推广: what will be, behind the end of a word. */
const WILL = /^.将$/
const WILL_BE = /^(?:难以|会|被|于|在|对|按|依法|严格|继续|进一步|有[利助力]|无法|不[会能再得])/
/** 民警开完罚单, 黎警官敬完礼: a verb, and that it is done. */
const DONE = /^.完.?$/
/** 和王楼长, 向姚女士: a word that joins, and a surname with a title; 向阳书记 is somebody's name. */
const JOINED_SURNAME = /^(?:[和与跟同].|[向对给让由被把为从][^阳])/
const POLITE_AFTER = /^(?:女士|先生|大[爷妈娘伯叔婶哥姐嫂]|阿[姨婆公])/
/** 向老周, 和小王: a word that joins and a nickname. */
const JOINED_NICKNAME = /^[向和与对从同给让把被为][老小阿]$/
/** What makes a place, a unit or a firm of the characters before it. */
const PLACE_AFTER =
  /^(?:路(?!过|上|经|遇)|街(?!头|上)|大街|大道|巷(?!子)|胡同|弄\d|十字|路口|立交|大桥|高速(?!上)|国道|省道|县道|公路(?!上)|环岛|隧道|服务区|收费站|广场|公园|小区|花园|[楼园苑庭湾城新]社区|社区(?!民警|矫正)|大地(?!震)|镇(?!长|静|定|上|里)|乡(?!亲|长|音|下|里)|村(?!民|主任|支书|委|长|医|口|里)|屯|县(?!长|里|委|城)|市(?!民|场|长|委|里)|区(?!长|委|别|分|域|里)|水库|派出所|所(?:民警|辅警|值班|辖区)|大队(?!长|部)|中队(?!长|部)|支队(?!长)|分局(?!长)|检察院|法院(?!起诉|提)|医院(?!看|治|抢|就|检|住|急|守)|小学|中学|大学|学院|幼儿园|律师事务所|律所|事务所|(?:都市|日|晚|晨|早|时|商|法制|法治|青年)报(?![警案告道名销复])|公证处|鉴定[所中]|驾校|诊所|(?:钟表|裁缝|五金|烟酒|早餐|牙科|理发|眼镜|文具|水果|小吃|包子|馒头|卤味|修车|干洗|打印)(?:店|铺|行|馆|门市|诊所)|砂石料?场|药店|药房|粮油|财险|保险|物业|居委会|公司|集团|银行(?!取|存|转|卡)|超市(?!购|买)|(?:酒店|饭店|宾馆)(?!吃|住|入住|喝|打工)|商场|商城|加油站|车站|机场|码头|故居|纪念馆|墓)/
/** 和政、康乐、广河四县, 荣山、龙潭等派出所, 耿马及瑞丽等地: what a list of places ends in; not 李强两村民. */
const LIST_OF_PLACES =
  /^(?:、[\u4e00-\u9fff]{1,4}){0,7}(?:[及和][\u4e00-\u9fff]{1,4}(?:、[\u4e00-\u9fff]{1,4}){0,3})?(?:等地(?!段|面)|[两二三四五六七八九十][县市地镇乡村省区州街](?![民委长医]|亲|干部|支书|主任)|等[多各]?(?:个|[两二三四五六七八九十]个?)?(?:派出所|中队(?!长)|乡镇|街道|路段|路口|地区|县市|村屯|村(?!民|主任|支书|干部|委|里|医)))/
/** Weaker signs of a place, which a very sure name outweighs. */
const PERHAPS_PLACE_AFTER =
  /^(?:桥|河|江(?!苏)|湖|山|岭|沟|湾|庄|州(?!里)|省(?!长|委|厅|里|城)|旗|店|厂|矿|站|港|岛|营(?!造|救|运|销))/
/** What makes a doctrine or an award of a great name. */
const CAUSE_AFTER = /^(?:精神|思想|理论|主义|奖|奖章|文学奖|杯|.?式的|模式|工作法|杀手锏)/
const PRODUCT_AFTER =
  /^(?:牌|轿车|货车|客车|摩托|面包车|越野车|电动车|电动三轮|汽车|卡车|皮卡|手机|酒(?!后|精|驾|量|气|瓶|驾|劲|意|醒)|凉茶|饮料|专卖|旗舰|运动鞋|运动服|品牌|系列|地图|导航|麻辣烫|黄焖鸡|螺蛳粉|火锅|烧烤|拉面|面馆|米线|凉皮|餐馆|珠宝|金店)/
/** The short name of a province before the rest of a masked plate (查获吉G·*****) ends no name. */
const PROVINCE_END = new RegExp(`[${PLATE_PROVINCES}]$`)
const MASKED_PLATE_AFTER = /^[A-Za-z][·.\- ]{0,2}[*＊]/
/** 大卫·李先生: the form of address is no part of the name. */
const DOTTED_POLITE = /[·•・].{0,12}(?:先生|女士|小姐|太太|同志|教授)$/
/** 老治保主任: old, not a surname; 宋所脱: how 宋 is called, and what he does. */
const NO_GIVEN = /^(?:老..|.[所局队].)$/
/** 刘教说, 吴指和: a surname and the short form of a title. */
const CALLED_SHORT = /^.[所局队处总教指支大厅部院检董站]$/
/** 司机曾经，男，三十岁: even a word of grammar is somebody's name there. */
const PRESENTED_AFTER = /^，[男女]，/
/** 名叫李代表，: where even a title is a name. */
const NAMED_BEFORE = /(?:[名就]?叫做?|名为|姓名[：:]?)$/
/**
 * Shares (占三成, 占一半), words of the trade with a verb behind them (清障拖移), what happened by accident (包不慎
 * 遗失), what is done well (掌好权、用好权), and surnames with a part of what follows (钟被停职, 钟副指导员).
 */
const WORDS =
  /^(?:占[一二两三四五六七八九十几多大半过][成半数]|清障.?|.不慎|.好[权法岗责班门队]|.被|.{1,2}副)$/
/** 钱、吴二人, 王张二人: how many they are. */
const SO_MANY = /^.{1,2}[两二三四五六七八九十]人$/
const SO_MANY_AFTER = /^[两二三四五六七八九十]人/
/** 民警成功解救, 老人向前走: how it went, and where. */
const SUCCEEDS =
  /^(?:成功(?:解救|劝|化解|抓获|处置|阻止|破获|救[出起助]|控制|制服|拦|返还|止付|追回|调解|营救|挽|侦破|捣毁|转移|疏散)|向[前后上下][走跑冲移迈游爬推挪行])/
/** 时来时不来, 时有时无. */
const NOW_AND_THEN = /^时.时[不无]/
/** 对连续驾驶四小时的司机: without a pause. */
const WITHOUT_PAUSE = /^连续(?:驾驶|作战|工作|加班|奋战|[多数几两一二三四五六七八九十\d])/
/** 须经分管局长许可: leave, and nobody called so. */
const LEAVE_BEFORE = /[经获得][^，。；！？、]{0,12}$/
/** 因欠薪报警: a reason; hardly anybody has this surname. 阿尔茨海默症, 帕金森病: illnesses. */
const NO_SURNAME = /^(?:因|阿尔茨|帕金森)/
/** 又把毛巾递了过去, 指着门锁: things that are handed about. */
const IN_HAND = /^(?:毛[巾毯衣线]|水[杯瓶桶壶]|[门车]锁|皮[包夹]|包裹|牛奶|花生|花束|党徽)$/
const HANDED_BEFORE = /[把用拿递着条块杯]$/
/** 给叔叔献朵花, 给老人端碗面: what is given. */
const GIVEN_TO = /^.(?:[朵束]花|杯[水酒茶]|碗[水饭面粥汤])$/
/** 戴盔率不高, 群众戴口罩: what is worn. */
const WORN = /^戴(?:[好上着]?(?:口罩|头盔|安全[帽盔]|手[套铐]|眼镜|帽子|红领巾|[警党]徽)|盔)/
/** 开展春雷、安澜等专项行动: what a campaign is called. */
const CAMPAIGN_AFTER =
  /^[”’]?(?:、[“‘]?[\u4e00-\u9fff]{1,4}[”’]?){0,5}(?:等?(?:专项|系列)(?:行动|整治|斗争)|等行动|战役|会战)|^[”’]行动/
/** How much behind a name may be a list that it begins. */
const LONGEST_LIST = 40
/** 猎狐专班: a squad. */
const SQUAD_END = /专班$/
/** What somebody does while doing another thing (边开边玩), or with a car (锁车门, 单手扶把, 多拉快跑). */
const DOING = /^(?:边.边|[锁关]车[门窗]|单手|多拉快)/
/** The number of a document: 公通字〔2018〕26号, 青政办发〔2025〕12号. */
const DOCUMENT_AFTER = /^(?:[字发函令]|[规办]发)?[〔（[(](?:19|20)\d{2}[〕）\])]/
/** Parts of vehicles, forms and bodies. */
const THINGS = /^(?:车[号型牌架速况厢道流]|[左右][臂手腿肩脚])$/
/** What a part of a foreign name has before it, or after one more character: 保尔·柯察金. */
const DOT_BEFORE = /[·•・](?![和与及跟同])[\u4e00-\u9fff]?$/
/** Adverbs that no given name is (门竟然开了): what stands before one is a word by itself. */
const ADVERB_END = /.(?:竟然|居然|忽然|果然|依然|仍然|显然)$/
/** Forms of address that no brand has. */
const CALLED_AFTER = /^(?:同志|警官|队长|所长|说|称|表示|告诉|下车|摇头|点头|主动|拿出|掏出|接过|蹲|哭|笑)/
const LIKELY = 0.8
const SURE = 0.985
const VERY_SURE = 0.995

/** Whether a word for people stands right before: 负责人解放. */
function isCalledBefore(text: string, start: number): boolean {
  const role = roleWordBefore(text, start)
  return role !== undefined && !COLLECTIVE.has(role.word) && saysWho(role.group)
}

/** Whether a name ends where somebody is presented: 教导员齐家, “好交警”蔡建家；. */
function isWhole(text: string, start: number, after: string, probability: number): boolean {
  if (text[start - 1] === '”' && CLOSES.test(after)) return true
  return probability > LIKELY && isCalledBefore(text, start)
}

/** Whether somebody is presented by a name, whatever it looks like: 名叫李代表，. */
function isIntroduced(text: string, start: number, after: string): boolean {
  if (PRESENTED_AFTER.test(after)) return true
  return CLOSES.test(after) && NAMED_BEFORE.test(text.slice(Math.max(0, start - 4), start))
}

/** 卞会计, 冯分队长: a surname with a title or the beginning of one, which is found as the surname alone. */
function isTitled(text: string, { start, end, probability }: Candidate): boolean {
  const surname = surnameOf(text.slice(start, end))
  const title = start + surname.length
  // 兄：郝大, 民警王站: a short form of a title may be somebody's given name where a name is asked for.
  if (end - title === 1 && (text[start - 1] === '：' || isCalledBefore(text, start))) return false
  if (CALLED_SHORT.test(text.slice(start, end))) return true
  const length = titleAt(text, title)?.length ?? 0
  return title + length === end || (title + length > end && probability < SURE)
}

/** 王张二人均认罪: two surnames, and nobody's name. */
function isRowOfSurnames(name: string, after: string): boolean {
  return SO_MANY_AFTER.test(after) && [...name].every((one) => COMMON_SURNAMES.has(one))
}

/** 徐州人, 郭县人: where somebody comes from, and no name. */
function isFromPlace(name: string): boolean {
  return OF_PLACE.test(name) || (name.endsWith('人') && isPlaceName(name.slice(0, -1)))
}

/** What may be a name, and whether it is that of somebody who is certain elsewhere in the draft. */
interface PerhapsKnown extends Candidate {
  isKnown?: boolean
}

/** True for what must never be called somebody's name, however much it looks like one. */
export function isNeverName(text: string, candidate: PerhapsKnown): boolean {
  const { start, end, probability, isKnown = false } = candidate
  const name = text.slice(start, end)
  if (MASK_CHARACTER.test(name) || ONE_CHARACTER.test(name)) return true
  if (name[0] === name[1] && (text[start - 1] === name[0] || text[end] === name[0])) return true
  // 保尔·柯察金: the last part of a longer name.
  if (DOT_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return true
  const after = text.slice(end, end + 8)
  if (MASK_AFTER.test(after) || ADVERB_END.test(name)) return true
  if (PROVINCE_END.test(name) && MASKED_PLATE_AFTER.test(after)) return true
  if (name.length <= 3 && MASK_BEFORE.test(text.slice(Math.max(0, start - 1), start))) {
    // 李某强 is a weak mask, not a name that begins with 强.
    if (text[start - 1] === '某') return true
  }
  // 教导员齐家: not the family of the name.
  const isWholeName = name.endsWith('家') && isWhole(text, start, after, probability)
  const isCalled = (isFormOfAddress(name) && !isWholeName) || isTitled(text, candidate)
  if (isCalled && !isIntroduced(text, start, after)) return true
  if (FAMILY_PLACE.test(name) || DOTTED_POLITE.test(name)) return true
  if (NO_GIVEN.test(name) && probability < SURE) return true
  if (STAND_IN.test(name) || KIN_END.test(name)) return true
  // 关心同志们的身体: nobody is called by it in the plural.
  if (after.startsWith('同志们')) return true
  if (APPELLATION.test(name) || THANKS.test(name) || DONE.test(name)) return true
  if (WILL.test(name) && WILL_BE.test(after)) return true
  if (isDivision(text, start, end) && !(isCalledBefore(text, start) && CLOSES.test(after))) return true
  if (THINGS.test(name) || GIVEN_TO.test(name) || isFromPlace(name)) return true
  if (IN_HAND.test(name) && HANDED_BEFORE.test(text.slice(Math.max(0, start - 1), start))) return true
  if (name.startsWith('法') && POLICE_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return true
  if (SO_MANY.test(name) || isRowOfSurnames(name, after)) return true
  if (WORDS.test(name) || (NOBODYS.has(name) && !PRESENTED_AFTER.test(after))) return true
  const further = text.slice(start, end + 2)
  if (DOING.test(further) || DOCUMENT_AFTER.test(after)) return true
  if (beginsFormOfAddress(text, start, end)) return true
  if (NOW_AND_THEN.test(further) || SUCCEEDS.test(further) || WORN.test(further) || SQUAD_END.test(name))
    return true
  if (THEREUPON.test(text.slice(start, end + 3)) || PHRASE.test(further)) return true
  if (name === '范文' && MODEL_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return true
  if (
    NO_SURNAME.test(name) ||
    (name === '许可' && LEAVE_BEFORE.test(text.slice(Math.max(0, start - 13), start)))
  )
    return true
  if (WITHOUT_PAUSE.test(further) && !isCalledBefore(text, start)) return true
  // 祁守田手机, 祁守田超市: of somebody who is known the whole name is as good as certain.
  const isCertain = isKnown && name.length > 2
  if (
    name.length <= 3 &&
    PLACE_END.test(name) &&
    !isCertain &&
    probability < (name.length === 2 ? 0.8 : SURE)
  ) {
    // 失主花满楼。 嫌疑人周云桥到案.
    const fits = CLOSES.test(after) || (probability > LIKELY && PERSON_AFTER.test(after))
    if (name.length === 2 || !isCalledBefore(text, start) || !fits) return true
  }
  if (
    name.length === 2 &&
    JOINED_SURNAME.test(name) &&
    (POLITE_AFTER.test(after) || titleAt(text, end)) &&
    COMMON_SURNAMES.has(name[1] ?? '')
  )
    return true
  if (NICKNAME.test(name) && COMMON_SURNAMES.has(name[1] ?? '')) return true
  if (name.length === 3 && JOINED_NICKNAME.test(name.slice(0, 2)) && COMMON_SURNAMES.has(name[2] ?? ''))
    return true
  if (
    BRANDS.has(name) &&
    probability < VERY_SURE &&
    !CALLED_AFTER.test(after) &&
    !isCalledBefore(text, start) &&
    !(text[start - 1] === '叫' && CLOSES.test(after))
  )
    return true
  // 在楼栋内; but 齐达内.
  if (name.endsWith('内') && text[start - 1] === '在') return true
  if (isPlaceName(name) && probability < SURE) {
    if (AT_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !HAND_AFTER.test(after)) return true
    if (OF_PLACE_AFTER.test(after)) return true
  }
  if (isCertain) return CAUSE_AFTER.test(after)
  // 车主李明手机关机: somebody's own.
  if (PRODUCT_AFTER.test(after) && (BRANDS.has(name) || !(isKnown || isCalledBefore(text, start))))
    return true
  if (PLACE_AFTER.test(after) && probability < VERY_SURE) return true
  const list = text.slice(end, end + LONGEST_LIST)
  if (CAMPAIGN_AFTER.test(list) && !isCalledBefore(text, start)) return true
  if (LIST_OF_PLACES.test(list) && probability < VERY_SURE) return true
  if (PERHAPS_PLACE_AFTER.test(after) && probability < 0.9) return true
  return CAUSE_AFTER.test(after) && probability < SURE
}
