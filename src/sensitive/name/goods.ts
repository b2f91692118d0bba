/**
 * What is found, handed in, stolen and seized, where it begins with a surname (鲍鱼, 艾草, 席梦思) and nobody is called so.
 * Collected by hand; not what people are named after (杨梅, 桂花, 松香, 雷达).
 */
export const GOODS: readonly string[] =
  '金库 金戒指 金手镯 黄金 水表 水货 水晶杯 石灰 白药 白糖 白粉 茅台 花椒 花圈 江鲜 江砂 海砂 鱼雷 鱼获 牛皮 熊掌 熊胆 熊猫 柏木 松木 松茸 毛竹 毛蟹 毛料 毛坯 苗木 葛根 艾草 艾条 甘草 党参 党旗 胡椒 胡琴 弓弩 弩箭 凤爪 鹿茸 燕窝 虎皮 龙虾 龙袍 鲍鱼 黄鳝 黄牛 鲜肉 鲜奶 成衣 成药 衣柜 阳伞 方巾 陈醋 陈皮 岩茶 梅酒 高粱 高仿表 谷物 桂皮 木耳 木棍 桑葚 罗汉果 麦芽糖 蓝莓 菊花 薄荷 汤圆 车厘子 屈臣氏 席梦思 褚橙 魏碑 顾绣 景泰蓝 古画 古币 宫灯 琴弦 柴刀 柴火 单刃刀 荆条 麻绳 铜芯 铁棍 铁锹 连体服 焦炭 牧草 路锥 支架 项圈 相册 贡品 贺卡 锁具 钱币 时钟 范本 全景图 公章 干货 沐浴露 瓦片 雪茄 马甲'.split(
    ' ',
  )
