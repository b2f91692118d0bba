import { SURE_ENOUGH } from '../genre/recognize'
import type { LintResult } from '../lint/linter'
import { headOf } from '../report/front-matter'
import { perBlock } from '../report/per-block'
import { withoutComments } from '../report/prose'

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
/** Letters and digits of other scripts, without the x that blanks are made of. */
const OTHER = /[A-WYZa-wyz0-9]/g
/** How much of a text decides whether it is Chinese prose of the trade, in code units. */
const SAMPLE = 4_000
/** Words that papers of the trade are made of, and other notes hardly. */
const TRADE =
  /民警|辅警|交警|公安|警务|派出所|大队|支队|中队|执法|执勤|查处|驾驶|交通|案件|当事人|嫌疑|违法|群众|党支部|党员|事迹|心得|体会|调研|专项行动|整治/

const code = perBlock(({ kind }) => (kind === 'code' ? [true] : []))

/**
 * Whether a Markdown file is one of ours, so that other people's files stay free of squiggles: it declares a form, lies
 * under a `.xinde.yaml`, is recognised as a form, or is Chinese prose of the trade without code. In the folder of a
 * program only what is declared or plainly a form is one; a file that is not saved anywhere yet needs no words of the
 * trade.
 */
export function isReport(place: FilePlace, { report, genre, problems }: LintResult): boolean {
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
  const han = sample.match(HAN)?.length ?? 0
  const isChinese = han > 0 && han > (sample.match(OTHER)?.length ?? 0)
  return isChinese && (isOfTrade || isUnsaved(place.uri))
}

function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:')
}
