import type { Problem, Severity } from '../rules/problem'

/**
 * What must all be dealt with before a paper goes out, however mild it is; a word that was taken out is a blank too,
 * who lets a sensitive value stand has to say why, and what was not checked nobody can vouch for.
 */
const MUST_BE_CLEAR =
  /^(?:(?:privacy|secrecy|placeholder)\/|residue\/censor$|lint\/(?:suppression-reason|empty|too-large|internal)$)/

/** Whether a draft may be handed in, and what stands in the way. */
export interface Verdict {
  passed: boolean
  blocking: readonly Problem[]
  /** What may be looked at but does not stand in the way. */
  remaining: readonly Problem[]
}

/**
 * A draft may be handed in when all of it was checked, and it has no error, no blank and no sensitive value that nobody
 * has masked or allowed.
 */
export function judge(problems: readonly Problem[]): Verdict {
  const blocks = ({ ruleId, severity }: Problem) => severity === 'error' || MUST_BE_CLEAR.test(ruleId)
  const blocking = problems.filter(blocks)
  return {
    passed: blocking.length === 0,
    blocking,
    remaining: problems.filter((problem) => !blocks(problem)),
  }
}

/** The verdict in one line of Chinese. */
export function verdictText({ passed, blocking, remaining }: Verdict): string {
  if (!passed) return `不可提交（${blocking.length} 处要改）`
  return remaining.length > 0 ? `可提交（另有 ${remaining.length} 处可以再看看）` : '可提交'
}

/** What severities are called for people. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  hint: '建议',
}

/** What families are called for people, in the order in which they are dealt with. */
export const FAMILY_NAMES: Readonly<Record<string, string>> = {
  secrecy: '涉密',
  privacy: '脱敏',
  placeholder: '待填',
  structure: '结构',
  typography: '文字',
  term: '用语',
  number: '数字',
  doc: '公文',
  consistency: '自洽',
  residue: '残留',
  lint: '文件',
}

/** The family of a rule: what stands before the slash of its id. */
export function familyOf(ruleId: string): string {
  return ruleId.slice(0, ruleId.indexOf('/'))
}
