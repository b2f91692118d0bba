import { addAll } from '../../text/add-all'
import { mayMatch } from '../../text/search/matches'
import { after, before, isHan } from './reading'

/** Two marks that belong together. */
export interface Pair {
  open: number
  close: number
  /** Which quotation it is in: 0 outside any other. */
  depth: number
  /** Neither mark is one that only stands for itself: “ ” or ‘ ’. */
  foreign: boolean
  /** Straight marks that may belong together otherwise. */
  isUnsure?: boolean
  /** The quotations that can only be mended with it, and itself. */
  together?: readonly Pair[]
}

/** The quotation marks of a text: what belongs together, and what is left over. */
export interface Quotations {
  pairs: Pair[]
  /** Offsets of the marks that have no partner. */
  single: number[]
}

const MARKS = `["＂'＇“”‘’「」『』„]`
const MARK = new RegExp(MARKS, 'g')
/** Quotation marks, and where a line ends with its sentence. */
const STOP = new RegExp(`${MARKS}|(?<=[。！？…”’」』][ \\t\\r]{0,4})\\n`, 'g')
const OPENING = '“‘「『„'
const CLOSING = '”’」』'
const SINGLE = "'＇‘’"
/** Marks that are right in Chinese. */
const PROPER = '“”‘’'
/** Deeper than this nothing is quoted; keeps the work at a place constant. */
const DEEPEST = 12

interface Open {
  at: number
  mark: string
}

/**
 * Pairs the quotation marks of a text. Apostrophes (it's, officers') and inches (5") are none.
 *
 * @param settled where marks stand that are left out: what they quote is known
 */
export function quotationsIn(text: string, settled: ReadonlySet<number>): Quotations {
  const pairs: Pair[] = []
  const single: number[] = []
  const open: Open[] = []
  if (!mayMatch(text, MARK)) return { pairs, single }
  // Without an object for each mark: a hostile text is nothing else.
  STOP.lastIndex = 0
  while (STOP.test(text)) {
    const index = STOP.lastIndex - 1
    const mark = text[index] as string
    if (settled.has(index)) continue
    if (mark === '\n') {
      // A paste parts paragraphs by single line breaks: what one of them leaves open does not hold the next.
      if (open.every((each) => PROPER.includes(each.mark)))
        addAll(
          single,
          open.splice(0).map(({ at }) => at),
        )
      continue
    }
    const partner = OPENING.includes(mark) ? -1 : partnerOf(mark, open)
    if (isApostrophe(text, index, mark, partner === -1)) continue
    if (partner === -1) {
      if (CLOSING.includes(mark)) single.push(index)
      else {
        const outermost = open.length === DEEPEST ? open.shift() : undefined
        if (outermost) single.push(outermost.at)
        open.push({ at: index, mark })
      }
      continue
    }
    const [first, ...lost] = open.splice(partner)
    addAll(
      single,
      lost.map((each) => each.at),
    )
    if (first) {
      const foreign = !PROPER.includes(first.mark) || !PROPER.includes(mark)
      pairs.push({ open: first.at, close: index, depth: open.length, foreign })
    }
  }
  addAll(
    single,
    open.map(({ at }) => at),
  )
  return { pairs: pairs.sort((a, b) => a.open - b.open), single: single.sort((a, b) => a - b) }
}

/** The place of the open mark that `mark` closes, the innermost one of its kind; -1 where there is none. */
function partnerOf(mark: string, open: readonly Open[]): number {
  const isSingle = SINGLE.includes(mark)
  return open.findLastIndex((other) => {
    if (isSingle !== SINGLE.includes(other.mark)) return false
    if (mark === '」' || mark === '』') return other.mark === (mark === '」' ? '「' : '『')
    return other.mark !== '「' && other.mark !== '『'
  })
}

/** @param alone there is no open quotation that the mark could close */
function isApostrophe(text: string, at: number, mark: string, alone: boolean): boolean {
  const left = text[at - 1] ?? ''
  const right = text[at + 1] ?? ''
  if (!SINGLE.includes(mark)) return alone && mark === '"' && /\d/.test(left)
  if (mark === '‘') return false
  if (/[A-Za-z]/.test(left) && /[A-Za-z]/.test(right)) return true
  if (!alone) return false
  if (/[A-Za-z0-9]/.test(left) && !isHan(right)) return true
  // A straight single mark away from Han is no quotation of ours.
  return mark !== '’' && !isHan(before(text, at)) && !isHan(after(text, at + 1))
}
