import { oncePerBlock } from '../../report/once-per-block'
import { mayMatch } from '../../text/search/matches'
import { hasStraightQuotes, typedProse } from './reading'

/** A quotation whose marks were typed the wrong way round: ”村警“, “零酒驾“, ”零酒驾”. */
export interface Turned {
  open: number
  close: number
}

const CURLY = /[“”]/g
/** Longer ones, and those with such marks inside, are told by people. */
const LONGEST = 30
const INNER = /[。！？；：，\n]/
/** A quotation that the paragraph before began ends behind one of these. */
const ENDED = /[。！？…，；]/

/** The quotations of a block that are turned, and where all of their marks stand. */
export interface TurnedQuotes {
  readonly pairs: readonly Turned[]
  readonly marks: ReadonlySet<number>
}

const NONE: TurnedQuotes = { pairs: [], marks: new Set() }

/** None beside straight quotes, which leave open what is quoted. */
export const turnedIn = oncePerBlock((block): TurnedQuotes => {
  const text = typedProse(block)
  const pairs = mayMatch(text, CURLY) && !hasStraightQuotes(text) ? turnedQuotes(text) : []
  return pairs.length === 0
    ? NONE
    : { pairs, marks: new Set(pairs.flatMap(({ open, close }) => [open, close])) }
})

/**
 * The quotations of a text that are turned. A line is taken to have some where its marks, read as they are, leave some
 * over, and taken two by two leave nothing over and quote but a few words each.
 */
function turnedQuotes(text: string): Turned[] {
  const found: Turned[] = []
  let marks: number[] = []
  let open = 0
  let isLeftOver = false
  const endLine = () => {
    if (marks.length % 2 === 0 && (isLeftOver || open > 0)) {
      const turned = turnedPairs(text, marks)
      for (const pair of turned) found.push(pair)
    }
    marks = []
    open = 0
    isLeftOver = false
  }
  MARK.lastIndex = 0
  // Without an object for each mark: a hostile text is nothing else.
  while (MARK.test(text)) {
    const at = MARK.lastIndex - 1
    const mark = text[at]
    if (mark === '\n') endLine()
    else {
      marks.push(at)
      if (mark === '“') open++
      else if (open > 0) open--
      else isLeftOver = true
    }
  }
  endLine()
  return found
}

const MARK = /[“”\n]/g

/** Of marks taken two by two, the pairs that are not “ ”; none where a pair is no quotation of a few words. */
function turnedPairs(text: string, marks: readonly number[]): Turned[] {
  const turned: Turned[] = []
  for (let i = 0; i < marks.length; i += 2) {
    const open = marks[i] as number
    const close = marks[i + 1] as number
    if (text[open] === '“' && text[close] === '”') continue
    const length = close - open - 1
    if (length === 0 || length > LONGEST || INNER.test(text.slice(open + 1, close))) return []
    if (text[open] === '”' && ENDED.test(text[open - 1] ?? '')) return []
    turned.push({ open, close })
  }
  return turned
}
