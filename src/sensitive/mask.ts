import { evened } from '../text/condense'
import { countyOf } from './county'
import type { SensitiveKind, ValueKind } from './finding'
import { afterLast } from './recognizer'

/**
 * Masks of everything but names, whose masks depend on who else is in the draft (see `pseudonym.ts`). None of
 * them is found again, so that masking twice changes nothing.
 */
const MASKS: Record<ValueKind, (value: string) => string> = {
  // 法释〔2016〕19号 第十条: identity, telephone and account numbers are left out whole; the mask only says that they were there.
  'id-card': stars,
  phone: () => '*'.repeat(11),
  landline: stars,
  // The province and city letter stay, as in press reports: 吉G·*****.
  plate: maskPlate,
  'police-no': () => '******',
  vin: stars,
  'engine-no': stars,
  'driver-file': stars,
  bank: stars,
  uscc: stars,
  passport: stars,
  contact: () => '*'.repeat(8),
  'document-no': stars,
  device: stars,
  position: () => '*'.repeat(SHORTEST),
  // Down to the county may stay (法释〔2016〕19号 第十一条).
  address: (value) => countyOf(value) || '某处',
  // The year may stay; the day tells two people of one name apart, and with it they are found.
  birth: (value) => `${/\d{4}|^[一二][零〇一二三四五六七八九]{3}/.exec(value)?.[0] ?? ''}年`,
  'case-no': maskCaseNumber,
  host: () => '某内部地址',
  'weak-mask': maskRest,
}

/** What stands in the place of a value after masking. `value` is as typed. */
export function maskOf(kind: ValueKind, value: string): string {
  return MASKS[kind](evened(value.replace(/[\r\n]+\s*/g, '')).text)
}

/** The least that an asterisk run of ours is long, so that it is not read as a blank of a few characters. */
const SHORTEST = 7

function stars(value: string): string {
  const size = value.replace(/[^0-9A-Za-z*]/g, '').length
  return '*'.repeat(Math.max(SHORTEST, size))
}

/** 吉G·*****; what has no city letter keeps the word that tells its class: 使·*****, WJ·*****, 吉·***** for tractors. */
function maskPlate(value: string): string {
  const plain = value.replace(/[*_`~\s-]/g, '').toUpperCase()
  if (!/应急$/.test(plain)) {
    const head = /^([\u4e00-\u9fff])[·.]?([A-Z])/.exec(plain)
    if (head) return `${head[1]}${head[2]}·*****`
  }
  const kept = /^(?:[\u4e00-\u9fff]|WJ)|使$/.exec(plain)?.[0]
  return kept ? `${kept}·*****` : stars(value)
}

/**
 * 长公交认字〔2024〕第00123号 → 长公交认字〔2024〕第某号: type and year stay, and of a row (第00123、00124号) nothing more.
 * A case number keeps its letter.
 */
function maskCaseNumber(value: string): string {
  if (value.endsWith('号')) {
    const row = afterLast(value.slice(0, -1).trimEnd(), /[^\d\-、，,至到和及第 ]/)
    const head = value.slice(0, value.lastIndexOf(row))
    const number = row.replace(/^[第 ]+/, '')
    if (!/\d/.test(number)) return value
    return `${head}${row.slice(0, row.length - number.length)}某号`
  }
  return value.replace(/\d[\d-]*/, (digits) => '*'.repeat(Math.max(SHORTEST, digits.length)))
}

/** 徐XX东; the shortest plate has seven characters. */
const LONGEST_NAME = 4

/** What a weak mask left showing goes too. */
function maskRest(value: string): string {
  if (value.length > LONGEST_NAME && /^[\u4e00-\u9fff][A-Za-z]/.test(value)) return maskPlate(value)
  if (/^[\u4e00-\u9fff]/.test(value)) return `${value.slice(0, 1)}某某`
  return '*'.repeat(Math.max(SHORTEST, value.replace(/[ -]/g, '').length))
}

/**
 * How a value may be spoken of in messages: enough to find it, too little to know it. 吉g-56626 → 吉g•••26,
 * a person's name → its first character.
 */
export function excerptOf(kind: SensitiveKind, value: string): string {
  const plain = evened(value).text.replace(/[*_`~\s]/g, '')
  if (kind === 'name') return `${[...plain][0] ?? ''}••`
  const [head, tail] = SHOWN[kind] ?? [2, 2]
  const shown = plain.length > head + tail ? tail : 0
  return `${plain.slice(0, Math.min(head, 2))}${head > 2 ? plain.slice(2, head) : ''}•••${shown ? plain.slice(-shown) : ''}`
}

/** How many characters of the head and of the tail are shown; two and two where nothing is said. */
const SHOWN: Partial<Record<SensitiveKind, readonly [number, number]>> = {
  'id-card': [3, 2],
  'police-no': [0, 2],
  birth: [4, 0],
  'weak-mask': [1, 0],
  host: [0, 0],
  contact: [1, 0],
}
