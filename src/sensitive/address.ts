import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import { afterLast, type Candidate, type Recognizer, type Sighting, sight } from './recognizer'

/** Down to the county; all of it may stay in a paper (法释〔2016〕19号 第十一条). Linear: each part ends in its own mark. */
const COUNTY =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,7}?(?:自治州|地区|盟|市))?(?:[\u4e00-\u9fff]{1,6}?(?:自治县|自治旗|县(?!道)|旗|(?<!小|社|园|景|校|片|厂|库|街|活|宅|墅)区(?!域)|(?<!城|夜|超|菜)市))?/
/**
 * A house number and what is finer; a building, a unit, a room, a group of a village. 户 is a room's only behind what it
 * is a room of: 增加210户 counts households.
 */
const ROOM =
  /(?:\d{1,4}|[一二三四五六七八九十]{1,3})号楼|\d{1,4}(?:栋|幢|座)|\d{1,2}单元|[一二三四五六七八九十]单元|\d{3,4}(?:室|房(?![间产]))|(?<=[栋幢座元楼层号路街巷弄])\d{3,4}户|\d{1,4}号院|(?<=[路街巷道弄里组头])\d{1,5}号(?![楼线令房])|[村屯](?:第)?[\d一二三四五六七八九十]{1,3}(?:组|社|队)/g
const HOME =
  '(?:家住|(?<![大国全专厂独皇])家(?:就)?在|居住在|住在|现住址?|住址|家庭(?:住|地)址|户籍(?:所在)?地(?:址)?|户口所在地|暂住(?!人口|证)(?:于|在|地|址)?|居住地(?:址)?|租住(?:于|在)?|籍贯|(?<=[，、；（(]|现)住(?=[\\u4e00-\\u9fff]))'
/** 家住…: what follows up to the end of the clause. */
const AT_HOME = new RegExp(`${HOME}(?!${HOME})(?:是|为|在|于)?[：:\\s]{0,3}`, 'g')
/** What an address is written with. */
const WRITTEN = /^[\u4e00-\u9fffA-Za-z0-9#\- ]{4,50}/
/** The finest part that a home address goes down to. */
const BELOW_COUNTY =
  /[\u4e00-\u9fff](?:(?<![农山乡渔])[村屯](?!官|委|民|里的?人|干部)|社区(?!民警|干部|工作)|小区|花园|公寓|家园|新村|苑|胡同|弄)|\d{1,5}号(?!线|楼|房)/
/** Where the words before an address end. */
const LEAD = /[在到于至往的起了着及和与、某住是]/
/** 花园乡苗庄村北头|12号. */
const VILLAGE = /[乡镇][\u4e00-\u9fff]{1,8}[村屯][\u4e00-\u9fff]{0,3}$/
const ESTATE = /[\u4e00-\u9fff]{2}(?:小区|苑|花园|公寓|家园|新村)$/
/** Addresses of offices and of the scene of an accident are no one's home. */
const PUBLIC =
  /大队|中队|支队|派出所|公安局|分局|政府|法院|检察院|医院|学校|大厅|窗口|办公|交叉口|路口|路段|公里|超市|商场|公司|银行|车站|收费站|服务区/

/** 派出所位于|人民路12号院3号楼: what stands before the address of an office. */
const OFFICE_AT = new RegExp(
  `(?:${PUBLIC.source})(?:就|现)?(?:位于|地处|坐落[于在]|设[于在]|搬[到至]|迁[到至]|地址|[在到于至往])$`,
)

export const addressRecognizer: Recognizer = {
  kind: 'address',
  // What a label heads goes first: it tells where the address begins.
  recognize: (text) => [...homes(text), ...fine(text)],
}

function homes(text: string): Sighting[] {
  const judge = (label: Candidate): Sighting | undefined => {
    const start = label.range.end
    const value = WRITTEN.exec(text.slice(start, start + 50))?.[0] ?? ''
    if (!FINE_END.test(value)) return undefined
    const own = trimmedHome(value)
    const county = COUNTY.exec(own)?.[0] ?? ''
    const rest = own.slice(county.length)
    if (!BELOW_COUNTY.test(rest) && !ROOM_ONCE.test(rest)) return undefined
    if (PUBLIC.test(rest)) return undefined
    return {
      range: { start, end: start + own.length },
      score: ROOM_ONCE.test(rest) ? 0.95 : 0.7,
      evidence: ['前面有“家住”“住址”一类的字样', '写到了村、小区或者门牌'],
    }
  }
  return sight(text, AT_HOME, judge, true)
}

/** What every part below the county ends in: a quick look before the slow ones. */
const FINE_END = /[村屯区园寓苑同弄号楼栋幢座元室户房院组社队]/
const ROOM_ONCE = new RegExp(ROOM.source)

/** The clause goes on behind the address: 家住岭下镇三合村的徐某, 家住江南小区72岁的老人. */
function trimmedHome(value: string): string {
  const end = value.search(
    /的|附近|一带|居民|村民(?!组|小组|委员会)|(?<!\d)\d{1,3}岁|[今现]年|年[近过逾]|[（(]|，| (?=[\u4e00-\u9fff])/,
  )
  return withoutTail(end === -1 ? value : value.slice(0, end))
}

/** Without the spaces and dashes behind it (the end of an HTML comment). */
function withoutTail(value: string): string {
  let end = value.length
  while (end > 0 && /[\s-]/.test(value[end - 1] ?? '')) end--
  return value.slice(0, end)
}

/** How far before its first fine part an address begins at most. */
const HEAD = 40

/** Without any label: two fine parts in a row, or one behind an estate, are a home. */
function fine(text: string): Sighting[] {
  return groupsOf(text).flatMap(({ start, end, parts }) => {
    const from = Math.max(0, start - HEAD)
    const head = afterLast(text.slice(from, start), /[^\u4e00-\u9fffA-Za-z0-9#-]/)
    const own = head.length - headStart(head)
    // All of it, where none of it is the address's own.
    const place = head.slice(-own)
    if (parts < 2 && !ESTATE.test(place) && !VILLAGE.test(place)) return []
    if (PUBLIC.test(place + text.slice(start, end + 6)) || /第$/.test(head)) return []
    if (OFFICE_AT.test(head.slice(0, head.length - own))) return []
    const evidence = ['写到了楼栋、单元或者门牌']
    return [{ range: { start: start - own, end }, score: parts > 1 ? 0.8 : 0.55, evidence }]
  })
}

/** Fine parts that stand in a row: 3号楼2单元501室. */
function groupsOf(text: string): (Range & { parts: number })[] {
  const groups: (Range & { parts: number })[] = []
  for (const { index, 0: part } of matchesIn(text, ROOM)) {
    const last = groups.at(-1)
    const end = index + part.length
    if (last && index - last.end <= 2 && !/[，。；、\n]/.test(text.slice(last.end, index))) {
      last.end = end
      last.parts++
    } else groups.push({ start: index, end, parts: 1 })
  }
  return groups
}

/** Where the address begins in the words before its first fine part: behind the last verb or preposition. */
function headStart(head: string): number {
  for (let i = head.length - 1; i >= 0; i--) {
    if (LEAD.test(head[i] ?? '')) return i + 1
  }
  return 0
}

/** How much of an address may stay: down to the county. */
export function countyOf(address: string): string {
  return COUNTY.exec(address)?.[0] ?? ''
}
