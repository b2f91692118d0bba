import type { Block } from '../report/block'
import { checkedBlocks } from '../report/report'
import { endsWithPerson } from '../rules/placeholder/slots'
import type { Finding } from '../sensitive/finding'
import { MASK_SIGN } from '../sensitive/mask-signs'
import { hasCommonSurname, SURNAMES, surnameOf } from '../sensitive/name/surnames'
import { overlapsAny, type Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import type { LintResult } from './linter'

/** What a rename would change: every place of one person. */
export interface Renaming {
  /** The one under the caret. */
  range: Range
  /** What stands there, or for a real name what should. */
  proposal: string
  places: readonly Range[]
  /** What stands for others: under one of these names two people would be one. */
  taken: ReadonlySet<string>
}

/** 徐某, 徐某某, 徐某1, 徐某甲: the surname is looked at apart, as any character may stand before it. Not 于某市, 王某庄, 某日; but 徐某路过. */
const PSEUDONYM = new RegExp(
  `([\\u4e00-\\u9fff]{1,2}?)(某{1,2}${MASK_SIGN}?)(?![某年月天地县市区镇乡村街校国个些种项庄屯堡营湾沟寨坪嘎]|日(?![前常])|时(?![常而])|路(?![过经上]))`,
  'g',
)
/** Common surnames that are as common as words: 位于某处, 双方某人. */
const WORDS = '于向时方'
/** Where a person may be named, beside roles of parties: at the beginning of a clause, behind an officer or another person. */
const BEFORE_PERSON = /(?:^|[，。；、：“（\s与和同跟]|[民辅交]警)$/
/** So much before a surname tells whether a person is named there: 民警阳某. */
const LEAD = 16
/** Longer ones are sentences. */
const LONGEST = 20

/**
 * The person whose pseudonym or name stands at a place, with all places in the draft. Names of the same person in
 * other forms (小徐) are among them as far as they are recognised.
 */
export function renamingAt({ report, findings, masking }: LintResult, caret: number): Renaming | undefined {
  const names = findings.filter(({ kind }) => kind === 'name')
  const textOf = ({ range }: Finding) => report.source.slice(range.start, range.end)
  const halfMasked = findings.filter(({ kind }) => kind === 'weak-mask').map(({ range }) => range)
  const all = checkedBlocks(report)
    .flatMap(pseudonymsIn)
    .filter(({ range }) => !overlapsAny(halfMasked, range))
  const finding = names.find(({ range }) => holds(range, caret))
  if (finding) {
    const isSame = (other: Finding) =>
      other === finding || (finding.entity !== undefined && other.entity === finding.entity)
    const others = names.filter((other) => !isSame(other)).map(textOf)
    // One of the same surname may be this person's, who is written out once and masked elsewhere; any other is somebody else's.
    const surname = surnameOf(textOf(finding))
    const pseudonyms = all.map(({ text }) => text).filter((text) => !text.startsWith(surname))
    return {
      range: finding.range,
      proposal: masking.maskOf(finding),
      places: names.filter(isSame).map(masking.rangeOf),
      taken: new Set([...others, ...pseudonyms]),
    }
  }
  const here = all.find(({ range }) => holds(range, caret))
  if (!here) return undefined
  const others = all.filter(({ text }) => text !== here.text)
  return {
    range: here.range,
    proposal: here.text,
    places: all.filter(({ text }) => text === here.text).map(({ range }) => range),
    taken: new Set([...others.map(({ text }) => text), ...names.map(textOf)]),
  }
}

/** Why a new name cannot be taken; undefined where it can. */
export function renameFault(name: string, { taken }: Renaming): string | undefined {
  const own = name.trim()
  if (own === '') return '代称不能空着'
  if (name.length > LONGEST || /[\r\n]/.test(name)) return `代称应当是一行，不超过 ${LONGEST} 个字`
  if (taken.has(own))
    return '这个代称文中已经指另一个人，改过去两个人就分不开了；请换一个，确是同一个人的用“替换”来改'
  return undefined
}

/** The pseudonyms in what a reader reads of a block; the target of a link is the name of a file. */
function pseudonymsIn({ content, range: { start: from } }: Block): { text: string; range: Range }[] {
  const { prose } = content
  return matchesIn(prose, PSEUDONYM).flatMap(({ 1: before = '', 2: mark = '', index }) => {
    const at = index + before.length
    const two = prose.slice(Math.max(0, at - 2), at)
    const surname = two.length === 2 && surnameOf(`${two}某`).length === 2 ? two : before.slice(-1)
    const start = at - surname.length
    if (!isSurname(surname, prose.slice(Math.max(0, start - LEAD), start))) return []
    const end = at + mark.length
    return [{ text: prose.slice(start, end), range: { start: from + start, end: from + end } }]
  })
}

/** @param before what stands before it: rare surnames, and those that are words, are believed only where it speaks for a person */
function isSurname(surname: string, before: string): boolean {
  if (hasCommonSurname(surname) && !WORDS.includes(surname)) return true
  return SURNAMES.has(surname) && (BEFORE_PERSON.test(before) || endsWithPerson(before))
}

function holds({ start, end }: Range, caret: number): boolean {
  return start <= caret && caret <= end
}
