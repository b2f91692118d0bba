import { fold } from '../../text/fold'
import { oncePer } from '../../text/once-per'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { type Reading, typedAt } from './reading'

/** Longer bold stretches than this are two blanks that happen to look like a pair. */
const LONGEST = 200
const HAN = /[\u4e00-\u9fff]/
const WORD = /[\p{L}\p{N}]/u
/** 手机：***、***: what goes on with such a mark stands between two blanks. */
const GOES_ON = /^[、，。；：！？·）》”’]/
/** Unit words that follow a blank (`**市`, `**年`); bold text seldom begins with one. */
const SLOT =
  /^(?:[省市县镇乡州旗](?!场|民|容|政|貌)|区(?!别|分|域)|村(?!民)|[年月日起件](?!度|底|初|常)|余|公安局|局(?![面部势限长])|派出所|[总支大中]队|同志)/
/** Of the number of a paper: *发〔2025〕*号 is no emphasis. */
const YEAR_END = /[〔[（(]\d{4}[〕\]）)]第?$/
/** Words that cannot end a bold phrase in the middle of a sentence. */
const DANGLING = /[由与和向对被在把为从获任于给让将，、]$/

/** Where the runs of `*` and `_` begin that are Markdown emphasis and not blanks. */
export const emphasisIn = oncePer(
  (reading: Reading): ReadonlySet<number> =>
    new Set(
      [...pairs(reading, /\*+/g, isStarPair), ...pairs(reading, /_+/g, isLinePair)].flatMap(
        ({ open, close }) => [open.start, close.start],
      ),
    ),
)

/** The marks of one stretch of emphasis. */
export interface EmphasisMarks {
  open: Range
  close: Range
}

/**
 * The stretches between stars that are emphasis and not blanks, in the order of their ends.
 *
 * @param source the text of one block; ranges are relative to it
 */
export function starEmphasisIn(source: string): EmphasisMarks[] {
  const folded = fold(source)
  const reading: Reading = { ...folded, source, speech: [], quoted: false }
  return pairs(reading, /\*+/g, isStarPair).map(({ open, close }) => ({
    open: folded.toSource(open),
    close: folded.toSource(close),
  }))
}

/** What stands at and between two runs; '' for the ends of the block. */
interface Pair {
  size: number
  before: string
  inner: string
  after: string
}

/**
 * Pairs each run with the next of its length and keeps the pairs that an author would have typed. Not
 * Markdown's own rule: that reads `任**市队长，获**市奖` as bold, and `**“三超”**治理` as no bold.
 */
function pairs(reading: Reading, pattern: RegExp, accept: (pair: Pair) => boolean): EmphasisMarks[] {
  const { text } = reading
  const runs = matchesIn(text, pattern)
    .map((match): Range => ({ start: match.index, end: match.index + match[0].length }))
    .filter((run) => run.end - run.start <= 3 && !typedAt(reading, run).includes('\\'))
  const waiting = new Map<number, Range>()
  const found: EmphasisMarks[] = []
  for (const close of runs) {
    const size = close.end - close.start
    const open = waiting.get(size)
    waiting.set(size, close)
    if (!open || close.start - open.end > LONGEST) continue
    const pair = {
      size,
      before: text.slice(Math.max(0, open.start - 1), open.start),
      inner: text.slice(open.end, close.start),
      after: text.slice(close.end, close.end + 3),
    }
    if (!accept(pair)) continue
    found.push({ open, close })
    waiting.delete(size)
  }
  return found
}

function isStarPair({ size, before, inner, after }: Pair): boolean {
  if (/^\s|\s$|\n\s*\n/.test(inner) || GOES_ON.test(inner) || !WORD.test(inner)) return false
  const [hanBefore, hanAfter] = [HAN.test(before), HAN.test(after[0] ?? '')]
  const inSentence = hanBefore && hanAfter
  if (size !== 2 && inSentence) return false
  if (size !== 2 && (hanBefore || hanAfter) && /[，。；]/.test(inner)) return false
  if (isSlotAlone(inner, after) || (YEAR_END.test(inner) && after.startsWith('号'))) return false
  if (hanBefore && SLOT.test(inner) && SLOT.test(after)) return false
  if (inSentence && /[，。；！？：]/.test(inner) && (SLOT.test(inner) || SLOT.test(after))) return false
  if ((hanBefore || hanAfter) && /[。；！？][^”’）)]/.test(inner)) return false
  // 首先，may be bold at the beginning of a sentence, but not in the middle of one.
  const begins = before === '' || /[\s。！？；：:]/.test(before)
  return begins || !DANGLING.test(inner) || !hanAfter
}

/** `__…__` needs an edge on both sides, as in Markdown: names like `snake__case` and `商户__家` are no pair. */
function isLinePair({ before, inner, after }: Pair): boolean {
  if (/^\s|\s$|\n/.test(inner) || inner === '' || isSlotAlone(inner, after)) return false
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after[0] ?? '')
}

/** 市 between two blanks (`**市**县`), not a bold word that begins like one (`**市局**`, `**支队**`). */
function isSlotAlone(inner: string, after: string): boolean {
  return SLOT.test(inner) && (inner.length === 1 || (inner.length <= 3 && SLOT.test(after)))
}
