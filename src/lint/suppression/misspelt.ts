import type { Report } from '../../report/report'
import type { Range } from '../../text/range'
import { type DirectiveKind, HEAD, ownComments } from './directives'

/** A comment that was meant to hide problems and is none that we read. */
export interface Misspelt {
  /** The word that is wrong. */
  range: Range
  written: string
  /** Undefined where nobody can tell. */
  meant: DirectiveKind | undefined
}

/** xinde-disable-file, XINDE-DISABLE-next-line, xinde_ignore, xinde disable. Not a remark that begins with the name (xinde 检查过). */
const ALIKE =
  /^<!--\s{0,20}(xinde(?:[-_:：]\s?[a-z]{1,20}|\s{1,3}(?:disable|enable|ignore))(?:[-_\s]{0,2}(?:next|line|file|all)){0,3}[\w-]{0,20})/i

/** The comments of a draft that begin almost as those which switch problems off and on, in source order. */
export function readMisspelt(report: Report): Misspelt[] {
  return ownComments(report, ALIKE).flatMap(({ at, head }) => {
    const { 0: whole, 1: written = '' } = head
    if (HEAD.test(report.source.slice(at, at + whole.length + 1))) return []
    const end = at + whole.length
    return [{ range: { start: end - written.length, end }, written, meant: meantBy(written.toLowerCase()) }]
  })
}

function meantBy(written: string): DirectiveKind | undefined {
  const verb = /^xinde[-_:：\s]{1,3}(en|dis|ign|off|hid)/.exec(written)?.[1]
  if (verb === undefined) return undefined
  if (verb === 'en') return 'enable'
  if (written.includes('next')) return 'disable-next-line'
  return written.includes('line') ? 'disable-line' : 'disable'
}
