import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import { afterLast, contextOf, type Recognizer, type Sighting, sight } from './recognizer'

/**
 * The number of one document: 长公交认字〔2024〕第00123号, （2024）吉0802刑初12号. Not the number of a published
 * document (公通字〔2019〕1号, 法释〔2016〕19号), which has other words before 字 or none. Behind a branch in brackets
 * (吉公（治）受案字) any document is one of a case but those that offices send to each other (吉公（办）通字).
 */
const DOCUMENT =
  /(?:(?:决|罚决|认|立|拘|强|鉴|受|复|调|告|撤|传|扣|行罚决|行终止决|重认|证|不罚决|缴|刑拘|取保|逮|起|诉|受案|立案|受理|移送|移诉|勘验?|检验?|鉴聘|鉴通|搜查?|扣押|查封|冻结?|调证|传唤|监居|延拘|提捕|解保|责令|责改|收缴|追缴|强戒|社戒|调解|终止|不立|撤案|不予立)字|(?<=公[（(][\u4e00-\u9fff]{1,6}[）)])(?![\u4e00-\u9fff]{0,6}(?:通|发|办|函|任|党|政)字)[\u4e00-\u9fff]{1,8}字)[ ]?[〔[(（【［﹝]\d{4}[〕\])）】］﹞][ ]?第?[ ]?\d[\d-]{0,15} ?号/g
const COURT =
  /[（(〔﹝]\d{4}[）)〕﹞][\u4e00-\u9fff]{1,2}\d{0,5}[\u4e00-\u9fff]{1,4}(?:初|终|再|执|申|监|更|他|抗|核|保令?)(?:字第)?\d{1,6}号/g
/** 15 or 16 digits behind 决定书编号 (6 of the region and 9 or 10); 警情编号 has more. */
const LABELLED =
  /(?:决定书|认定书|凭证|通知书|案件|警情|受案|立案|事故|处警|接警|处罚)(?:文书)?(?:的)?(?:编号|号码|单号|号)(?:是|为)?[：:\s（(]{0,3}第?(?<value>(?:[A-Z]{1,4}-?)?\d[\d-]{8,24})(?![0-9A-Za-z])/g
/** 编号：15 or 16 digits, where a document is named nearby. */
const PLAIN = /编号(?:是|为)?[：:\s（(]{0,3}(?<value>\d{15,16})(?![0-9A-Za-z])/g
/** 事故认定书第220102120240000123号. */
const NUMBERED = /(?:决定书|认定书|凭证|通知书|告知书|证明书|笔录)第(?<value>\d{10,20})号/g
/** Case numbers of the police: a letter and 22 digits that begin with the region [K]. */
const CASE = /(?<![0-9A-Za-z])[AJRZ]\d{22}(?![0-9A-Za-z])/g
/** How much may stand before the kind of document. */
const LONGEST = 14
/** The short name of an office: 长公, 洮公（交）, 吉检. */
const OFFICE =
  /[\u4e00-\u9fff]?[公检法交][\u4e00-\u9fff]{0,4}(?:[（(][\u4e00-\u9fff]{1,6}[)）])?[\u4e00-\u9fff]{0,8}$/
/** Documents that are published, whatever stands before 字. */
const PUBLISHED = /(?:公通字|公交管|公发|法释|国发|国办发|中办发|高检发|司发通|财综|发改|政发|政办发)$/

export const caseNumberRecognizer: Recognizer = {
  kind: 'case-no',
  recognize: (text) =>
    [
      ...sight(text, DOCUMENT, ({ value, range }) => document(text, value, range)),
      ...sight(text, COURT, ({ value, range }) =>
        isYear(value) ? { range, score: 0.8, evidence: ['法院案号的写法'] } : undefined,
      ),
      ...sight(text, LABELLED, ({ range }) => ({ range, score: 0.85, evidence: ['前面有“编号”的字样'] })),
      ...sight(text, NUMBERED, ({ range }) => ({ range, score: 0.85, evidence: ['写在文书名称后面'] })),
      ...sight(text, PLAIN, ({ range }) =>
        /书|案|罚|警/.test(contextOf(text, range))
          ? { range, score: 0.75, evidence: ['15或16位，附近提到文书'] }
          : undefined,
      ),
      ...sight(text, CASE, ({ range }) => ({ range, score: 0.9, evidence: ['案件编号的写法'] })),
    ].sort((a, b) => a.range.start - b.range.start),
}

/** A number of a document as a redaction leaves it: 青公交认字〔2024〕第某号. */
const MASKED = /字 ?[〔[(（【［﹝]\d{4}[〕\])）】］﹞] ?第? ?某号/g

/** Where numbers of documents stand that are masked: no part of them is anybody's name. */
export function maskedDocuments(text: string): Range[] {
  return matchesIn(text, MASKED).map(({ index, 0: number }) => ({
    start: index - officeOf(wordsBefore(text, index)),
    end: index + number.length,
  }))
}

function document(text: string, value: string, range: Sighting['range']): Sighting | undefined {
  const before = wordsBefore(text, range.start)
  const type = before + value.slice(0, value.indexOf('字') + 1)
  if (!isYear(value) || PUBLISHED.test(type)) return undefined
  return {
    range: { start: range.start - officeOf(before), end: range.end },
    score: 0.9,
    evidence: ['文书编号的写法'],
  }
}

function wordsBefore(text: string, at: number): string {
  return afterLast(text.slice(Math.max(0, at - LONGEST), at), /[^\u4e00-\u9fff()（）]/)
}

/** How long the office is that a number begins with. The words before it are no part of it: 依据长公交认字 → 长公交认字. */
function officeOf(before: string): number {
  return OFFICE.exec(before)?.[0].length ?? Math.min(before.length, 2)
}

/** A year that a document can be of. */
function isYear(value: string): boolean {
  const year = Number(/[〔[(（【［﹝](\d{4})/.exec(value)?.[1] ?? 0)
  return year >= 1990 && year <= new Date().getFullYear()
}
