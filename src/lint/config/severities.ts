import { isMap } from 'yaml'
import type { Severity } from '../../rules/problem'
import { type ConfigFault, fault, keyOf, stringsOf } from './yaml'

const SEVERITIES: Record<string, Severity | 'off'> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'hint',
  off: 'off',
  // YAML 1.1 tools write off as false.
  false: 'off',
  错误: 'error',
  警告: 'warning',
  提示: 'info',
  建议: 'hint',
  关闭: 'off',
}

/** The level that a word of a configuration means: error, 错误, off, … */
export function severityOf(word: string): Severity | 'off' | undefined {
  return SEVERITIES[word]
}

/** `rules`: a level for every rule that is named. */
export function readRules(
  node: unknown,
  rules: Record<string, Severity | 'off'>,
  known: readonly string[],
  faults: ConfigFault[],
  text: string,
): void {
  if (!isMap(node)) {
    faults.push(fault(node, text, 'rules 下面应当每行写一条“规则: 级别”，如 placeholder/x: off'))
    return
  }
  for (const pair of node.items) {
    const id = keyOf(pair)
    const severity = SEVERITIES[stringsOf(pair.value)[0] ?? '']
    if (!known.includes(id))
      faults.push(fault(pair.key, text, `没有“${id}”这条规则；规则编号见说明书的规则一览`))
    else if (!severity) {
      faults.push(fault(pair.value, text, `级别应当写 error、warning、info、hint 或 off`))
    } else rules[id] = severity
  }
}
