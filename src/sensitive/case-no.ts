import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'
import { afterLast, contextOf, type Recognizer, type Sighting, sight } from './recognizer'
import { nextOf, rowsBehindLabel, withRows } from './rows'

const BRACKETED_YEAR = '[〔[(（【［﹝] ?\\d{4} ?[〕\\])）】］﹞]'
/** Several of one year are written in a row: 第00123、00124号. */
const SERIAL = '第? ?\\d[\\d-]{0,15}(?:[、，,至到和及] ?第?\\d[\\d-]{0,15}){0,9} ?号'
/** What a document of a case is called before 字. */
const TYPES =
  '决|罚决|认|立|拘|强|鉴|受|复|调|告|撤|传|扣|行罚决|行终止决|重认|证|不罚决|缴|刑拘|取保|逮|起|诉|受案|立案|受理|移送|移诉|勘验?|检验?|鉴聘|鉴通|搜查?|扣押|查封|冻结?|调证|传唤|监居|延拘|提捕|解保|责令|责改|收缴|追缴|强戒|社戒|调解|终止|不立|撤案|不予立'
/**
 * The number of one document: 长公交认字〔2024〕第00123号. Not the number of a published document (公通字〔2019〕1号,
 * 法释〔2016〕19号), which has other words before 字 or none. Behind a branch in brackets (吉公（治）受案字) any document is
 * one of a case but those that offices send to each other (吉公（办）通字). Prosecutors have no 字: 洮检刑诉〔2024〕12号.
 */
const DOCUMENT = new RegExp(
  `(?:(?:${TYPES})字|(?<=公[（(][\\u4e00-\\u9fff]{1,6}[）)])(?![\\u4e00-\\u9fff]{0,6}(?:通|发|办|函|任|党|政)字)[\\u4e00-\\u9fff]{1,8}字|检[\\u4e00-\\u9fff]{0,5}(?:诉|捕|抗|监|审|民|建))[ ]?${BRACKETED_YEAR}[ ]?${SERIAL}`,
  'g',
)
const COURT =
  /[（(〔﹝]\d{4}[）)〕﹞][\u4e00-\u9fff]{1,2}\d{0,5}[\u4e00-\u9fff]{1,4}(?:初|终|再|执|申|监|更|他|抗|核|保令?)(?:字第)?\d{1,6}(?:[、，,至到和及]\d{1,6}){0,9}号/g
/** One more behind it: 第00123号、00124号. */
const NEXT = nextOf('第?\\d{1,10}号', '和前面的文书编号并列')
/** What courts ask and are answered is published: 最高人民法院（2004）民一他字第12号复函. */
const REPLY = /最高(?:人民)?法院?|最高法|复函|批复|答复|请示/
/** 15 or 16 digits behind 决定书编号 (6 of the region and 9 or 10); 警情编号 has more. */
const LABELLED =
  /(?:决定书|认定书|凭证|通知书|案件|警情|受案|立案|事故|处警|接警|处罚)(?:文书)?(?:的)?(?:编号|号码|单号|号)(?:是|为)?[：:\s（(]{0,3}第?(?<value>(?:[A-Z]{1,4}-?)?\d[\d-]{8,24})(?![0-9A-Za-z])/g
/** One more behind it. */
const NEXT_LABELLED = nextOf('(?:[A-Z]{1,4}-?)?\\d[\\d-]{8,24}', '和前面的编号并列')
/** 编号：15 or 16 digits, where a document is named nearby. */
const PLAIN = /编号(?:是|为)?[：:\s（(]{0,3}(?<value>\d{15,16})(?![0-9A-Za-z])/g
/** 事故认定书第220102120240000123号, 认定书（第…号）, 决定书…号; with 第 also fewer digits: 认定书第00123号. */
const NUMBERED =
  /(?:决定书|认定书|凭证|通知书|告知书|证明书|笔录|起诉书|意见书|判决书|裁定书|调解书)》?[（(]?(?:第(?<value>\d{4,20})|(?<long>\d{10,20}))号/g
/** 第00123号事故认定书: with a zero before it or five digits, so that it is none of a law's or an order's. */
const NUMBER_FIRST =
  /第(?<value>0\d{2,19}|\d{5,20})号(?=《?[\u4e00-\u9fff]{0,10}(?:决定书|认定书|通知书|告知书|起诉书|意见书|判决书|裁定书|调解书))/g
/** Case numbers of the police: a letter and 22 digits that begin with the region [K]. */
const CASE = /(?<![0-9A-Za-z])[AJRZ]\d{22}(?![0-9A-Za-z])/g
/** How much may stand before the kind of document. */
const LONGEST = 14
/** The short name of an office: 长公, 洮公（交）, 吉检. */
const OFFICE =
  /[\u4e00-\u9fff]?[公检法交][\u4e00-\u9fff]{0,4}(?:[（(][\u4e00-\u9fff]{1,6}[)）])?[\u4e00-\u9fff]{0,8}$/
/** Documents that are published, whatever stands before 字. */
const PUBLISHED =
  /(?:(?<![\u4e00-\u9fff])公复字|公通字|公交管|公发|法释|国发|国办发|中办发|高检发|司发通|财综|发改|政发|政办发)$/

export const caseNumberRecognizer: Recognizer = {
  kind: 'case-no',
  recognize: (text) =>
    [
      ...withRows(
        text,
        sight(text, DOCUMENT, ({ value, range }) => document(text, value, range)),
        NEXT,
      ),
      ...withRows(
        text,
        sight(text, COURT, ({ value, range }) =>
          isYear(value) && !(value.includes('他') && REPLY.test(contextOf(text, range)))
            ? { range, score: 0.8, evidence: ['法院案号的写法'] }
            : undefined,
        ),
        NEXT,
      ),
      ...rowsBehindLabel(text, LABELLED, 0.85, '前面有“编号”的字样', NEXT_LABELLED),
      ...sight(text, NUMBERED, ({ range, match }) => numbered(range, match.groups?.long)),
      ...sight(text, NUMBER_FIRST, ({ range }) => ({ range, score: 0.7, evidence: ['写在文书名称前面'] })),
      ...sight(text, PLAIN, ({ range }) =>
        /书|案|罚|警/.test(contextOf(text, range))
          ? { range, score: 0.75, evidence: ['15或16位，附近提到文书'] }
          : undefined,
      ),
      ...sight(text, CASE, ({ range }) => ({ range, score: 0.9, evidence: ['案件编号的写法'] })),
    ].sort((a, b) => a.range.start - b.range.start),
}

/** @param long the digits where no 第 stands before them */
function numbered({ start, end }: Range, long: string | undefined): Sighting {
  const range = long === undefined ? { start, end } : { start: end - 1 - long.length, end: end - 1 }
  return { range, score: 0.85, evidence: ['写在文书名称后面'] }
}

/** A number of a document as a redaction leaves it: 青公交认字〔2024〕第某号. */
const MASKED = /字 ?[〔[(（【［﹝] ?\d{4} ?[〕\])）】］﹞] ?第? ?某号/g

/** Where numbers of documents stand that are masked: no part of them is anybody's name. */
export function maskedDocuments(text: string): Range[] {
  return matchesIn(text, MASKED).map(({ index, 0: number }) => ({
    start: index - officeOf(wordsBefore(text, index)),
    end: index + number.length,
  }))
}

function document(text: string, value: string, range: Sighting['range']): Sighting | undefined {
  const before = wordsBefore(text, range.start)
  const type = before + value.slice(0, value.search(/[ 〔[(（【［﹝]/))
  if (!isYear(value) || PUBLISHED.test(type)) return undefined
  return {
    range: { start: range.start - officeOf(before), end: range.end },
    score: 0.9,
    evidence: ['文书编号的写法'],
  }
}

function wordsBefore(text: string, at: number): string {
  return afterLast(text.slice(Math.max(0, at - LONGEST), at), /[^\u4e00-\u9fff()（）]|[据照为是了的号院以]/)
}

/** How long the office is that a number begins with. The words before it are no part of it: 依据长公交认字 → 长公交认字. */
function officeOf(before: string): number {
  return OFFICE.exec(before)?.[0].length ?? Math.min(before.length, 2)
}

/** A year that a document can be of. */
function isYear(value: string): boolean {
  const year = Number(/[〔[(（【［﹝] ?(\d{4})/.exec(value)?.[1] ?? 0)
  return year >= 1990 && year <= new Date().getFullYear()
}
