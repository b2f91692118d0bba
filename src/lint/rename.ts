import { MASK_SIGN } from '../sensitive/mask-signs'
import { surnameOf } from '../sensitive/name/surnames'
import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import type { LintResult } from './linter'

/** What a rename would change: every place of one person. */
export interface Renaming {
  /** The one under the caret. */
  range: Range
  /** What stands there, or for a real name what should. */
  proposal: string
  places: readonly Range[]
}

/** 徐某, 徐某某, 徐某1, 徐某甲: the surname is looked at apart, as any character may stand before it. */
const PSEUDONYM = new RegExp(`([\\u4e00-\\u9fff]{1,2}?)(某{1,2}${MASK_SIGN}?)(?!某)`, 'g')
/** Longer ones are sentences. */
const LONGEST = 20

/**
 * The person whose pseudonym or name stands at a place, with all places in the draft. Names of the same person in
 * other forms (小徐) are among them as far as they are recognised.
 */
export function renamingAt({ report, findings, masking }: LintResult, caret: number): Renaming | undefined {
  const { source } = report
  const finding = findings.find(({ kind, range }) => kind === 'name' && holds(range, caret))
  if (finding) {
    const same = findings.filter(
      ({ kind, entity }) => kind === 'name' && finding.entity !== undefined && entity === finding.entity,
    )
    const places = (same.length > 0 ? same : [finding]).map(masking.rangeOf)
    return { range: finding.range, proposal: masking.maskOf(finding), places }
  }
  const all = pseudonymsIn(source)
  const here = all.find(({ range }) => holds(range, caret))
  if (!here) return undefined
  const places = all.filter(({ text }) => text === here.text).map(({ range }) => range)
  return { range: here.range, proposal: here.text, places }
}

/** Why a new name cannot be taken; undefined where it can. */
export function renameFault(name: string): string | undefined {
  if (name.trim() === '') return '代称不能空着'
  if (name.length > LONGEST || /[\r\n]/.test(name)) return `代称应当是一行，不超过 ${LONGEST} 个字`
  return undefined
}

function pseudonymsIn(source: string): { text: string; range: Range }[] {
  return matchesIn(source, PSEUDONYM).map(({ 1: before = '', 2: mark = '', index }) => {
    const from = Math.max(0, index + before.length - 2)
    const two = source.slice(from, index + before.length)
    const surname = two.length === 2 && surnameOf(`${two}某`).length === 2 ? two : before.slice(-1)
    const start = index + before.length - surname.length
    const end = index + before.length + mark.length
    return { text: source.slice(start, end), range: { start, end } }
  })
}

function holds({ start, end }: Range, caret: number): boolean {
  return start <= caret && caret <= end
}
