import type { Finding } from './finding'
import { surnameOf } from './name/surnames'

/** Gives every person of a draft one mask. */
export interface Pseudonyms {
  /** What a mention is to be replaced by: 徐某, or 徐某1 where the draft has another 徐某. Undefined for other kinds. */
  of(finding: Finding): string | undefined
}

/**
 * Numbers people in order of appearance, apart from the masks that the draft already uses: where it has
 * 徐某 already, the next 徐 is 徐某1, so that two people never share a mask.
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
    const taken = takenBy(source, stem + style)
    if (perStem.get(stem) === 1 && !taken.has('')) {
      masks.set(entity, `${stem}${style}`)
      continue
    }
    let number = next.get(stem) ?? 1
    while (taken.has(String(number))) number++
    next.set(stem, number + 1)
    masks.set(entity, `${stem}${style}${number}`)
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
  return surnameOf(name)
}

/** The numbers that this mask already carries in the draft; '' for 徐某 without one. */
function takenBy(source: string, mask: string): Set<string> {
  const pattern = new RegExp(`${mask}(?!某)(\\d{0,2})`, 'g')
  return new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))
}
