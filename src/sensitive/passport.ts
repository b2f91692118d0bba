import { beforeOf, type Candidate, type Recognizer, type Sighting, sight, withOthers } from './recognizer'
import { nextOf, withRows } from './rows'

/**
 * Passports and permits to travel, behind a label only (the shapes are also road numbers and product codes):
 * E12345678, EA1234567, G12345678, D/S/P of the services, C12345678 to Hong Kong and Macao, H/M and eight digits
 * back home, eight digits of Taiwan residents [K].
 */
const SHAPE =
  /(?<![0-9A-Za-z])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E?\d{7,8}|C[A-Z0-9]\d{7}|[HM]\d{8}(?:\d{2})?|[TLW]\d{8}|\d{8}(?:[A-Z]|\([A-Z]\))?)(?![0-9A-Za-z年])/gi
const LABEL = /(?:护照|通行证|回乡证|台胞证|旅行证|海员证|签注|签证)[^，。；]{0,8}$/
/**
 * Passports of other countries, right behind the word: letters and digits as each country likes, nine signs at most
 * (ICAO Doc 9303, part 4); here seven at least, of which five are digits. Russia parts two digits from seven.
 */
const FOREIGN =
  /护照(?:证件)?(?:编?号码?)?(?:是|为)?[：:\s（(“"]{0,3}(?:编?号码?(?:是|为)?[：:\s]{0,2})?(?<value>\d{2} \d{7}|(?=(?:[A-Z]{0,3}\d){5})[0-9A-Z]{7,9})(?![0-9A-Za-z]|[余多万]?[份张本人名个件起元次年套枚月])/gi

/** One more behind it: E12345678、G12345678. */
const NEXT = nextOf('[A-Z]{1,2}\\d{7,8}', '和前面的证件号并列', 'i')

const SAID = '前面有“护照”“通行证”一类的字样'

export const passportRecognizer: Recognizer = {
  kind: 'passport',
  recognize: (text) =>
    withRows(
      text,
      withOthers(
        sight(text, SHAPE, (candidate) => ofKnownShape(text, candidate)),
        sight(text, FOREIGN, seen),
      ),
      NEXT,
    ),
}

function ofKnownShape(text: string, { value, range }: Candidate): Sighting | undefined {
  const before = beforeOf(text, range)
  if (!LABEL.test(before)) return undefined
  // Eight bare digits are a date as often as not: the label must say that a number follows.
  if (/^\d/.test(value) && !/(?:证|照)(?:件)?(?:号码?|编号)?(?:是|为)?[：:\s（(]{0,3}$/.test(before))
    return undefined
  return seen({ value, range })
}

/** Eight digits that are a date are none. */
function seen({ value, range }: Pick<Candidate, 'value' | 'range'>): Sighting | undefined {
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d$/.test(value)) return undefined
  return { range, score: 0.85, evidence: [SAID] }
}
