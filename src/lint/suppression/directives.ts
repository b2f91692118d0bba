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
const HEAD = /^<!--\s{0,20}xinde-(disable-next-line|disable-line|disable|enable)(?![0-9A-Za-z-])/
const DASHES = /^[\s,，、:：—-]*/
/** A comment that never ends is searched for its end no further than this. */
const LONGEST = 1_000
const LONGEST_HEAD = 60

/**
 * The comments of a draft that switch problems off and on, in source order; those in code are examples and none.
 * Linear in the length of the draft.
 */
export function readDirectives({ source, blocks }: Report): Directive[] {
  if (!source.includes('xinde-')) return []
  const code = blocks.filter(({ content }) => content.kind === 'code').map(({ outer }) => outer)
  const directives: Directive[] = []
  let next = 0
  for (let at = source.indexOf('<!--'); at !== -1; at = source.indexOf('<!--', at + 4)) {
    while ((code[next]?.end ?? Infinity) <= at) next++
    if ((code[next]?.start ?? Infinity) <= at || source[at - 1] === '`') continue
    const kind = HEAD.exec(source.slice(at, at + LONGEST_HEAD))
    if (!kind) continue
    const text = source.slice(at, at + LONGEST)
    const close = text.indexOf('-->')
    if (close !== -1) directives.push(readDirective(text.slice(0, close), kind, at))
  }
  return directives
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
