import type { Recognizer } from './recognizer'

/**
 * Police and auxiliary staff numbers. No national rule fixes their digits, and bare six digits are postcodes
 * and amounts as often as not, so a label is required: 警号012345, 工号：FJ00123.
 */
const LABELLED =
  /(?:警号|警员编?号|胸号|工号|辅警(?:编|工)?号|警务编号|执法证号|警官证号?)(?:是|为)?[：:\s（(]{0,4}((?:[A-Za-z]{1,3}|学警)?\d{4,8})(?![0-9A-Za-z])/g
/** 012345号民警; without 号 it is a head count (12000民警) unless it begins with 0. */
const BEFORE_PERSON =
  /(?<![0-9A-Za-z.])(\d{5,7}(?=号(?:民警|辅警|交警|警员))|0\d{4,6}(?=民警|辅警|交警|警员))/g

export const policeNumberRecognizer: Recognizer = {
  kind: 'police-no',
  recognize: (text) =>
    [
      ...find(text, LABELLED, 0.9, '前面有“警号”“工号”一类的字样'),
      ...find(text, BEFORE_PERSON, 0.8, '后面紧跟“民警”“辅警”'),
    ].sort((a, b) => a.range.start - b.range.start),
}

function find(text: string, pattern: RegExp, score: number, evidence: string) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = match[1]
    if (value === undefined) return []
    const start = match.index + match[0].length - value.length
    return [{ range: { start, end: start + value.length }, score, evidence: [evidence] }]
  })
}
