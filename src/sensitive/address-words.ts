/** What every part below the county ends in: a quick look before the slow ones. */
export const FINE_END = /[村屯区园寓苑同弄号楼栋幢座元室户房院组社队查]/

/** Not behind what counts people and things: 402 of 1单元402, but not of 1单元402户. */
const NOT_COUNTED = '(?![0-9室户房号年月日时人名个元万米起件台辆])'
/**
 * A house number and what is finer; a building, a unit, a room, a group of a village. 户 is a room's only behind what it
 * is a room of: 增加210户 counts households. A room may be a bare number behind its unit: 5号楼1单元402.
 */
export const ROOM = new RegExp(
  [
    `(?:\\d{1,4}|[一二三四五六七八九十]{1,3})(?:号楼|#楼?)(?:-?\\d{3,4}${NOT_COUNTED}|\\d{1,2}-\\d{3,4}(?!\\d))?`,
    `(?:\\d{1,4}|(?<![A-Za-z0-9])[A-Z])(?:栋|幢|座)(?:-?\\d{3,4}${NOT_COUNTED}|\\d{1,2}-\\d{3,4}(?!\\d))?`,
    `(?:\\d{1,2}|[一二三四五六七八九十])单元(?:-?\\d{3,4}${NOT_COUNTED})?`,
    `(?<=[栋幢座楼])\\d{1,2}门(?:-?\\d{3,4}${NOT_COUNTED})?`,
    '\\d{3,4}(?:室|房(?![间产]))',
    '(?<=[栋幢座元楼层号路街巷弄])\\d{3,4}户',
    '\\d{1,4}号院',
    '(?<=[路街巷道弄里组头])\\d{1,5}号(?![楼线令房])',
    '(?:[村屯]|嘎查)(?:第)?[\\d一二三四五六七八九十]{1,3}(?:组|社|队)',
  ].join('|'),
  'g',
)

/** The finest part that a home address goes down to. */
export const BELOW_COUNTY =
  /[\u4e00-\u9fff](?:(?<![农山乡渔])[村屯](?!官|委|民|里的?人|干部)|嘎查|社区(?!民警|干部|工作)|小区|花园|公寓|家园|新村|苑|胡同|弄)|\d{1,5}号(?!线|楼|房)/
/** 花园乡苗庄村北头|12号. */
export const VILLAGE = /[乡镇][\u4e00-\u9fff]{1,8}(?:[村屯]|嘎查)[\u4e00-\u9fff]{0,3}$/
export const ESTATE = /[\u4e00-\u9fff]{2}(?:小区|苑|花园|公寓|家园|新村|人家)$/

/** 某镇, 某小区: a part that is masked already, or that names no place. */
const MASKED_PART = /某{1,3}(?:[省市县区镇乡村屯路街巷组社户室号]|街道|小区|社区|花园|公寓|家园|新村|胡同)/g
/** 同一小区, 我们村, 城郊村: what is no place's name, at the head of what follows 家住. */
const NAMELESS =
  /^(?:(?:同一?个?|[我你他她咱]们?|本|该|这个?|那个?|各个?|[几多一]个|附近|邻近|隔壁|周边|老旧|农|外|邻|城郊|近郊|城中|异地|当地)?(?:的)?(?:自然)?(?:小区|[村乡镇]?社区|村|屯|公寓|花园)(?=$|[里内中外附旁居民的一二三四五第\d])|(?:[和与及或]|以及)(?:现?居住|户籍|暂住|经常))/
/** What tells that a part has a name of its own: 三合村, 幸福小区, 人民路. */
export const NAMED = /[\u4e00-\u9fff]{2}(?:[村屯路街巷苑弄]|嘎查|社区|小区|花园|公寓|家园|新村|胡同)/

/**
 * Whether what stands below the county is masked as it should be, or names no place: 某镇某村, 我们小区.
 *
 * @param alone whether nothing but the name of the place tells where it is; 小区3号楼2单元 has more
 */
export function namesNoPlace(rest: string, alone = true): boolean {
  if (alone && NAMELESS.test(rest)) return true
  const named = rest.replace(MASKED_PART, '')
  return named !== rest && !NAMED.test(named)
}

/** Addresses of offices and of the scene of an accident are no one's home. */
export const PUBLIC =
  /大队|中队|支队|派出所|公安局|分局|政府|法院|检察院|医院|学校|大厅|窗口|办公|交叉口|路口|路段|公里|超市|商场|公司|银行|车站|收费站|服务区|警务[室站]|居委会|村委会|服务中心|[养敬]老院|福利院|宾馆|酒店|招待所|供电所|司法所|财政所|卫生院|幼儿园|工地|电梯/
/** But people live there: 公安局家属楼2单元, 学校宿舍2栋. */
const FAMILY = /家属(?:楼|院|区|住宅)|宿舍|职工(?:楼|院|住宅)/

/** Whether an address is an office's. */
export function isPublic(address: string): boolean {
  return PUBLIC.test(address) && !FAMILY.test(address)
}

/** 派出所位于|人民路12号院3号楼, 居委会地址：|…: what stands before the address of an office. */
const OFFICE_AT = new RegExp(
  `(?:${PUBLIC.source})(?:的|就|现)?(?:位于|地处|坐落[于在]|设[于在]|搬[到至]|迁[到至]|(?:住所地|地址|位置)(?:是|为|在)?|[在到于至往])[：: ]{0,2}$`,
)

/** Whether the words before an address say that an office stands there. */
export function isOfficeBefore(words: string): boolean {
  return OFFICE_AT.test(words)
}
