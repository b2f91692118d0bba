/**
 * How many articles a law has, by common knowledge of these laws; 治安管理处罚法, 反电信网络诈骗法 and 反有组织犯罪法 were looked up. Before
 * each release to be compared with the texts in force (国家法律法规数据库): where an amendment added articles at the end, the
 * number is to be raised.
 */
export const ARTICLES: Readonly<Record<string, number>> = {
  宪法: 143,
  刑法: 452,
  民法典: 1260,
  刑事诉讼法: 308,
  民事诉讼法: 306,
  行政诉讼法: 103,
  行政处罚法: 86,
  行政强制法: 71,
  行政复议法: 90,
  行政许可法: 83,
  国家赔偿法: 42,
  道路交通安全法: 124,
  道路交通安全法实施条例: 115,
  治安管理处罚法: 144,
  公务员法: 113,
  反电信网络诈骗法: 50,
  个人信息保护法: 74,
  数据安全法: 55,
  居民身份证法: 23,
  出境入境管理法: 93,
  枪支管理法: 50,
  禁毒法: 71,
  反恐怖主义法: 97,
  反有组织犯罪法: 77,
  未成年人保护法: 132,
  预防未成年人犯罪法: 68,
  反家庭暴力法: 38,
  突发事件应对法: 106,
}

/** A law whose articles were all numbered anew, and the year from whose beginning on the new numbers count. */
export const RENUMBERED = { law: '治安管理处罚法', since: 2026 }
