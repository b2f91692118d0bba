/**
 * People who are named as such and need no mask: national leaders and theorists, martyrs, model heroes of the
 * police and of the nation, and writers that are quoted. Sources: the titles of honour published by the
 * Central Committee and the Ministry of Public Security, 英雄烈士保护法 (their names are protected, not hidden).
 * A unit adds its own with `allowNames`.
 */
export const PUBLIC_FIGURES = new Set(
  [
    '马克思 恩格斯 列宁 斯大林 毛泽东 周恩来 刘少奇 朱德 邓小平 陈云 任弼时 江泽民 胡锦涛 习近平 孙中山 李大钊 陈独秀 瞿秋白 方志敏 董必武 彭德怀 贺龙 陈毅 叶剑英 罗荣桓 罗瑞卿 李克强 温家宝 朱镕基 李强 赵乐际 王沪宁 蔡奇 丁薛祥 李希 王小洪 赵克志 郭声琨',
    '雷锋 焦裕禄 孔繁森 黄继光 董存瑞 邱少云 罗盛教 杨根思 张思德 刘胡兰 江竹筠 江姐 赵一曼 杨靖宇 狼牙山 王进喜 时传祥 张秉贵 郑培民 杨善洲 谷文昌 廖俊波 黄文秀 张桂梅 黄大年 南仁东 钟南山 袁隆平 钱学森 邓稼先 郭明义 沈浩 王杰 欧阳海 向秀丽 麦贤得 史来贺 吴仁宝 申纪兰 王瑛 李林森 菊美多吉 兰辉 邹碧华 李保国 王继才 张富清 于敏 孙家栋 屠呦呦 杜富国 张劼 任长霞 潘琴 蒋敏 邱娥国 邰忠利 李博亚 谭纪雄 王江 邓培铎 于正洪 陈冠军 吴春忠',
    '孔子 孟子 老子 庄子 荀子 韩非子 司马迁 诸葛亮 范仲淹 王阳明 包拯 海瑞 于谦 林则徐 文天祥 岳飞 戚继光 郑板桥 顾炎武 屈原 李白 杜甫 白居易 苏轼 辛弃疾 陆游 王安石 曹雪芹 鲁迅 郭沫若 茅盾 巴金 老舍 冰心 臧克家 保尔 奥斯特洛夫斯基 高尔基 托尔斯泰 培根 爱因斯坦 牛顿 居里夫人 歌德 莎士比亚 罗曼·罗兰 恩斯特 泰戈尔 但丁 雨果 爱迪生 拿破仑 福尔摩斯',
  ].flatMap((names) => names.split(' ')),
)
