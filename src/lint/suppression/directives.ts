import type { Report } from '../../report/report'
import type { Range } from '../../text/range'

/** `disable` and `enable` hold from where they stand on; the others for one line. */
export type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line'

/** A rule id, the name of a family, or `*` for everything. */
export interface Selector {
  name: string
  range: Range
}

/** `<!-- xinde-disable-line privacy/plate 原因 -->`, read. */
export interface Directive {
  kind: DirectiveKind
  /** The whole comment. */
  range: Range
  /** Empty where the comment names none, which means all of them. */
  selectors: readonly Selector[]
  reason: string
}

/** The words of a comment that may be selectors; what is none ends them and begins the reason. */
const SELECTOR = /[a-z][a-z-]*(?:\/[a-z-]*)?(?![0-9A-Za-z_/.-])/y
const SEPARATOR = /[\s,，、]+/y
/** How a comment begins that is one of these. */
export const HEAD = /^<!--\s{0,20}xinde-(disable-next-line|disable-line|disable|enable)(?![0-9A-Za-z-])/
const DASHES = /^[\s,，、:：—-]*/
/** A comment that never ends is searched for its end no further than this. */
const LONGEST = 1_000
const LONGEST_HEAD = 100

/** The comments of a draft that switch problems off and on, in source order. Linear in the length of the draft. */
export function readDirectives(report: Report): Directive[] {
  return ownComments(report, HEAD).flatMap(({ at, head }) => {
    const text = report.source.slice(at, at + LONGEST)
    const close = text.indexOf('-->')
    return close === -1 ? [] : [readDirective(text.slice(0, close), head, at)]
  })
}

/** Where the comments of a draft begin that have a head; those in code are examples and none. */
export function ownComments(
  { source, blocks }: Report,
  head: RegExp,
): { at: number; head: RegExpExecArray }[] {
  const found: { at: number; head: RegExpExecArray }[] = []
  for (let at = source.indexOf('<!--'); at !== -1; at = source.indexOf('<!--', at + 4)) {
    const match = source[at - 1] === '`' ? null : head.exec(source.slice(at, at + LONGEST_HEAD))
    if (match) found.push({ at, head: match })
  }
  if (found.length === 0) return found
  const code = blocks.filter(({ content }) => content.kind === 'code').map(({ outer }) => outer)
  let next = 0
  return found.filter(({ at }) => {
    while ((code[next]?.end ?? Infinity) <= at) next++
    return (code[next]?.start ?? Infinity) > at
  })
}

function readDirective(text: string, head: RegExpExecArray, start: number): Directive {
  const selectors: Selector[] = []
  let at = head[0].length
  for (;;) {
    SEPARATOR.lastIndex = at
    const gap = SEPARATOR.exec(text)
    if (!gap) break
    SELECTOR.lastIndex = at + gap[0].length
    const name = SELECTOR.exec(text)?.[0]
    if (name === undefined) break
    const from = at + gap[0].length
    at = from + name.length
    selectors.push({ name, range: { start: start + from, end: start + at } })
  }
  return {
    kind: head[1] as DirectiveKind,
    range: { start, end: start + text.length + '-->'.length },
    selectors,
    reason: text.slice(at).replace(DASHES, '').trim(),
  }
}
