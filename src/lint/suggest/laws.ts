import { LAWS } from '../../rules/doc/laws'
import type { Suggestion } from './suggestion'

/** What is typed of a title behind its opening mark. */
const OPEN_TITLE = /《([\u4e00-\u9fff（）]{0,30})$/

/**
 * The full names of laws, behind an opening 《; a closing one that stands there already is not put in twice.
 *
 * @param before the line up to the caret
 * @param after the line behind it
 */
export function suggestLaws(before: string, after: string, caret: number): Suggestion[] {
  const typed = OPEN_TITLE.exec(before)?.[1]
  if (typed === undefined) return []
  const closing = after.startsWith('》') ? '' : '》'
  return LAWS.map(({ full, short }) => ({
    kind: 'law',
    label: `《${full}》`,
    detail: short.length > 0 ? `也叫 ${short.join('、')}` : '法律名称',
    range: { start: caret - typed.length, end: caret },
    text: `${full}${closing}`,
    filter: [full, ...short].join(' '),
  }))
}
