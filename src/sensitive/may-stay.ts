import type { Report } from '../report/report'
import type { Finding } from './finding'

/**
 * Whether a finding may stand in the paper as it is: the author, public figures, and the person that a
 * 先进事迹 is about once the front matter names them (domain rule: byline and declared subject).
 */
export function mayStay({ kind, role }: Finding, report: Report): boolean {
  if (kind !== 'name') return false
  if (role === 'author' || role === 'public') return true
  return role === 'subject' && report.frontMatter.values.subjects.length > 0
}
