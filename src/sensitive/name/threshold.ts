import { oncePer } from '../../text/once-per'

/**
 * From which probability on a candidate is taken for a name, by what a draft is about: in papers of the trade a name
 * that slips out costs more than one that is none. Chosen on the development data.
 */
const OF_TRADE = 0.25
const OF_PRESS = 0.7
const OTHERWISE = 0.42

/** Words of the trade; one of them makes a draft a paper of it. */
const TRADE =
  /[民交辅刑干巡协特法女新老片]警|警[察官员情号车服务营长]|[出接报从入]警|公安|派出所|[大中支]队|执勤|巡逻|值班|带班|值守|驾驶|司机|车主|乘客|行人|肇事|逃逸|[酒醉]驾|酒后|超[速员载]|违法|违停|嫌疑|当事人|[受被]害人|伤者|死者|证人|目击|笔录|[询讯]问|处罚|拘留|事故|村[民里委支]|居民|群众|同志|辖区|岗亭|卡[口点]|护学|路口|国道|车管|驾照|执法|调解|锦旗|卷宗|勤务|专班|所长|队长|队员|队里|教导员|指导员|政委|荣立|牺牲|隐患|徒弟|师父/
/** Words of news, markets, sports, films, games and messages. */
const PRESS =
  /记者|本报|报道|公司|集团|市场|投资|基金|证券|银行|股[市票价份东]|房价|楼盘|拍卖|收藏|[足篮排]球|球[队员迷]|联赛|比赛|[主客]场|冠军|教练|赛季|电影|影片|导演|主演|票房|专辑|歌[手曲迷]|娱乐|游戏|玩家|微博|转发|博客|论坛|美元|[美英法德日韩俄]国|欧洲|总统|总理|教授|博士|艺术|英超|[意西德中法]甲|国米|曼联|拜仁|赔率|平局|让[球半]|盘口|战队|选手|装备|玩[的了家]|信用卡|理财|国际|全球|经济|中国|北京|上海|香港|台湾|哈哈|嘻嘻|啊啊|爱你|美女|帅[哥的]|生日|围观|粉丝|品牌|设计|建筑|酒店|旅游|大学|研究[员所]|科学|小说|作[家品]|文化|媒体|网[站友络]|总裁|董事|[经总]理|分析师|拍摄|演[员出唱]|《|@|\/\/|http|[A-Za-z]{3}/

/** Words of countries, trades and leisure, for papers of the press that have none of those. */
const AFFAIRS =
  /国家|世界|政[府策治]|社会|企业|产[品业]|生产|技术|科技|工程|金融|贷款|价格|亿|％|住房|地产|城市|改革|职工|下岗|就业|农业|贫困|污染|专家|理论|部队|[海空美]军|日本|印度|景[点区色]|风景|美景|博物|公园|彩票|历史|魔兽|争霸|星际|电竞|客户端|新闻|本场/

/** Words of records, and of what is done for people: they make a paper one of the trade that has no word of the press. */
const RECORD =
  /[被偷]盗|盗窃|失主|[诈被受]骗|赌博|毒品|斗殴|殴打|争执|争吵|伤情|骨折|[轻擦重]伤|抢救|救护车|血样|酒[精后]|饮酒|抓获|落网|在逃|传唤|[到归]案|供[认述]|案[发件情]|[涉作立办]案|监控|指认|取证|勘[查验]|鉴定|无证|号牌|[轿货客]车|摩托|三轮车|电动车|追尾|相撞|保险|赔偿|和解|纠纷|邻居|户[籍主]|社区|小区|矫正|物业|保安|身份证|走失|登记|调查|现场|值班|所里|办证|窗口|签字|[经另]查|，[男女]，|护士|担保|租[赁住]|欠条|嘉奖|三等功|先进|锦旗|感谢信|报到|挨家挨户|联系电话/

/** A passage as it is read; the same object for the same text, so that what it speaks of is looked up once. */
interface Spoken {
  readonly text: string
}

const isOfTrade = oncePer(({ text }: Spoken) => TRADE.test(text))
const isOfRecord = oncePer(({ text }: Spoken) => RECORD.test(text))
const isOfPress = oncePer(({ text }: Spoken) => PRESS.test(text) || AFFAIRS.test(text))

/** The threshold for the passages of a draft. */
export function thresholdOf(passages: readonly Spoken[]): number {
  if (passages.some(isOfTrade)) return OF_TRADE
  if (passages.some(isOfPress)) return OF_PRESS
  return passages.some(isOfRecord) ? OF_TRADE : OTHERWISE
}
