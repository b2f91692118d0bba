import { ThemeColor, ThemeIcon } from 'vscode'
import type { SubmissionProblem } from '../protocol'

/** What stands before a problem in a list, beside words that say the same. */
export const SEVERITY_ICONS: Record<SubmissionProblem['severity'], ThemeIcon> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
}
