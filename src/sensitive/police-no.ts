import { type Recognizer, type Sighting, sight } from './recognizer'
import { PLATE_PROVINCES } from './regions'
import { nextOf, rowsBehindLabel } from './rows'

/**
 * Police and auxiliary staff numbers. No national rule fixes their digits (docs/domain 1.4: six for police, seven
 * for prisons, letters and digits for auxiliaries, X or 学警 for students), and bare six digits are postcodes and
 * amounts as often as not, so a label is required: 警号012345, 警号：012 345, 工号：FJ00123, 执法证号云P0123456.
 */
const LABELLED = new RegExp(
  '(?:警号|警员编?号|胸号|胸牌号?|工号|工作证编?号|员工编号|民警编号|辅警(?:编|工)?号|警务编号|执法证(?:编?号)?|警官证(?:编?号)?|警察证(?:编?号)?|学警编?号)(?:码)?(?:分别)?(?:是|为)?[：:\\s（("\'“]{0,4}第?' +
    `(?<value>(?:[A-Za-z]{1,3}-?|学警|[${PLATE_PROVINCES}][A-Z]?)?(?:\\d{4,8}|\\d{3} \\d{3}))(?![0-9A-Za-z]|[年元人件起辆个])`,
  'g',
)
/** 警号用的是她爸当年的012345: six digits that begin with 0, in the same clause. */
const TOLD = /警号[\u4e00-\u9fff]{1,12}(?<value>0\d{5})(?![0-9A-Za-z]|[年元人件起辆个])/g
/** One more number of a list that a label heads: 警号012345、012346. */
const LISTED = nextOf('(?:[A-Z]{1,3}-?)?\\d{4,8}', '和前面的警号并列', 'i')
/** 012345号民警, 民警（012345）; without 号 it is a head count (12000民警) unless it begins with 0. */
const BEFORE_PERSON =
  /(?<![0-9A-Za-z.])(?<value>\d{5,7}(?=号(?:民警|辅警|交警|警员|警官))|0\d{4,6}(?=民警|辅警|交警|警员|警官))/g
const AFTER_PERSON =
  /(?:民警|辅警|交警|警员|警官)[\u4e00-\u9fff*×]{0,4}[（(](?<value>(?:[A-Za-z]{1,3})?\d{5,7})[）)]/g

export const policeNumberRecognizer: Recognizer = {
  kind: 'police-no',
  recognize: (text) =>
    [
      ...rowsBehindLabel(text, LABELLED, 0.9, '前面有“警号”“工号”一类的字样', LISTED),
      ...find(text, TOLD, 0.8, '前面有“警号”的字样'),
      ...find(text, BEFORE_PERSON, 0.8, '后面紧跟“民警”“辅警”'),
      ...find(text, AFTER_PERSON, 0.7, '写在民警后面的括号里'),
    ].sort((a, b) => a.range.start - b.range.start),
}

function find(text: string, pattern: RegExp, score: number, evidence: string): Sighting[] {
  return sight(text, pattern, ({ range }) => ({ range, score, evidence: [evidence] }))
}
