import type { NameRole } from '../finding'
import type { Mention } from './mention'
import { isPublicFigure } from './never'
import type { NameHints } from './recognizer'

/** What stands between the members of a list of people: 民警刘X、王X和李X. */
const LIST_MARK = /^(?:[、，,和与及]|以及|\s|同志)$/
/** A person that a paper names so often, and as 同志, is the one it is about. */
const SUBJECT_MENTIONS = 3

/** A role word before a list speaks of everybody in it. */
export function chainRoles(mentions: readonly Mention[]): Mention[] {
  const result: Mention[] = []
  for (const mention of mentions) {
    const previous = result.at(-1)
    const gap = previous ? mention.passage.clean.text.slice(previous.end, mention.start) : ''
    const chained =
      previous?.passage === mention.passage &&
      LIST_MARK.test(gap) &&
      (!mention.role || mention.role === 'unknown')
    result.push(chained && previous.role ? { ...mention, role: previous.role } : mention)
  }
  return result
}

/** The role of each person: what the front matter says, else what the words beside any mention say. */
export function rolesOf(
  mentions: readonly Mention[],
  hints: NameHints,
  source: string,
): Map<string, NameRole> {
  const votes = new Map<string, { party: number; officer: number; comrade: number; total: number }>()
  for (const { text, person, role, passage, end } of mentions) {
    const name = person ?? text
    const vote = votes.get(name) ?? { party: 0, officer: 0, comrade: 0, total: 0 }
    vote.total++
    if (role === 'party') vote.party++
    if (role === 'officer') vote.officer++
    if (/^同志/.test(passage.clean.text.slice(end, end + 2))) vote.comrade++
    votes.set(name, vote)
  }
  const most = Math.max(0, ...[...votes.values()].map(({ total }) => total))
  const roles = new Map<string, NameRole>()
  for (const [name, { party, officer, comrade, total }] of votes) {
    if (hints.authors.includes(name)) roles.set(name, 'author')
    else if (hints.subjects.includes(name)) roles.set(name, 'subject')
    else if (hints.allowed.includes(name) || isPublicFigure(name)) roles.set(name, 'public')
    else if (isByline(source, name)) roles.set(name, 'author')
    else if (comrade >= 2 && total >= SUBJECT_MENTIONS && total === most && party === 0)
      roles.set(name, 'subject')
    // Being a party weighs more: hiding an officer's name costs little, showing a party's does harm.
    else if (party > 0 && party >= officer) roles.set(name, 'party')
    else roles.set(name, officer > 0 ? 'officer' : 'unknown')
  }
  return roles
}

/** 作者：沈立言, or the name alone on a line near the end, before the date. */
function isByline(source: string, name: string): boolean {
  const tail = source.slice(-200)
  const at = tail.lastIndexOf(name)
  if (at === -1) return false
  const line = tail.slice(tail.lastIndexOf('\n', at) + 1).split('\n')[0] ?? ''
  return (
    line.replace(name, '').replace(/[\s　]/g, '').length <= 14 &&
    /\n[ \t　]{0,8}(?:19|20)\d\d年\d{1,2}月/.test(tail.slice(at)) &&
    !/[，。；！？]/.test(line)
  )
}
