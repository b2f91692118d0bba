import { nextLine } from '../../report/chunk'
import type { Fix, Problem, TextEdit } from '../../rules/problem'
import type { Range } from '../../text/range'
import type { Config } from '../config'
import { FILE_FACTS, type FileFactId } from '../file-facts'
import type { Directive, DirectiveKind } from './directives'
import type { Misspelt } from './misspelt'
import type { Use } from './suppress'

/** Which names a directive may hold, and which of them can hide anything under the configuration in force. */
export interface KnownNames {
  /** Rules and families. */
  all: ReadonlySet<string>
  /** Those with a rule that runs. */
  run: ReadonlySet<string>
}

/** What may be written, and how far it reaches. */
const MEANINGS: Readonly<Record<DirectiveKind, string>> = {
  disable: 'xinde-disable（从这里到文末）',
  enable: 'xinde-enable（从这里起恢复）',
  'disable-line': 'xinde-disable-line（本行）',
  'disable-next-line': 'xinde-disable-next-line（下一行）',
}
const ALL = Object.values(MEANINGS).join('、')

const SENSITIVE = /^(?:privacy|secrecy)\//

/**
 * What is wrong with the comments that hide problems: one that hides nothing, one with a name that no rule has, one
 * that hides a sensitive value without a word why, one that is misspelt itself.
 */
export function complaintsOf(
  { uses, misspelt }: { uses: readonly Use[]; misspelt: readonly Misspelt[] },
  names: KnownNames,
  source: string,
  config: Config,
): Problem[] {
  const byDirective = new Map<Directive, Use[]>()
  for (const use of uses) byDirective.set(use.directive, [...(byDirective.get(use.directive) ?? []), use])
  const problems: Problem[] = []
  const tell = (id: FileFactId, range: Range, message: string, fixes: Fix[] = []) => {
    const severity = config.rules[id] ?? FILE_FACTS[id].severity
    if (severity !== 'off') problems.push({ ruleId: id, severity, range, message, fixes })
  }
  for (const { range, written, meant } of misspelt) {
    const right = meant && `xinde-${meant}`
    const fixes = right ? [{ title: `改为“${right}”`, edits: [{ range, text: right }] }] : []
    const message = `没有“${written}”这种注释，什么也没有忽略；应当写 ${right ? MEANINGS[meant] : ALL}`
    tell('lint/unused-suppression', range, message, fixes)
  }
  for (const [directive, own] of byDirective) {
    const useless = own.filter((use) => isUseless(use, names))
    const whole = useless.length === own.length
    const told =
      whole && own.every(({ name }) => name === '*' || names.all.has(name)) ? own.slice(0, 1) : useless
    for (const { name } of told) {
      const place = directive.selectors.find((selector) => selector.name === name)
      const known = name === '*' || names.all.has(name)
      const range = known && whole ? directive.range : (place?.range ?? directive.range)
      const message = known
        ? '这里没有要忽略的提示，这条注释没有用处；可以删掉'
        : `没有“${name}”这条规则，什么也没有忽略；应当写规则一览里的编号，如 privacy/plate`
      const edit = whole ? removal(directive, source) : nameRemoval(directive, name, source)
      tell('lint/unused-suppression', range, message, [
        { title: whole ? '删掉这条注释' : `从注释里删掉“${name}”`, edits: [edit] },
      ])
    }
    const hides = own.some(({ hidden }) => hidden.some(({ ruleId }) => SENSITIVE.test(ruleId)))
    if (hides && directive.reason === '') {
      const message = '忽略了脱敏或涉密的提示，没有写原因；应当在规则后面写明，提交前检查要看'
      tell('lint/suppression-reason', directive.range, message)
    }
  }
  return problems
}

function isUseless({ directive, name, hidden }: Use, { all, run }: KnownNames): boolean {
  if (hidden.length > 0) return false
  if (name !== '*' && !all.has(name)) return true
  return directive.kind !== 'enable' && (name === '*' || run.has(name))
}

/** How much white space beside a comment is looked at. */
const LONGEST_GAP = 200

/** Takes a comment out, with its line where nothing else stands on it. */
function removal({ range }: Directive, source: string): TextEdit {
  const before = source.slice(Math.max(0, range.start - LONGEST_GAP), range.start)
  const gap = /[ \t]*$/.exec(before)?.[0].length ?? 0
  const start = range.start - gap
  const after = /^[ \t]*(?=[\r\n]|$)/.exec(source.slice(range.end, range.end + LONGEST_GAP))?.[0]
  const beginsLine = start === 0 || /[\r\n]/.test(source[start - 1] ?? '')
  if (!beginsLine || after === undefined) return { range: { start, end: range.end }, text: '' }
  const end = Math.min(nextLine(source, range.end + after.length), source.length)
  return { range: { start, end }, text: '' }
}

function nameRemoval(directive: Directive, name: string, source: string): TextEdit {
  const place = directive.selectors.find((selector) => selector.name === name)?.range ?? directive.range
  const gap = /[\s,，、]*$/.exec(source.slice(Math.max(0, place.start - 20), place.start))?.[0].length ?? 0
  const isFirst = directive.selectors[0]?.range === place
  if (!isFirst) return { range: { start: place.start - gap, end: place.end }, text: '' }
  const after = /^[\s,，、]*/.exec(source.slice(place.end, place.end + 20))?.[0].length ?? 0
  return { range: { start: place.start, end: place.end + after }, text: '' }
}
