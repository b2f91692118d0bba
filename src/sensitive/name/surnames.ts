import { flagsOf } from '../../text/search/flags'

/**
 * Surnames of one character in common use: those of the 2020 census bulletin and of 百家姓 that people bear
 * today, most of them among the four hundred commonest. Which characters are surnames is a fact; the order is
 * not used.
 */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄殷章樊翁喻耿倪左温芦俞牛葛祝申安柴华焦管纪伍詹柳阮舒邢齐梅盛童霍凌关鲁兰欧颜伊裴路项岳成季鲍房祁包饶聂瞿滕骆游靳莘涂简卞苗甘冉景蒲车党柏桂蓝冀翟闵解强单娄习卜费屈谷穆宁米连商尚古窦佟苑鄢原畅郎艾褚卫诸仇岑丛慕敖戚沙郁胥苟晏查应宫萧阎蔺迟晁巩厉荀虞芮储郜刁隋官权池乌巴牧甄曲封富巫燕鱼班仰谈宗仝籍卓蔚幸司韶印宿怀邰鄂索席阙沃荆红桓公戎臧计麻楚练缪鞠庞廉庾边匡国步都满弘寇广师库冷门云水全但凤刑展延扈承招时晋朴来栗桑漆狄璩由胶艳茅茹莎衣表西訾谌豆贝郗郇钭锁镇阚雍静鲜鹿冼凃占厍召后哈土圣尧尉屠岩峁崇帅干平年庆庹彰征忻战才折拜揭敬斗明春智暴朝木束杭杲东松相磨禹禤秘种竺竹粟经线续罕美老肇腾臣舍花苍荣蒙虎裘褐言谯贡贲赏赛辜逄逯迪邬邸部郏郄鄞里释野钮铁闪问闻降隗雪霜青靖顿风飞香昌勇化初和哲善嘉栾邝植汲滑睢妫羿支麦雒檀佴亓仉缑酆昝邴宓蓟郦郤暨夔毋乜蒯笪佘蹇奚湛嵇糜薄劳姬宰濮宦戈殳牟'

/** Rare surnames, several of them ordinary words: believed only where the place speaks for a person. */
const RARE =
  '侴修俱倴偰僧光兀兆先克典冒冠况冶凡刀别剌力功务区午危厚双受叱可句台叔口吉呙咸哀品员唱喇器囤回因圈圪坚坎垢塔塞墙士备复多大天太夷头奇奉契奥好妥始委妙姒娜孛孝宇它完宏定家容密察寒寸寻尕山岂岐峗崖巢巨已布希帖幕庙庚底度廷开异弋弓归录彤彦役律德心忽怡恽恭悦惠慈慎戢户所扎扶把抗拉拓拱挂接敏敢数斛斯旗无旦昂星晖更朗未本杞析枚枝柔校桐桥桃梦梭椒樗欣歹毌毕毓永汝沂法泉泊泥泰泽洛津流浦浩海涌涣涤淡淦清渊渠源漕漫潭潮火灵炎点烈烟焉煦牢犹狐狼猛玄玉玛环珍珠琚琴瑚瑞瓦生用甲留略百皇皮盈盍盖盘眭矫砖破硕确祖神福禄禚禾秀称移稽稳突竞端竭笃策答箕箫类素綦綮纵终绍统绪维绳翠耀职联聪肃背能自臻良色艺节苌英茂茆茶药菅菊营萨落葆蓬虢虹蛮蝴融行衡裔裕要观角誉训议诗诚说诺贤赤赫越足轩载辉达迁过迎运还进远逍通遇道遆邈那郅郐郓郸采重釜鈄钦铎铜锐锺镜镡长阳阴陀院陇隆障隽难雅雏需霄革音顺颉首驹鬲魁魔鳌鸟鸿鹏麴黑默俎仵仲伏佐僪元充凯刚利剑励勾勤卑南即却叁同吾呼咎喜嘎坑城堂增壮夕奔奕妲姑娥婴孜孤孺宝宠实审宣宾尤居屯岱崎嵩巡巧帕幺庭弭彬忠忧怕怜恩悉情惟意慧懂扬抄披拥择持掌提摆操攸斋斐新旭昆昊月有望朕杏果柱柘树根格桀梓棠森楼楮榴槐乐傅羊於井秋符从堵寿农空养须丰益爱亢伯墨母冮芶信代位普宛卿揣芈嬴姞鄯郈邛邗邙邾郢郧令候俸傲剧勒合啜图岚弥彻恒撒旷棘橘次求沐油沛澹爨牙特献甫畲疏矿砾祢祭筱篆纳胜荤论设询该贠责资述逢酒鑫银闭闽雀露颛骈鼓'

/** Surnames that any list of names would begin with. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(COMMON)

const IS_COMMON = flagsOf(COMMON)

/** Whether a code unit is a surname that any list of names would begin with. */
export function isCommonSurname(unit: number): boolean {
  return IS_COMMON[unit] === 1
}

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
const IS_FIRST = flagsOf(COMPOUND_SURNAMES.map((name) => name.charAt(0)).join(''))

/** Whether a surname of two characters may begin with a code unit. */
export function beginsCompoundSurname(unit: number): boolean {
  return IS_FIRST[unit] === 1
}

/** Whether two code units are a surname of two characters. */
export function isCompoundSurname(first: number, second: number): boolean {
  return IS_FIRST[first] === 1 && PAIRS.has(pairOf(first, second))
}

/** Whether a string is a surname of two characters and nothing else. */
export function isWholeCompound(name: string): boolean {
  return COMPOUNDS.has(name)
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

/** Whether a name begins with a compound surname or one that any list of names would begin with. */
export function hasCommonSurname(name: string): boolean {
  const surname = surnameOf(name)
  return surname.length === 2 || COMMON_SURNAMES.has(surname)
}
