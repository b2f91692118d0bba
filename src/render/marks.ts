/**
 * What the preview lifts out of running text: blanks that wait to be filled, and footnote calls. Only a
 * visual help; the rules judge what is a blank. One alternative a line, none can backtrack into another.
 */
const MARK = new RegExp(
  [
    String.raw`(?<note>\[\^[^\]\s]{1,20}\])`,
    '〔待填[^〕\n]{0,200}〕',
    '(?<![A-Za-z0-9])[xXｘＸ×]{2,}(?![A-Za-z0-9])',
    '[□◻☐]+',
    '[_＿]{2,}',
    '[*＊]{2,}',
    '(?<=[^ ]) {2,}(?=[^ ])',
  ].join('|'),
  'g',
)

export interface MarkedText {
  readonly text: string
  readonly mark?: 'blank' | 'note'
}

/** Cuts a text into plain and marked pieces; joined again they are the text. */
export function splitMarks(text: string): MarkedText[] {
  const pieces: MarkedText[] = []
  let from = 0
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) })
    pieces.push({ text: match[0], mark: match.groups?.note ? 'note' : 'blank' })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** Han characters, kana, Chinese marks and full-width forms: no space stands between them. */
const WIDE = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/

/** A line that goes on in the next: nothing between Chinese characters, a space between Latin words. */
export function joinLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/)
  let joined = lines[0] ?? ''
  for (const next of lines.slice(1).map((line) => line.replace(/^\s+/, ''))) {
    joined = joined.trimEnd()
    const close = joined === '' || WIDE.test(joined.slice(-1)) || WIDE.test(next.slice(0, 1))
    joined += close ? next : ` ${next}`
  }
  return joined
}
