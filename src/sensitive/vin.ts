import { bare, contextOf, type Recognizer, type Sighting, sight, weigh, withOthers } from './recognizer'
import { nextOf, withRows } from './rows'

/** 17 digits and letters without I, O, Q, the last four digits (GB 16735-2019). Not inside longer codes. */
const SHAPE =
  /(?<![0-9A-Za-z-])[A-HJ-NPR-Z0-9]{3}[ -]?[A-HJ-NPR-Z0-9]{6}[ -]?[A-HJ-NPR-Z0-9]{4}\d{4}(?![0-9A-Za-z-])/gi
/** Parted anyhow, behind a label only: 车架号：LFV2A21K8A3 000001. */
const SPACED =
  /(?:车架号?|识别代[号码]|大架号|VIN码?)[^，。；0-9A-Za-z]{0,6}(?<value>[A-HJ-NPR-Z0-9](?:[ -]?[A-HJ-NPR-Z0-9]){16})(?![0-9A-Za-z-])/gi
/** A sign too few or too many, or a letter that none has: behind a label only. */
const MISWRITTEN =
  /(?:车架号码?|识别代[号码]|大架号|VIN码?)(?:是|为)?[：:\s（(]{0,4}(?<value>[A-Z0-9]{14,20})(?![0-9A-Za-z*×-])/gi
/** One more behind it. */
const NEXT = nextOf('(?=[A-Z0-9]{0,16}[A-Z])[A-HJ-NPR-Z0-9]{13}\\d{4}', '和前面的车架号并列', 'i')
const VALUES = new Map([...'0123456789ABCDEFGHJKLMNPRSTUVWXYZ'].map((c, i) => [c, numberOf(c, i)]))
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
const LABEL = /车架|识别代号|识别代码|识别码|VIN|大架号/i

export const vinRecognizer: Recognizer = {
  kind: 'vin',
  recognize: (text) =>
    withOthers(withRows(text, withOthers(recognizeUsual(text), spaced(text)), NEXT), miswritten(text)),
}

function spaced(text: string): Sighting[] {
  return sight(text, SPACED, ({ value, range }) => {
    const code = bare(value)
    return /[A-Z]/.test(code) && /\d{4}$/.test(code)
      ? weigh(range, [{ met: true, points: 3, said: '前面有“车架号”一类的字样，共17位' }])
      : undefined
  })
}

function miswritten(text: string): Sighting[] {
  return sight(text, MISWRITTEN, ({ value, range }) =>
    /[A-Z]/i.test(value) && (value.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS
      ? weigh(range, [{ met: true, points: 3, said: '前面有“车架号”一类的字样，只是位数不对或者有错字' }])
      : undefined,
  )
}

/** Words have hardly any. */
const LEAST_DIGITS = 5

function recognizeUsual(text: string): Sighting[] {
  return sight(text, SHAPE, ({ value, range }) => {
    const code = bare(value)
    if (!/[A-Z]/.test(code)) return undefined
    const labelled = LABEL.test(contextOf(text, range))
    // Words and numbers set apart by spaces are 17 long by chance.
    if (!labelled && code !== value.toUpperCase()) return undefined
    const checked = hasValidVinCheck(code)
    return weigh(range, [
      { met: true, points: 1, said: '17位，车辆识别代号的写法' },
      { met: checked, points: 2, said: '校验位正确' },
      { met: !checked, points: 0, said: '校验位不对，可能抄错' },
      { met: labelled, points: 2, said: '附近有“车架号”一类的字样' },
    ])
  })
}

/** The check digit of GB 16735: the weighted sum modulo 11 at the ninth place, X for ten. */
export function hasValidVinCheck(vin: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (VALUES.get(vin[i] ?? '') ?? 0), 0)
  return '0123456789X'[sum % 11] === vin[8]
}

/** A1 … H8, J1 … R9 without O and Q, S2 … Z9. */
function numberOf(character: string, index: number): number {
  if (index < 10) return index
  const at = character.charCodeAt(0) - 65
  if (at < 8) return at + 1
  return at < 18 ? at - 8 : at - 16
}
