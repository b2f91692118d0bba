import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import {
  BELOW_COUNTY,
  ESTATE,
  FINE_END,
  isOfficeBefore,
  isPublic,
  NAMED,
  namesNoPlace,
  ROOM,
  VILLAGE,
} from './address-words'
import { countyOf } from './county'
import { afterLast, type Recognizer, type Sighting, sight } from './recognizer'
import { withRows } from './rows'

const HOME =
  '(?:家住|(?<![大国全专厂独皇])家(?:就)?在|居住在|住在|现住址?|住址|家庭(?:住|地)址|户籍(?:所在)?地(?:址)?|户口所在地|住所(?:地|(?=[：:]))|暂住(?!人口|证)(?:于|在|地|址)?|居住地(?:址)?|租住(?:于|在)?|籍贯|(?<=[，、；（(]|现)住(?=[\\u4e00-\\u9fff]))'
/** 家住…: what follows up to the end of the clause. */
const AT_HOME = new RegExp(`${HOME}(?!${HOME})(?:是|为|在|于)?[：:\\s]{0,3}`, 'g')
/** What an address is written with. */
const WRITTEN = /^[\u4e00-\u9fffA-Za-z0-9#\- ]{3,50}/
/** Where the words before an address end: behind a preposition or a verb. */
const LEAD = /[在到于至往的起了着及与、住是]/
/** 和平里, 祥和小区: 和 in a name; 曹某和|平安小区. */
const NAME_HE =
  /[祥人三永泰太义中顺安平仁共民雍颐]和|(?<!某)和(?:[平谐睦顺润苑园府悦庭盛兴美泰硕田龙林风里畅祥瑞居馨]|家(?!里|中|住))/
/** A part that is masked: 某小区. */
const MASKED_PLACE = /^某{1,3}(?:[省市县区镇乡村屯路街巷]|小区|社区|花园|公寓|家园|新村)/

export const addressRecognizer: Recognizer = {
  kind: 'address',
  // What a label heads goes first: it tells where the address begins.
  recognize: (text) => [...homes(text), ...fine(text)],
}

function homes(text: string): Sighting[] {
  const firsts = sight(
    text,
    AT_HOME,
    ({ range, match }) =>
      isOfficeBefore(`${text.slice(Math.max(0, match.index - HEAD), match.index)}地址`)
        ? undefined
        : homeAt(text, range.end),
    true,
  )
  return withRows(text, firsts, (_, at) => {
    if (!/[、；;和与及或]/.test(text[at] ?? '')) return undefined
    const next = homeAt(text, at + 1)
    const place = text.slice(at, next?.range.end)
    return NAMED.test(place) && PLACE_END.test(place) && !HOME_ONCE.test(place) ? next : undefined
  })
}

const HOME_ONCE = new RegExp(HOME)
/** In a row only what ends as an address does: 家住三合村、兴旺村3组, not 家住三合村、曾任村会计. */
const PLACE_END = /(?:[村屯苑组社队号室户院栋幢座楼\d]|嘎查|社区|小区|花园|公寓|家园|胡同|单元)$/

/** The home address that begins at a place, behind its label or behind another one. */
function homeAt(text: string, start: number): Sighting | undefined {
  const value = WRITTEN.exec(text.slice(start, start + 50))?.[0] ?? ''
  if (!FINE_END.test(value)) return undefined
  const own = trimmedHome(value)
  const rest = own.slice(countyOf(own).length)
  const fine = ROOM_ONCE.test(rest)
  if (!BELOW_COUNTY.test(rest) && !fine) return undefined
  if (isPublic(rest) || namesNoPlace(rest)) return undefined
  return {
    range: { start, end: start + own.length },
    score: fine ? 0.95 : 0.7,
    evidence: ['前面有“家住”“住址”一类的字样', '写到了村、小区或者门牌'],
  }
}

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
    const named = (own > 0 ? place : '') + text.slice(start, end)
    if (parts < 2 && !ESTATE.test(place) && !VILLAGE.test(place)) return []
    if (namesNoPlace(named.slice(countyOf(named).length), parts < 2)) return []
    if (isPublic(place + text.slice(start, end + 6)) || /第$/.test(head)) return []
    if (isOfficeBefore(text.slice(from, start - own))) return []
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

/** Where the address begins in the words before its first fine part. */
function headStart(head: string): number {
  for (let i = head.length - 1; i >= 0; i--) {
    const character = head[i] ?? ''
    const cut =
      character === '和'
        ? !NAME_HE.test(head.slice(Math.max(0, i - 1), i + 3))
        : character === '某'
          ? head[i - 1] !== undefined && !MASKED_PLACE.test(head.slice(i))
          : LEAD.test(character) || (character === '为' && /[址地]/.test(head[i - 1] ?? ''))
    if (cut) return i + 1
  }
  return 0
}
