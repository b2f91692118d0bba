import type { Finding } from './finding'

/** Gives every person of a draft one mask. */
export interface Pseudonyms {
  /** What a mention is to be replaced by: 徐某, or 徐某1 where the draft has another 徐某. Undefined for other kinds. */
  of(finding: Finding): string | undefined
}

/** Surnames of two characters that keep both in a mask (欧阳某). */
const COMPOUND =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|梁丘|左丘|东门|西门|第五)/

/**
 * Numbers people in order of appearance, apart from the masks that the draft already uses: where it has
 * 徐某 already, the next 徐 is 徐某1, so that two people never share a mask.
 *
 * Rule: 法释〔2016〕19号 第八、九条: surname and 某; minority and translated names keep the first character;
 * equal results are told apart by numbers.
 */
export function assignPseudonyms(source: string, findings: readonly Finding[]): Pseudonyms {
  const people = new Map<string, string>()
  for (const finding of findings) {
    if (finding.kind !== 'name' || finding.entity === undefined || people.has(finding.entity)) continue
    const stem = stemOf(longestMention(source, finding.entity, findings))
    if (stem !== '') people.set(finding.entity, stem)
  }
  const perStem = new Map<string, number>()
  for (const stem of people.values()) perStem.set(stem, (perStem.get(stem) ?? 0) + 1)

  const masks = new Map<string, string>()
  const next = new Map<string, number>()
  for (const [entity, stem] of people) {
    const taken = takenBy(source, stem)
    if (perStem.get(stem) === 1 && !taken.has('')) {
      masks.set(entity, `${stem}某`)
      continue
    }
    let number = next.get(stem) ?? 1
    while (taken.has(String(number))) number++
    next.set(stem, number + 1)
    masks.set(entity, `${stem}某${number}`)
  }
  return {
    of: ({ kind, entity }) => (kind === 'name' && entity !== undefined ? masks.get(entity) : undefined),
  }
}

/** The mention with the most characters: the one that shows the surname. */
function longestMention(source: string, entity: string, findings: readonly Finding[]): string {
  let longest = ''
  for (const finding of findings) {
    if (finding.entity !== entity) continue
    const text = source.slice(finding.range.start, finding.range.end).replace(/\s/g, '')
    if (text.length > longest.length) longest = text
  }
  return longest
}

/** What of a name stays in its mask. */
function stemOf(name: string): string {
  if (/[·•・]/.test(name)) return [...name][0] ?? ''
  return COMPOUND.exec(name)?.[0] ?? [...name][0] ?? ''
}

/** The numbers that masks of this stem already carry in the draft; '' for 徐某 without one. */
function takenBy(source: string, stem: string): Set<string> {
  const pattern = new RegExp(`${stem}某(?!某)(\\d{0,2})`, 'g')
  return new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))
}
