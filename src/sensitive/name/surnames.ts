/**
 * Surnames of one character in common use: those of the 2020 census bulletin and of 百家姓 that people bear
 * today, most of them among the four hundred commonest. Which characters are surnames is a fact; the order is
 * not used.
 */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄殷章樊翁喻耿倪左温芦俞牛葛祝申安柴华焦管纪伍詹柳阮舒邢齐梅盛童霍凌关鲁兰欧颜伊裴路项岳成季鲍房祁包饶聂瞿滕骆游靳莘涂简卞苗甘冉景蒲车党柏桂蓝冀翟闵解强单娄习卜费屈谷穆宁米连商尚古窦佟苑鄢原畅郎艾褚卫诸仇岑丛慕敖戚沙郁胥苟晏查应宫萧阎肖蔺迟晁巩厉荀虞芮储郜刁隋官权池乌巴牧甄曲封富巫燕鱼班仰谈宗仝籍卓蔚幸司韶印宿怀邰鄂索席阙沃荆红桓公戎臧计麻楚练缪鞠庞廉庾边匡国步都满弘寇广师库冷门云水全但凤刑展延扈承招时晋朴来栗桑漆狄璩由胶艳茅茹莎衣衣表西訾谌豆贝郗郇钭锁镇阚雍静鲜鹿冼冯凃占厍召后哈土圣宋尧尉屠岩峁崇帅干平年庆庹强彰征徐忻战才折拜揭敬斗明春智暴朝木束杭杲东松相磨禹禤秘种竺竹粟经线练续罕美老肇腾臣舍花苍荣蒙虎裘褐言訾谯贡贲赏赛辜逄逯迪邬邸部郏郄都鄞里释野钮铁闪问闻降隗雪霜青靖项顿风飞香昌勇化初和哲善嘉'

/** Rare surnames, several of them ordinary words: believed only where the place speaks for a person. */
const RARE =
  '亓仉佘佴佟侴修俱倴偰僧光党兀兆先克典冒冠况冶凡凌凤刀刑别剌力功务化区午占印危厚双受召叱可句台叔口叶吉呙咸哀品哈员唱善喇器囤回因圈圪坚坎垢塔塞墙士备复多大天太夷头奇奉契奥奚好妥始委妙姬姒娜孛孝宇它宋完宏宓定宦宰家容密察寒寸寻封尕山屈岂岐峗嵇崖巢左巨已布希帖幕平幸广庙庚应底庹度庾廷开异弋弓强归录彤彦役律德心忽怡恽恭恽悦惠慈慎慕戈成戎戢户所才扎扶把抗折拉招拓拱挂接敏敢数斛斯旗无旦昂明易昝星晖景智曲更朗未本权杞束来析枚枝柔查校桐桥桃梦梭椒樗樊欣歹殳毋毌毕毓毛水永汝沂法泉泊泥泰泽洛洪津流浦浩海涌涣涤淡淦清渊渠湛源漕漫潭潮濮火灵炎点烈烟焉煦牟牢犹狐狼猛玄玉玛环珍珠琚琴瑚瑞瓦生用甲畅留略白百皇皮盈盍盖盘相眭矫砖破硕确祖神福禄禚禾秀称移稽稳穆突竞端竭笃笪策答管箕箫籍类糜素綦綮綦红纵终绍统绪维绳缑罕翠耀职联聪肃肖背能自臻良色艺节苌英苑茂茆茶荆药莘莫菅菊营萨落葆蒯蓟蓬蔚虢虹蛮蝴融行衡裔裕要观角解言訾詹誉计训议许诗诚说诺谈谌谢谷贤赤赫越足路车轩载辉达迁过迎运还进远连迟逍通逯遇道遆邈那邢邴邵邸郅郐郓郗郜郝郤部郸酆采释里重金釜鈄钦钭铎铜锁锐锺镜镡长阳阴陀陆降院陇隆障隽难雅雏雒需霄静革韩韶音顺颉首香马驹高鬲魁魔鲜鱼鲍鳌鸟鸿鹏麦麴麻黎黑默齐齐龙龚俎仵仲伏佐何储僪元充况况冉冀凯刚初刘利别剑功励劳勾勤勾卑南即却厍叁台司同向吾呼咎哲商喜嘎嘉坑城堂塞增壮备夕奔奕妲姑娥婴孜孤孺宝宠实审宣家宾尤尧居展屯岱崎嵩巡巧布帕希常幺康库庭张弭归彬征忠忧怀怕怜恩悉情惟意慧懂扬承抄披拥择持掌提摆操攸敖敬文斋斐新方旭昆昊星晁暨暴月有望朕木杏杨林果柱柘树根格桀梓棠森楼楮榴槐'

/** Surnames that any list of names would begin with. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(COMMON)

/** Every surname of one character. */
export const SURNAMES: ReadonlySet<string> = new Set(COMMON + RARE)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: readonly string[] =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 纳兰 完颜 叶赫 那拉 欧陽 淳于 单于 哥舒 贺兰 屈突 爱新 达奚 范姜'.split(
    ' ',
  )

const COMPOUNDS = new Set(COMPOUND_SURNAMES)
const pairOf = (first: number, second: number) => first * 0x10000 + second
const PAIRS = new Set(COMPOUND_SURNAMES.map((name) => pairOf(name.charCodeAt(0), name.charCodeAt(1))))
const FIRSTS = new Set(COMPOUND_SURNAMES.map((name) => name.charCodeAt(0)))

/** Whether two code units are a surname of two characters. */
export function isCompoundSurname(first: number, second: number): boolean {
  return FIRSTS.has(first) && PAIRS.has(pairOf(first, second))
}

/** The surname of a full Chinese name: two characters where they are a compound one, else the first. */
export function surnameOf(name: string): string {
  const head = name.slice(0, 2)
  return COMPOUNDS.has(head) && name.length > 2 ? head : (name[0] ?? '')
}

/** Whether a name has the shape of a Chinese one: a known surname and a given name of one or two characters. */
export function isChineseName(name: string): boolean {
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name)) return false
  const surname = surnameOf(name)
  const given = name.length - surname.length
  return given >= 1 && given <= 2 && (surname.length === 2 || SURNAMES.has(surname))
}
