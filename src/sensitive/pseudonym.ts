import { READING } from '../text/readings'
import { simplified } from '../text/traditional-characters'
import type { Finding } from './finding'
import { isStem, type SignStyle, signAt, signOf, standsBeforeFigure } from './mask-signs'
import { isWholeCompound, surnameOf } from './name/surnames'

/** Gives every person of a draft one mask. */
export interface Pseudonyms {
  /** What a mention is to be replaced by: 徐某, or 徐某1 where the draft has another 徐某. Undefined for other kinds. */
  of(finding: Finding): string | undefined
}

/**
 * Tells people of one surname apart in order of appearance, also from the masks that the draft already uses: where it has
 * 徐某 already, the next 徐 is 徐某1, so that two people never share a mask. Where one of them stands right before a figure
 * (徐远山2人, 徐远山10月3日), or the draft has a 徐某甲, all of that surname get 甲乙丙丁 for numbers, which would run into it.
 *
 * Rule: 法释〔2016〕19号 第八、九条: surname and 某; minority and translated names keep the first character;
 * equal results are told apart by numbers.
 */
export function assignPseudonyms(
  source: string,
  findings: readonly Finding[],
  style: '某' | '某某' = '某',
): Pseudonyms {
  const people = new Map<string, string>()
  for (const [entity, mention] of longestMentions(source, findings)) {
    const stem = stemOf(mention)
    if (stem !== '') people.set(entity, stem)
  }
  const perStem = new Map<string, number>()
  for (const stem of people.values()) perStem.set(stem, (perStem.get(stem) ?? 0) + 1)

  const masks = new Map<string, string>()
  const next = new Map<string, number>()
  const signs = signsInUse(source, style, new Set(people.values()))
  const beforeFigures = stemsBeforeFigures(source, findings, people)
  for (const [entity, stem] of people) {
    const taken = signs.get(stem) ?? NONE
    if (perStem.get(stem) === 1 && taken.size === 0) {
      masks.set(entity, `${stem}${style}`)
      continue
    }
    const signStyle: SignStyle = beforeFigures.has(stem) || [...taken].some(isStem) ? 'stem' : 'number'
    let count = next.get(stem) ?? 1
    while (taken.has(signOf(count, signStyle))) count++
    next.set(stem, count + 1)
    masks.set(entity, `${stem}${style}${signOf(count, signStyle)}`)
  }
  return {
    of: ({ kind, entity }) => (kind === 'name' && entity !== undefined ? masks.get(entity) : undefined),
  }
}

/** What the masks of those begin with that stand right before a figure somewhere. */
function stemsBeforeFigures(
  source: string,
  findings: readonly Finding[],
  people: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { kind, entity, range } of findings) {
    const stem = kind === 'name' && entity !== undefined ? people.get(entity) : undefined
    if (stem !== undefined && standsBeforeFigure(source, range.end)) stems.add(stem)
  }
  return stems
}

/**
 * For each person the mention with the most characters, in Chinese where there is one (李强, LI QIANG): the one that shows
 * the surname. In order of appearance.
 */
function longestMentions(source: string, findings: readonly Finding[]): Map<string, string> {
  const longest = new Map<string, string>()
  for (const { kind, entity, range } of findings) {
    if (kind !== 'name' || entity === undefined) continue
    const text = simplified(source.slice(range.start, range.end)).replace(READING, '').replace(/[\s*]/g, '')
    const known = longest.get(entity)
    if (known === undefined || shows(text) > shows(known)) longest.set(entity, text)
  }
  return longest
}

/** How much of a name a mention shows, to compare by. */
function shows(name: string): number {
  return name.length + (/^[A-Za-z]/.test(name) ? 0 : IN_CHINESE)
}

/** More than a name in Latin letters has. */
const IN_CHINESE = 1_000

/** What of a name stays in its mask. */
function stemOf(name: string): string {
  if (/[·•・]/.test(name)) return [...name][0] ?? ''
  // 欧阳所长 of a draft that names two 欧阳.
  return isWholeCompound(name) ? name : surnameOf(name)
}

const NONE: ReadonlySet<string> = new Set()

/** The signs that masks already carry in the draft, by what stands before 某; '' for 徐某 without one. */
function signsInUse(
  source: string,
  style: string,
  stems: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const signs = new Map<string, Set<string>>()
  if (stems.size === 0) return signs
  const lengths = [...new Set([...stems].map(({ length }) => length))]
  for (let at = source.indexOf(style); at !== -1; at = source.indexOf(style, at + 1)) {
    const end = at + style.length
    if (source[end] === '某') continue
    for (const length of lengths) {
      const stem = simplified(source.slice(Math.max(0, at - length), at))
      if (!stems.has(stem)) continue
      const known = signs.get(stem) ?? new Set()
      signs.set(stem, known.add(signAt(source, end)))
    }
  }
  return signs
}
