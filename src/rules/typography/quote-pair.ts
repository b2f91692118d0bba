import type { BlockContent } from '../../report/block'
import { oncePerBlock } from '../../report/once-per-block'
import { perBlock } from '../../report/per-block'
import { addAll } from '../../text/add-all'
import { matchesIn } from '../../text/search/matches'
import { defineReportRule, type Remark } from '../rule'
import { before, hasStraightQuotes, typedProse } from './reading'
import { type Turned, type TurnedQuotes, turnedIn } from './turned-quotes'

/** Closing mark → opening mark, by what both are called here: half-width brackets pair with full-width ones. */
const OPENING: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  ')': '（',
  '》': '《',
  '〉': '〈',
  '〕': '〔',
  '】': '【',
  '」': '「',
  '』': '『',
}
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '『': '』',
}
const MARK = /[“”‘’（）()《》〈〉〔〕【】「」『』]/g
/** 1）, 一）, a): the bracket of a number needs no other half. */
const NUMBER = /(?:^|[^\d])[\da-zA-Z一二三四五六七八九十]{1,3}$/
/** Deeper than this nothing is nested; keeps the work at a place constant. */
const DEEPEST = 24

/** More halves than this in one block are no slips. */
const MOST = 40

interface Half {
  at: number
  /** As typed. */
  mark: string
  /** The opening mark that it is, or belongs to. */
  open: string
}

/** The halves of a block that found no other half in it, and the quotations that were typed the wrong way round. */
interface Halves {
  openings: readonly Half[]
  closings: readonly Half[]
  turned: readonly Turned[]
}

const NONE: Halves = { openings: [], closings: [], turned: [] }

export default defineReportRule({
  id: 'typography/quote-pair',
  title: '引号、括号、书名号不成对',
  basis: { force: '规定', source: 'GB/T 15834-2011', clause: '5.1' },
  defaultSeverity: 'info',
  strictSeverity: 'warning',
  reads: ({ report }) => [shapes.trace(report.blocks)],
  check({ report: draft }, { report }) {
    /** What the paragraph before left open. */
    let pending: { half: Half; start: number; first: boolean }[] = []
    const complain = (half: Half, start: number) => {
      const isOpening = half.mark === half.open || half.mark === '('
      const other = isOpening ? (CLOSING[half.open] ?? '') : half.open
      report({
        range: { start: start + half.at, end: start + half.at + 1 },
        message: isOpening
          ? `“${half.mark}”后面没有“${other}”，应当成对；请补上另一半，或删去这一半`
          : `“${half.mark}”前面没有“${other}”，应当成对；请补上另一半，或删去这一半`,
      })
    }
    const close = (next: string) => {
      for (const { half, start, first } of pending) {
        // A quotation of several paragraphs, each of which opens it anew.
        const goesOn = first && half.open === '“' && next.startsWith('“')
        if (!goesOn) complain(half, start)
      }
      pending = []
    }
    const textAt = (index: number) => {
      const block = draft.blocks[index]
      return block ? typedProse(block.content) : ''
    }
    let last = -1
    for (const { block, index, found } of left.in(draft.blocks)) {
      if (index > last + 1) close(textAt(last + 1))
      const { start } = block.range
      const { openings, closings, turned } = found[0] as Halves
      for (const pair of turned) report(ofTurned(typedProse(block.content), pair, start))
      // A paragraph that was cut in two.
      const alone = closings.filter((half) => {
        const at = pending.findLastIndex((other) => other.half.open === half.open)
        if (at === -1) return true
        pending.splice(at, 1)
        return false
      })
      close(textAt(index))
      for (const half of alone) complain(half, start)
      pending = openings.map((half) => ({ half, start, first: half.at === 0 }))
      last = index
    }
    close(textAt(last + 1))
  },
})

/** All of a block that this rule depends on: the halves left over, and whether it goes on with a quotation. */
const shapes = perBlock((content) => {
  const halves = halvesOf(content)
  const goesOn = typedProse(content).startsWith('“')
  return [isNone(halves) ? goesOn : JSON.stringify([halves, goesOn])]
})

const halvesOf = oncePerBlock((block: BlockContent): Halves => find(typedProse(block), turnedIn(block)))

/** The blocks that have any. */
const left = perBlock((content) => {
  const halves = halvesOf(content)
  return isNone(halves) ? [] : [halves]
})

function isNone({ openings, closings, turned }: Halves): boolean {
  return openings.length + closings.length + turned.length === 0
}

/** @param start where the block begins that the pair is in */
function ofTurned(text: string, { open, close }: Turned, start: number): Remark {
  const opens = text[open] === '“'
  const closes = text[close] === '”'
  const at = (offset: number) => ({ start: start + offset, end: start + offset + 1 })
  const said = opens
    ? '后一半引号写成了““”，应当是“””'
    : closes
      ? '前一半引号写成了“””，应当是““”'
      : '引号的前后写反了，应当前面用““”，后面用“””'
  const edits = [
    ...(opens ? [] : [{ range: at(open), text: '“' }]),
    ...(closes ? [] : [{ range: at(close), text: '”' }]),
  ]
  return {
    range: { start: at(opens ? close : open).start, end: at(closes ? open : close).end },
    message: `${said}；改过来`,
    fixes: [{ title: '把引号改正', edits, safe: true }],
  }
}

function find(text: string, { pairs: turned, marks: settled }: TurnedQuotes): Halves {
  // Straight quotes are for `typography/quotes`, and until they are mended nobody knows what is open.
  const mixed = hasStraightQuotes(text)
  const open: Half[] = []
  const openings: Half[] = []
  const closings: Half[] = []
  for (const { index: at, 0: mark } of matchesIn(text, MARK)) {
    if ((mixed && /[“”]/.test(mark)) || settled.has(at)) continue
    if (/[‘’]/.test(mark) && /[A-Za-z0-9]/.test(text[at - 1] ?? '')) continue
    const closes = OPENING[mark]
    if (closes === undefined) {
      if (open.length === DEEPEST) addAll(openings, open.splice(0, 1))
      open.push({ at, mark, open: mark === '(' ? '（' : mark })
      continue
    }
    const partner = open.findLastIndex((half) => half.open === closes)
    if (partner !== -1) addAll(openings, open.splice(partner).slice(1))
    else if (!isNumber(text, at, mark)) closings.push({ at, mark, open: closes })
  }
  // Not prose, but a drawing or worse.
  if (openings.length + open.length + closings.length + turned.length > MOST) return NONE
  const halves = { openings: [...openings, ...open].sort((a, b) => a.at - b.at), closings, turned }
  return isNone(halves) ? NONE : halves
}

/** The bracket behind a number, and the smile :). */
function isNumber(text: string, at: number, mark: string): boolean {
  if (mark !== '）' && mark !== ')') return false
  return NUMBER.test(text.slice(Math.max(0, at - 4), at)) || /[:：;；]/.test(before(text, at))
}
