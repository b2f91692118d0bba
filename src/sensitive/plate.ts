import { type Candidate, contextOf, type Recognizer, type Sighting, sight, weigh } from './recognizer'
import { PLATE_PROVINCES } from './regions'
import { nextOf, withRows } from './rows'

const P = `[${PLATE_PROVINCES}]`
const BODY = '[A-HJ-NP-Z0-9]'
/** What may stand between the parts, however people type it: 吉G·12345, 吉g-56626, 鲁Q 12345, 吉·G12345; 吉G牌12345 not. */
const GAP = '[·.\\- ]{0,3}'

/**
 * Ordinary, new-energy, police, trailer, learner, test, Hong Kong/Macao, consular and emergency plates.
 * Must not match road names (G102, S203), 川A（the short name of a city）or a letter with a year after it. What stands
 * before the short name of the province says nothing: 电话139…1234鲁Q12345 is a telephone number and a plate.
 */
const CIVIL = new RegExp(
  [
    `${P}[·.\\- ]?[A-HJ-Z]${GAP}(?:`,
    [
      `[A-D0-9]\\d{3} ?警`,
      `${BODY}{4} ?[学挂试超港澳]`,
      `\\d{4} ?领`,
      `[XS]?\\d{4} ?应急`,
      `[A-HJK]${GAP}${BODY}\\d{4}(?![0-9A-Za-z])`,
      `\\d{5}${GAP}[A-HJK](?![0-9A-Za-z])`,
      `${BODY}{2}${GAP}${BODY}{3}(?![0-9A-Za-z])`,
      `${BODY}{3}[ -]${BODY}{2}(?![0-9A-Za-z])`,
      `(?:${BODY} ${BODY}{4}|${BODY}{4} ${BODY})(?![0-9A-Za-z])`,
      `${BODY}(?: ${BODY}){4}(?![0-9A-Za-z])`,
    ].join('|'),
    ')',
  ].join(''),
  'gi',
)
/** 京-O of the public security was taken off the road in 2011 but still stands in old papers; emergency: 京·X1234应急. */
const EMERGENCY = new RegExp(`(?<![A-Za-z0-9])${P}${GAP}[XS]\\d{4} ?应急`, 'gi')
/** Embassies: 使014578, 014·578使; consulates are with the civil ones. */
const EMBASSY =
  /(?<![0-9A-Za-z])(?:\d{3}[· -]?\d{3}使(?![用馆者])|(?<![大驱促致行])使\d{3}[· -]?\d{3}(?![0-9A-Za-z]))/g
/** Armed police: WJ01-1234X, WJ京·0123D. */
const ARMED_POLICE = new RegExp(
  `(?<![A-Za-z0-9])WJ ?(?:${P}|\\d{2})?${GAP}\\d{4}[0-9TDSHBXJ](?![0-9A-Za-z])`,
  'gi',
)
/** Army: VA·12345. Two letters and five digits are also models and numbers of goods, so a label is required. */
const ARMY = /(?<![A-Za-z0-9])[VKHBSLJNGCE][A-DJ-PR-TVY]·?\d{5}(?![0-9A-Za-z])/gi
/** Tractors: 吉07-12345. */
const TRACTOR = new RegExp(`(?<![A-Za-z0-9])${P}\\d{2}${GAP}\\d{5}(?![0-9A-Za-z])`, 'g')
/** Plates of electric bicycles have no national shape [K]: behind a label only. */
const BICYCLE =
  /(?:电动(?:自行)?车|电瓶车|电单车)[^。；\n]{0,6}?(?:号牌|车牌|牌照)(?:号码?)?(?:是|为)?[：:\s（(“]{0,3}(?<value>[\u4e00-\u9fff]{0,2}[A-Za-z]{0,2}[·\- ]?\d{4,8})(?![0-9A-Za-z年元])/g
/** 挂临江A20937号牌的电动自行车: the name of a town, letters and digits. */
const BICYCLE_BEHIND =
  /(?:悬?挂着?|上的?|套用)(?<value>[\u4e00-\u9fff]{2}[A-Z]{0,2}[·\- ]?\d{4,7})(?=号?(?:号牌|车牌|牌照)[^。；\n]{0,6}?(?:电动|电瓶|电单)车?)/g
/** 车牌号为冀T8605: one character short, as people mistype or half hide it; behind a label only. */
const SHORT = new RegExp(
  `(?:号牌|车牌|牌照|牌号)(?:号码?)?(?:是|为)?[：:\\s（(“]{0,3}(?<value>${P}[·.\\- ]?[A-HJ-Z]${GAP}${BODY}{4})(?![0-9A-Za-z*＊×xX]| ?[学挂试超港澳警领])`,
  'gi',
)
/** Temporary plates: behind a label only. */
const TEMPORARY = new RegExp(
  `临时(?:行驶车)?(?:号牌|车牌|牌照)(?:号码?)?(?:是|为)?[：:\\s（(“]{0,3}(?<value>(?:${P}[A-Z]?${GAP})?[A-Z0-9]{5,7})(?![0-9A-Za-z年元])`,
  'gi',
)

/** One more of the same city behind it: 吉G·12345、12346. */
const NEXT = nextOf(`(?=[A-Z]{0,3}\\d)${BODY}{5}`, '和前面的号牌并列', 'i')

const LABEL = /号牌|车牌|牌照|悬挂|驾驶|驾|轿车|货车|客车|摩托|车辆|小车|号车|三轮|越野|面包车/
const MILITARY = /军车|军牌|部队|号牌|车牌|牌照|军用/
const FARM = /拖拉机|农机|收割机|号牌|车牌|牌照|变型/

export const plateRecognizer: Recognizer = {
  kind: 'plate',
  recognize: (text) =>
    [
      ...withRows(
        text,
        sight(text, CIVIL, (candidate) => civil(text, candidate)),
        NEXT,
      ),
      ...sight(text, EMERGENCY, ({ range }) => certain(range, '应急救援车辆号牌的编排')),
      ...sight(text, EMBASSY, ({ range }) => certain(range, '使馆车辆号牌的编排')),
      ...sight(text, ARMED_POLICE, ({ range }) => certain(range, '武警车辆号牌的编排')),
      ...sight(text, ARMY, ({ range }) => beside(text, range, MILITARY, '附近有“军车”“号牌”一类的字样')),
      ...sight(text, TRACTOR, ({ range }) => beside(text, range, FARM, '附近有“拖拉机”“号牌”一类的字样')),
      ...sight(text, BICYCLE, ({ range }) => certain(range, '前面有“电动车号牌”一类的字样')),
      ...sight(text, BICYCLE_BEHIND, ({ range }) => certain(range, '后面有“号牌的电动车”一类的字样')),
      ...sight(text, SHORT, ({ value, range }) =>
        /\d.*\d/.test(value)
          ? { range, score: 0.7, evidence: ['前面有“车牌”“号牌”的字样，只是少一位'] }
          : undefined,
      ),
      ...sight(text, TEMPORARY, ({ value, range }) =>
        /\d/.test(value) ? certain(range, '前面有“临时号牌”一类的字样') : undefined,
      ),
    ].sort((a, b) => a.range.start - b.range.start),
}

function civil(text: string, { value, range }: Candidate): Sighting | undefined {
  const digits = value.replace(/[^0-9]/g, '')
  if (digits.length < 2) return undefined
  const after = text.slice(range.end, range.end + 2)
  // 京A 2024年, 川B 12000人: a short name and a number that belongs to what follows.
  if (/ /.test(value) && /^(?:19|20)\d{2}/.test(digits) && /^[年-]/.test(after)) return undefined
  if (/ /.test(value) && /^\d+$/.test(digits) && /^[人万元件起辆名个]/.test(after)) return undefined
  const labelled = LABEL.test(contextOf(text, range))
  return weigh(range, [
    { met: true, points: 3, said: '省份简称加字母加号码，符合号牌编排' },
    { met: labelled, points: 1, said: '附近有“车”“驾驶”一类的字样' },
  ])
}

function certain(range: Sighting['range'], said: string): Sighting {
  return { range, score: 0.9, evidence: [said] }
}

function beside(text: string, range: Sighting['range'], label: RegExp, said: string): Sighting | undefined {
  return label.test(contextOf(text, range)) ? certain(range, said) : undefined
}
