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

/** A passage as it is read; the same object for the same text, so that what it speaks of is looked up once. */
interface Spoken {
  readonly text: string
}

const isOfTrade = oncePer(({ text }: Spoken) => TRADE.test(text))
const isOfPress = oncePer(({ text }: Spoken) => PRESS.test(text))

/** The threshold for the passages of a draft. */
export function thresholdOf(passages: readonly Spoken[]): number {
  if (passages.some(isOfTrade)) return OF_TRADE
  return passages.some(isOfPress) ? OF_PRESS : OTHERWISE
}
