import type { Fix, Problem, TextEdit } from '../rules/problem'

/** A draft after everything was mended that could be mended unseen. */
export interface FixedDraft {
  text: string
  /** The same as one set of edits of the draft as it was: in order and apart. */
  edits: readonly TextEdit[]
  /** How many problems were mended. */
  count: number
}

/** A fix may make room for another (a mark that becomes full width, a doubled one that becomes single). */
const MOST_ROUNDS = 10

/**
 * Mends what can be mended without changing what the draft says, again and again until nothing is left.
 *
 * @param lint the problems of a text
 */
export function fixAll(source: string, lint: (text: string) => readonly Problem[]): FixedDraft {
  let count = 0
  const fixed = editUntilStable(source, (text) => {
    const fixes = chooseFixes(lint(text))
    count += fixes.length
    return fixes.flat()
  })
  return { ...fixed, count }
}

/**
 * Makes the edits that a text asks for, then those that the result asks for, until it asks for none.
 *
 * @param next the edits of a text, apart from one another; none where it is as it should be
 * @returns the last text, and all rounds as one set of edits of the first text, in order and apart
 */
export function editUntilStable(
  source: string,
  next: (text: string) => readonly TextEdit[],
): Pick<FixedDraft, 'text' | 'edits'> {
  let text = source
  let pieces: Piece[] = [{ start: 0, end: source.length }]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = [...next(text)].sort((a, b) => a.range.start - b.range.start)
    const edited = applyEdits(text, edits)
    if (edited === text) break
    pieces = editPieces(pieces, edits)
    text = edited
  }
  return { text, edits: editsOf(pieces, source) }
}

/**
 * The safe fixes of a list of problems that can be made together: where two meet, the first in the draft, and of
 * those the one whose rule comes first, is made. Each is all its edits, or none.
 *
 * @param isMade which fixes are made; left out, the safe ones
 */
export function chooseFixes(
  problems: readonly Problem[],
  isMade = ({ safe }: Fix): boolean => safe === true,
): TextEdit[][] {
  const wanted = problems
    .flatMap(({ ruleId, range, fixes }) => {
      const fix = fixes?.[0]
      return fix && isMade(fix) && fix.edits.length > 0 ? [{ ruleId, range, edits: fix.edits }] : []
    })
    .sort(
      (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : 1),
    )
  const taken = new Taken()
  return wanted.flatMap(({ edits }) => {
    if (edits.some((edit) => taken.meets(edit))) return []
    for (const edit of edits) taken.add(edit)
    return [edits]
  })
}

/** What edits apart from one another make of a text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { range, text: inserted } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    parts.push(text.slice(at, range.start), inserted)
    at = range.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Edits that are taken. An insertion also meets an edit that it only touches: the two would have no order. */
class Taken {
  /** Characters that are replaced; the places between characters that those touch; places of insertions. */
  private readonly characters = new Set<number>()
  private readonly edges = new Set<number>()
  private readonly insertions = new Set<number>()

  meets({ range: { start, end } }: TextEdit): boolean {
    if (start === end) return this.edges.has(start) || this.insertions.has(start)
    for (let at = start; at <= end; at++) {
      if (this.insertions.has(at) || (at < end && this.characters.has(at))) return true
    }
    return false
  }

  add({ range: { start, end } }: TextEdit): void {
    if (start === end) this.insertions.add(start)
    for (let at = start; at < end; at++) {
      this.characters.add(at)
      this.edges.add(at).add(at + 1)
    }
  }
}

/** A stretch of the first text that is kept, or a text that was put in. */
type Piece = { start: number; end: number } | { text: string }

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start
}

function cut(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to }
}

/** Edits of the text that the pieces make, applied to the pieces. */
function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = []
  const put = (piece: Piece) => {
    if (lengthOf(piece) > 0) result.push(piece)
  }
  let index = 0
  /** How far into the piece at `index`, and into the text, we are. */
  let into = 0
  let at = 0
  const advance = (to: number, keep: boolean) => {
    while (at < to) {
      const piece = pieces[index]
      if (!piece) return
      const step = Math.min(lengthOf(piece) - into, to - at)
      if (keep) put(cut(piece, into, into + step))
      at += step
      into += step
      if (into === lengthOf(piece)) {
        index++
        into = 0
      }
    }
  }
  for (const { range, text } of edits) {
    advance(range.start, true)
    put({ text })
    advance(range.end, false)
  }
  advance(Number.POSITIVE_INFINITY, true)
  return result
}

/** What the pieces change in the first text: everything between two stretches that are kept. */
function editsOf(pieces: readonly Piece[], source: string): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let inserted = ''
  const flush = (start: number) => {
    if (start > at || inserted !== '') edits.push({ range: { start: at, end: start }, text: inserted })
    inserted = ''
  }
  for (const piece of pieces) {
    if ('text' in piece) inserted += piece.text
    else {
      flush(piece.start)
      at = piece.end
    }
  }
  flush(source.length)
  return edits
}
