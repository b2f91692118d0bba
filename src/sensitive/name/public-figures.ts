/**
 * People who are named as such and need no mask: national leaders and theorists, martyrs, model heroes of the
 * police and of the nation, people of history, writers that are quoted, and those whose fall papers warn with. Sources: the titles of honour published by the
 * Central Committee and the Ministry of Public Security, 英雄烈士保护法 (their names are protected, not hidden),
 * and schoolbook literature. A unit adds its own with `allowNames`.
 */
const FIGURES: ReadonlySet<string> = new Set(
  [
    '马克思 恩格斯 列宁 斯大林 毛泽东 周恩来 刘少奇 邓小平 任弼时 江泽民 胡锦涛 习近平 孙中山 李大钊 陈独秀 瞿秋白 方志敏 董必武 彭德怀 贺龙 叶剑英 罗荣桓 罗瑞卿 聂荣臻 徐向前 刘伯承 李克强 温家宝 朱镕基 赵乐际 王沪宁 丁薛祥 王小洪 赵克志 郭声琨 周永康 孟建柱',
    '雷锋 焦裕禄 孔繁森 黄继光 董存瑞 邱少云 罗盛教 杨根思 张思德 刘胡兰 江竹筠 江姐 赵一曼 杨靖宇 王进喜 时传祥 张秉贵 郑培民 杨善洲 谷文昌 廖俊波 黄文秀 张桂梅 黄大年 南仁东 钟南山 袁隆平 钱学森 邓稼先 郭永怀 王淦昌 程开甲 彭桓武 赵九章 陈芳允 杨嘉墀 朱光亚 周光召 黄纬禄 屠守锷 姚桐斌 王大珩 郭明义 欧阳海 向秀丽 麦贤得 史来贺 吴仁宝 申纪兰 菊美多吉 兰辉 邹碧华 王继才 张富清 孙家栋 屠呦呦 杜富国 任长霞 高宝来 邱娥国 谭纪雄 白求恩 狼牙山 赵尚志 左权 彭湃 夏明翰 王二小 小萝卜头 陈延年 陈乔年 马本斋 佟麟阁 张自忠 戴安澜 林俊德 罗阳 郎平 张海迪 徐洪刚 徐虎 李素丽 许振超 包起帆 蒋筑英 罗健夫 王启民 李登海 吴孟超 陈景润 华罗庚 竺可桢 李四光 钱三强 钱伟长 樊锦诗 叶欣 李文亮 陈薇 张定宇 张伯礼 吴天祥 王顺友 麦麦提江 拉齐尼 买买提江 丁晓兵 华益慰 方永刚 吕建江 崔道植 乌国庆 印春荣 祁发宝 陈祥榕 王焯冉 其美多吉 朱彦夫 黄大发 艾爱国 吴天一 陆元九 柴云振 瞿独伊 杨利伟 聂海胜 景海鹏 薄熙来 徐才厚 郭伯雄 令计划 傅政华 孟宏伟 刘青山 张子善',
    '孔子 孟子 包公 伍子胥 谭嗣同 鲁班 贾岛 李商隐 刘禹锡 孟浩然 柳宗元 韩愈 杜牧 龚自珍 顾宪成 陆九渊 老子 庄子 荀子 墨子 韩非子 孙武 司马迁 诸葛亮 范仲淹 王阳明 王守仁 朱熹 曾国藩 梁启超 包拯 包青天 林则徐 文天祥 岳飞 戚继光 郑板桥 顾炎武 屈原 李白 杜甫 白居易 苏轼 苏东坡 辛弃疾 陆游 王安石 欧阳修 司马光 李世民 魏征 唐太宗 秦始皇 汉武帝 曹操 刘备 关羽 张飞 曹雪芹 鲁迅 郭沫若 茅盾 巴金 老舍 冰心 臧克家 朱自清 余秋雨 艾青 郁达夫 保尔 奥斯特洛夫斯基 高尔基 托尔斯泰 培根 爱因斯坦 牛顿 居里夫人 歌德 莎士比亚 罗曼·罗兰 泰戈尔 但丁 雨果 爱迪生 拿破仑 福尔摩斯 保尔·柯察金 亚里士多德 苏格拉底 柏拉图 德鲁克 彼得·德鲁克 稻盛和夫 比尔·盖茨 乔布斯 孙悟空 唐僧 沙僧 猪八戒 哪吒 二郎神 林冲 李逵 鲁智深 诸葛孔明 关云长 赵子龙 刘姥姥 王熙凤 阿Q 祥林嫂 孔乙己 祝英台 梁山伯 花木兰 穆桂英 佘太君 杨家将 聂耳 冼星海 王羲之 李时珍 张衡 祖冲之 毕昇 郑成功 霍去病 班超 张骞 苏武 李冰 大禹 商鞅 屈大夫 林黛玉 贾宝玉 武松 宋江 包龙图 马谡 狄仁杰 况钟 晏婴 管仲 蔺相如 廉颇 赵括 韩信 萧何 项羽 刘邦 范蠡 勾践 夫差 吕不韦 李斯 魏忠贤 和珅 秦桧 严嵩 陶渊明 谢灵运 李清照 周敦颐 张居正 张之洞 左宗棠 李鸿章 康有为 秋瑾 詹天佑 扁鹊 华佗 张仲景 孙思邈 蔡伦 徐霞客 玄奘 司马懿 孙权 左丘明 王昌龄 王之涣 温庭筠 晏殊 柳永 黄庭坚 杨万里 范成大 汤显祖 关汉卿 吴承恩 罗贯中 施耐庵 蒲松龄 纳兰性德 朱元璋 武则天 成吉思汗 忽必烈 努尔哈赤 蔡元培 陶行知 王国维 胡适 徐志摩 戴望舒 闻一多 丰子恺 叶圣陶 沈从文 钱钟书 季羡林 梁实秋 林语堂 汪曾祺 史铁生 莫言 贾平凹 陈忠实 赵树理 孙犁 魏巍 贺敬之 金庸 席慕蓉 周国平 毕淑敏 费孝通 库尔班·吐鲁木 拉齐尼·巴依卡 钱穆 梁漱溟 茅以升 于漪 张玉滚 支月英 常书鸿 王逸平 宋月才 姜开斌 卢永根 张文宏 李兰娟 黄令仪 陈俊武 孙丽美 艾热提·马木提 买买提江·吾买尔 阿布列林·阿不列孜 廷·巴特尔 布茹玛汗·毛勒朵 都贵玛 达吾提·阿西木 尼都塔生',
  ].flatMap((names) => names.split(' ')),
)

/** Public names that many people bear: public only where something beside them says so. */
const SHARED: ReadonlySet<string> = new Set(
  '路遥 任新民 王维 王勃 高适 岑参 张载 朱德 陈云 陈毅 粟裕 李强 李希 蔡奇 王杰 沈浩 于敏 于谦 海瑞 王瑛 李林森 李保国 王江 张劼 潘琴 蒋敏 邰忠利 李博亚 邓培铎 于正洪 陈冠军 吴春忠 王勇 张超 李向群 苏宁 钟扬 李元敏 郭金龙 李鹏 乔石 万里 陈竺 黄旭华 王选 王伟 张华 赖宁 宋鱼水 杨善洲 谷爱凌 姚明 刘翔 李娜 马云 任正非 于成龙 潘东升 张保国 蔡晓东 肖思远 陈红军 王亚平 孙力军 龚道安 邓恢林 王立科 刘彦平 刘新云'.split(
    ' ',
  ),
)

/** What tells beside such a name that the well-known bearer is meant; within a few characters. */
const FAME =
  /英雄|烈士|英模|楷模|模范|先烈|伟人|领袖|元帅|将军|总书记|总理|主席|委员长|院士|诗人|作家|文学家|精神|榜样|学习|时代|感动中国|勋章|思想|理论|指出|曾说过|《|写道|笔下|流毒|政治团伙|违纪违法|落马/
const NEAR = 10

/** Whether a name is a leader's, hero's or author's, and used as such. */
export function isPublicFigure(name: string, text = '', start = 0, end = 0): boolean {
  if (FIGURES.has(name)) return true
  if (!SHARED.has(name)) return false
  return FAME.test(text.slice(Math.max(0, start - NEAR), start)) || FAME.test(text.slice(end, end + NEAR))
}
