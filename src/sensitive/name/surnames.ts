/**
 * Surnames of one character: the hundred most common first (2020 census bulletin), then those of 百家姓 and
 * rarer ones in use. Which characters are surnames is a fact; the order is not used.
 */
export const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常' +
    '汤康易乔赖文施洪辛柯庄殷章樊翁喻耿倪左温芦俞牛葛祝申安柴华焦管纪俞伍詹柳阮舒邢齐梅盛童霍凌关鲁兰欧颜伊裴路项岳成季鲍房祁包饶聂瞿滕骆游靳莘涂简卞苗甘冉景蒲车党柏桂蓝冀翟闵解强单娄危习卜费屈谷穆宁米连商尚古窦佟苑鄢原畅郎艾褚卫诸仇岑丛慕敖戚沙郁胥苟晏查应宫' +
    '逄逯宓蔺暴迟晁巩厉荀虞芮储郜刁蒙隋官权池乌巴弓牧隗山羊於惠甄曲封松井富巫燕鱼郗班仰秋仲伏谈宗仝佘咸籍卓蔚幸司韶薄印宿怀邰从鄂索席冒郏益勾融阙空沃养须丰巢蒯相后荆红游竺逮盖桓公干戎融谯揭麻阎闻明臧计和平尤项娄匡国步都满弘利寇广禄东殳师库勇隆麦亢况帅' +
    '缑琴归海墨哈年爱阳佴言福修初刀门云水历全伦但冷凤刑化占别南卿厚吉呼哇哲商团圣坚塔夷奇奚妙娜宰容寸展岩峗左巨帖庞庾廉延建弋录忻恽慈户扈承招拓揣敏斯旷春是时显晋朴来枚查树校栗根桑梦植楚楼欣步水汝沐洛流浦涵淳清渠湛漆濮烟牟特独狄玄珠瑞璩由甫申白盆真督矫砂祖禤禹种税竹答粟糜綦练续缪老聊肇胶能腾自臧舟艳芒芝英茅茹荣莎菅萧葆董蒙蓟蓬蔡虎蛮衣衷表裘西覃计记训证诚词谌豆贝贡贲资赏赫超越跋辜轩边达迎远通速造郇郎郐部郸酆里銮钭锁锦锺镇阚陀陈雍零雪霜静革鞠鞮顿顾风飞香驹骆高魔鲜鹿麴黑默齐龙龚佟呙麹亓',
)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: readonly string[] =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 纳兰 完颜 叶赫 那拉 欧陽'.split(
    ' ',
  )

const COMPOUNDS = new Set(COMPOUND_SURNAMES)

/** The surname of a full Chinese name: two characters where they are a compound one, else the first. */
export function surnameOf(name: string): string {
  const head = name.slice(0, 2)
  return COMPOUNDS.has(head) && name.length > 2 ? head : ([...name][0] ?? '')
}
