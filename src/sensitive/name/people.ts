import { matchesIn } from '../../text/search/matches'
import { simplified } from '../../text/traditional-characters'
import type { NameRole } from '../finding'
import type { Mention } from './mention'
import { isPublicFigure } from './public-figures'
import type { NameHints } from './recognizer'
import { surnameOf } from './surnames'

/** What stands between the members of a list of people: 民警刘X、王X和李X. */
const LIST_MARK = /^(?:[、，,和与及]|以及|\s|同志|同志、)$/
const LONGEST_MARK = 4
/** So many well-known names in a row make the others of the row well-known (学习钱海军、黄大年、张桂梅等先进典型). */
const KNOWN_IN_ROW = 2
/** 张辰（化名）, and of a row 张辰、刘雨（均为化名）: made up for the paper, so that nobody is named. */
const MADE_UP = /^（(均(?:为|是|系)?|皆为|都是)?化名）/
/** 警犬“贝勒”, 警犬雷克: not a person at all; but 带警犬赵明亮赶到. */
const DOG = '(?:警|军|搜救|搜爆|缉毒|追踪|防暴|功勋|幼|爱)犬'
const DOG_BEFORE = new RegExp(`${DOG}([“‘「]?)$`)
/** 警犬“贝贝”: in marks whatever it is called. */
const DOG_CALLED = new RegExp(`${DOG}[“‘「]([\u4e00-\u9fff]{1,4})[”’」]`, 'g')
/** A dog's name without marks round it is hardly longer. */
const LONGEST_DOG = 2
/** A person that a paper names so often, and as 同志, is the one it is about. */
const SUBJECT_MENTIONS = 3
/** How much of the end of a draft may be its byline, and how much of its beginning. In characters. */
const TAIL = 200
const HEAD = 300
/** A byline stands among so many lines from the title on. */
const HEAD_LINES = 4

/** A role word before a list speaks of everybody in it. */
export function chainGroups(mentions: readonly Mention[]): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.passage.index - b.passage.index || a.start - b.start)
  const result: Mention[] = []
  for (const mention of ordered) {
    const previous = result.at(-1)
    const says = mention.group === 'party' || mention.group === 'officer'
    const mark = previous && betweenOf(previous, mention)
    const chained = !says && mark !== undefined && LIST_MARK.test(mark)
    result.push(chained && previous?.group ? { ...mention, group: previous.group } : mention)
  }
  return result
}

/** What stands between two mentions that are close to one another in one passage. */
function betweenOf(previous: Mention, { passage, start }: Mention): string | undefined {
  const near = previous.passage === passage && start - previous.end <= LONGEST_MARK
  return near ? passage.clean.text.slice(previous.end, start) : undefined
}

interface Vote {
  party: number
  officer: number
  comrade: number
  total: number
  isPublic: boolean
  isMadeUp: boolean
}

/** The role of each person: what the front matter says, else what the words beside any mention say. */
export function rolesOf(
  mentions: readonly Mention[],
  hints: NameHints,
  source: string,
): Map<string, NameRole> {
  const votes = new Map<string, Vote>()
  for (const { text, person, group, isCalled, passage, start, end } of mentions) {
    const name = person ?? text
    const vote = votes.get(name) ?? {
      party: 0,
      officer: 0,
      comrade: 0,
      total: 0,
      isPublic: false,
      isMadeUp: false,
    }
    vote.total++
    // What somebody is called tells more than what he does.
    const weight = isCalled ? 2 : 1
    if (group === 'party') vote.party += weight
    if (group === 'officer') vote.officer += weight
    if (passage.clean.text.startsWith('同志', end)) vote.comrade++
    if (isPublicFigure(name, passage.clean.text, start, end)) vote.isPublic = true
    votes.set(name, vote)
  }
  for (const name of besideFigures(mentions, (one) => votes.get(one)?.isPublic === true)) {
    const vote = votes.get(name)
    if (vote && vote.officer === 0) vote.isPublic = true
  }
  for (const name of [...madeUp(mentions), ...(source.includes('犬') ? dogs(mentions) : [])]) {
    const vote = votes.get(name)
    if (vote) vote.isMadeUp = true
  }
  let most = 0
  for (const { total } of votes.values()) most = Math.max(most, total)
  const tail = simplified(source.slice(-TAIL))
  const head = headLines(simplified(source.slice(0, HEAD)))
  const isAuthor = (name: string, { party }: Vote) =>
    isByline(tail, name) || (party === 0 && isHeadByline(head, name))
  const roles = new Map<string, NameRole>()
  for (const [name, vote] of votes) roles.set(name, roleOf(name, vote, most, hints, isAuthor(name, vote)))
  return roles
}

/** Whoever stands in a row with well-known people. */
function besideFigures(mentions: readonly Mention[], isPublic: (name: string) => boolean): Set<string> {
  const found = new Set<string>()
  let row: string[] = []
  const endRow = () => {
    if (row.filter(isPublic).length >= KNOWN_IN_ROW) for (const name of row) found.add(name)
    row = []
  }
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1]
    if (!before || betweenOf(before, mention) !== '、') endRow()
    row.push(mention.person ?? mention.text)
  }
  endRow()
  return found
}

/** Whoever the paper itself says is called something else. */
function madeUp(mentions: readonly Mention[]): Set<string> {
  const found = new Set<string>()
  for (const [i, mention] of mentions.entries()) {
    const told = MADE_UP.exec(mention.passage.clean.text.slice(mention.end, mention.end + 7))
    if (!told) continue
    found.add(mention.person ?? mention.text)
    for (let at = i; told[1] !== undefined && at > 0; at--) {
      const [before, member] = [mentions[at - 1] as Mention, mentions[at] as Mention]
      if (!LIST_MARK.test(betweenOf(before, member) ?? '')) break
      found.add(before.person ?? before.text)
    }
  }
  return found
}

/** The dogs of a paper, by whatever it calls them. */
function dogs(mentions: readonly Mention[]): Set<string> {
  const isDog = ({ passage, start, text }: Mention) => {
    const before = DOG_BEFORE.exec(passage.clean.text.slice(Math.max(0, start - 4), start))
    return before !== null && (before[1] !== '' || text.length <= LONGEST_DOG)
  }
  const passages = new Set(mentions.map(({ passage }) => passage))
  return new Set([
    ...mentions.filter(isDog).map(({ person, text }) => person ?? text),
    ...[...passages].flatMap(({ clean }) => matchesIn(clean.text, DOG_CALLED).map(([, name = '']) => name)),
  ])
}

function roleOf(name: string, vote: Vote, most: number, hints: NameHints, isAuthor: boolean): NameRole {
  const { party, officer, comrade, total } = vote
  if (hints.authors.includes(name)) return 'author'
  if (hints.subjects.includes(name)) return 'subject'
  if (hints.allowed.includes(name) || vote.isMadeUp) return 'public'
  // 村民王杰 is no hero, whatever his name.
  if (vote.isPublic && party === 0) return 'public'
  if (name !== surnameOf(name) && isAuthor) return 'author'
  if (comrade >= 2 && total >= SUBJECT_MENTIONS && total === most && party === 0) return 'subject'
  // Being a party weighs more: hiding an officer's name costs little, showing a party's does harm.
  if (party > 0 && party >= officer) return 'party'
  return officer > 0 ? 'officer' : 'unknown'
}

/** A row of a table, an item of a list, and what an attachment is about (2.石改莲案情况说明): no byline. */
const NO_BYLINE =
  /^\s*(?:[|>*+-]|#|[（(]?\d{1,2}[.．、)）]|[（(]?[一二三四五六七八九十]{1,3}[、)）])|\||(?<!办)案|事迹|简介|附件|说明/
/** 执笔：谭江、周到: only a label makes a byline of several. */
const AUTHORS = /^\s*(?:作者|执笔|撰稿|撰写|供稿|文字|图文|编辑|整理|审核|审稿|校对|课题组)[人者]?[：:]/

/** 作者：沈立言, or the name alone on a line near the end, before the date. */
function isByline(tail: string, name: string): boolean {
  const at = tail.lastIndexOf(name)
  if (at === -1) return false
  const line = tail.slice(tail.lastIndexOf('\n', at) + 1).split('\n')[0] ?? ''
  if (NO_BYLINE.test(line) || (line.includes('、') && !AUTHORS.test(line))) return false
  return (
    line.replace(name, '').replace(/[\s　]/g, '').length <= 14 &&
    /\n[ \t\u3000\r\n]{0,8}(?:19|20)\d\d年\d{1,2}月/.test(tail.slice(at)) &&
    !/[，。；！？]/.test(line)
  )
}

/** 石鼓县公安局巡特警大队教导员, before the author's name and a blank. */
const UNIT =
  /^[\u4e00-\u9fff0-9（）]{2,24}(?:[局队所处科室站院组]|中心|支队|民警|辅警|警长|[队所局处科组]长|政委|指导员|教导员|学员|员)$/

/** The lines under the title. */
function headLines(head: string): string[] {
  const lines = head.split(/[\r\n]+/).map((line) => line.trim())
  return lines.filter((line) => line !== '').slice(1, 1 + HEAD_LINES)
}

/** The name alone under the title, or behind a unit and a blank. */
function isHeadByline(lines: readonly string[], name: string): boolean {
  return lines.some((line) => {
    if (!line.endsWith(name)) return false
    const before = line.slice(0, -name.length)
    return before === '' || (/[ \t\u3000]$/.test(before) && UNIT.test(before.trim()))
  })
}
