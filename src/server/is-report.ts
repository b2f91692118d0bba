import { SURE_ENOUGH } from '../genre/recognize'
import type { LintResult } from '../lint/linter'
import { headOf } from '../report/front-matter'
import { perBlock } from '../report/per-block'
import { withoutComments } from '../report/prose'
import type { Finding } from '../sensitive/finding'

/** Where a Markdown file is, as far as it tells whether it is one of ours. */
export interface FilePlace {
  uri: string
  /** It is under a `.xinde.yaml`. */
  isConfigured: boolean
  /** It is in the folder of a program. */
  isInCodeProject: boolean
}

/** Files that every code project has and that no officer writes. */
const PROJECT_FILE =
  /\/(?:readme|changelog|contributing|license|security|code_of_conduct|authors|todo|agents|claude)(?:[._-][^/]*)?\.(?:md|markdown)$/i
/** In a program's folder a form has to be plain. */
const SURE_IN_CODE = 0.75
const HAN = /[\u4e00-\u9fff]/g
/** Letters of other scripts, without the x that blanks are made of. Digits speak neither way: dates and sums have them. */
const OTHER = /[A-WYZa-wyz]/g
/** How much of a text decides whether it is Chinese prose of the trade, in code units. */
const SAMPLE = 4_000
/** Words that papers of the trade are made of, and other notes hardly; 电话 with a number behind it. */
const TRADE =
  /民警|辅警|交警|公安|警务|派出所|大队|支队|中队|执法|执勤|查处|驾驶|交通|案件|当事人|嫌疑|违法|群众|党支部|党员|事迹|心得|体会|调研|专项行动|整治|身份证|车牌|肇事|报案|户籍|(?:电话|手机)(?:号码?)?[：:是为]?[ ]?1[3-9]\d{9}/

const code = perBlock(({ kind }) => (kind === 'code' ? [true] : []))

/**
 * Whether a Markdown file is one of ours, so that other people's files stay free of squiggles: it declares a form, lies
 * under a `.xinde.yaml`, is recognised as a form, or is Chinese prose of the trade without code. In the folder of a
 * program only what is declared or plainly a form is one; a file that is not saved anywhere yet needs no words of the
 * trade.
 */
export function isReport(place: FilePlace, { report, genre, problems, findings }: LintResult): boolean {
  const { values } = report.frontMatter
  const head = headOf(report.frontMatter)
  if (values.genre !== undefined || place.isConfigured) return true
  if (head && /^(?:体裁|genre)\s*:/m.test(report.source.slice(head.start, head.end))) return true
  if (PROJECT_FILE.test(place.uri)) return false
  // A text that cannot be read has no other problem.
  if (problems[0]?.ruleId === 'lint/encoding') return !place.isInCodeProject
  const sample = withoutComments(report.source.slice(0, SAMPLE))
  const isOfTrade = TRADE.test(sample)
  const hasCode = code.hitsIn(report.blocks).places.length > 0
  if (place.isInCodeProject) return isOfTrade && !hasCode && (genre?.confidence ?? 0) >= SURE_IN_CODE
  if (genre && genre.confidence >= SURE_ENOUGH && isOfTrade) return true
  if (hasCode) return false
  return isChinese(withoutValues(sample, findings)) && (isOfTrade || isUnsaved(place.uri))
}

function isChinese(text: string): boolean {
  const han = text.match(HAN)?.length ?? 0
  return han > 0 && han > (text.match(OTHER)?.length ?? 0)
}

/** Without plates, numbers of frames and documents and whatever else is told by itself: their letters are no English. */
function withoutValues(text: string, findings: readonly Finding[]): string {
  let rest = ''
  let at = 0
  for (const { kind, range } of findings) {
    if (range.start >= text.length) break
    if (kind === 'name') continue
    rest += text.slice(at, range.start)
    at = range.end
  }
  return rest + text.slice(at)
}

function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:')
}
