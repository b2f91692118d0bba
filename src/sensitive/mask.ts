import { fold } from '../text/fold'
import type { SensitiveKind } from './finding'

/** Masks of everything but names, whose masks depend on who else is in the draft (see `pseudonym.ts`). */
const MASKS: Record<Exclude<SensitiveKind, 'name'>, (value: string) => string> = {
  // 法释〔2016〕19号 第十条: identity and telephone numbers are left out whole; the mask only says that they were there.
  'id-card': (value) => '*'.repeat(value.length),
  phone: () => '*'.repeat(11),
  // The province and city letter stay, as in press reports: 吉G·*****.
  plate: (value) => `${value.slice(0, 1)}${letterOf(value)}·*****`,
  'police-no': () => '******',
}

/** What stands in the place of a value after masking. `value` is as typed. */
export function maskOf(kind: Exclude<SensitiveKind, 'name'>, value: string): string {
  return MASKS[kind](fold(value).text)
}

function letterOf(plate: string): string {
  return (/[A-Za-z]/.exec(plate)?.[0] ?? '').toUpperCase()
}

/**
 * How a value may be spoken of in messages: enough to find it, too little to know it. 吉g-56626 → 吉g•••26,
 * a person's name → its first character.
 */
export function excerptOf(kind: SensitiveKind, value: string): string {
  const plain = fold(value).text
  if (kind === 'name') return `${[...plain][0] ?? ''}••`
  const head = kind === 'police-no' ? 0 : kind === 'id-card' ? 3 : 2
  return `${plain.slice(0, head)}•••${plain.slice(-2)}`
}
