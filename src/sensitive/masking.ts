import { oncePer } from '../text/once-per'
import type { Range } from '../text/range'
import type { Finding, ValueKind } from './finding'
import { maskOf } from './mask'
import { halfEmphasis, withWholeEmphasis } from './name/emphasis'
import { assignPseudonyms } from './pseudonym'

/** How a unit wants things masked. */
export interface MaskStyles {
  /** 徐某, or 徐某某 for every given name of two characters. */
  readonly name: '某' | '某某'
  /** Whole, or with head and tail left (138****1234), which is a weak mask and is said to be one. */
  readonly phone: 'full' | 'partial'
  readonly 'id-card': 'full' | 'partial'
  readonly bank: 'full' | 'partial'
  /** Words of the unit's own that take the place of a kind, whatever the value. */
  readonly fixed: Readonly<Partial<Record<ValueKind, string>>>
}

export const DEFAULT_STYLES: MaskStyles = {
  name: '某',
  phone: 'full',
  'id-card': 'full',
  bank: 'full',
  fixed: {},
}

/** The masks of a draft: one for each person, the same at every mention; one form for each kind of value. */
export interface Masking {
  /** What stands in the place of a finding. Equal to the value where it is masked as the unit wants it. */
  maskOf(finding: Finding): string
  /** What it takes the place of: the finding, and emphasis that begins or ends within it. */
  rangeOf(finding: Finding): Range
}

/** How many digits a partial mask leaves at the head and at the tail. */
const LEFT: Readonly<Record<'phone' | 'id-card' | 'bank', readonly [number, number]>> = {
  phone: [3, 4],
  'id-card': [6, 4],
  bank: [4, 4],
}

export function createMasking(
  source: string,
  findings: readonly Finding[],
  styles: MaskStyles = DEFAULT_STYLES,
): Masking {
  const pseudonyms = assignPseudonyms(source, findings, styles.name)
  const rangeOf = ({ kind, range }: Finding) => (kind === 'name' ? withWholeEmphasis(source, range) : range)
  return {
    rangeOf,
    // Asked for by the fixes of every other mention.
    maskOf: oncePer((finding: Finding) => {
      const { kind } = finding
      const range = rangeOf(finding)
      const value = source.slice(range.start, range.end)
      if (kind === 'name') return (pseudonyms.of(finding) ?? '某某') + halfEmphasis(value)
      const fixed = styles.fixed[kind]
      if (fixed !== undefined) return fixed
      if (kind === 'weak-mask' && isOwnPartial(value, styles)) return value
      const partial =
        (kind === 'phone' || kind === 'id-card' || kind === 'bank') && styles[kind] === 'partial'
      return partial ? partly(value, LEFT[kind]) : maskOf(kind, value)
    }),
  }
}

function partly(value: string, [head, tail]: readonly [number, number]): string {
  const digits = value.normalize('NFKC').replace(/[^0-9Xx]/g, '')
  const hidden = Math.max(4, digits.length - head - tail)
  return digits.slice(0, head) + '*'.repeat(hidden) + digits.slice(-tail)
}

function isOwnPartial(value: string, styles: MaskStyles): boolean {
  return (Object.keys(LEFT) as (keyof typeof LEFT)[]).some((kind) => {
    const [head, tail] = LEFT[kind]
    return styles[kind] === 'partial' && new RegExp(`^\\d{${head}}\\*{4,12}[\\dXx]{${tail}}$`).test(value)
  })
}
