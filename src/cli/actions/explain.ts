import { closest } from 'fastest-levenshtein'
import pico from 'picocolors'
import { ruleTitle } from '../../lint/rule-titles'
import { configurableRules } from '../../node/config-files'
import { wantsColor } from '../color'
import { writeOut } from '../output'
import { rulePage } from '../rule-page'
import { UsageError } from '../usage-error'

/** `xinde explain`: the page of a rule. */
export async function explainRule(asked: string): Promise<number> {
  const matches = matchesOf(asked)
  const [id] = matches
  if (id === undefined) {
    throw new UsageError(`没有“${asked}”这条规则；是不是 ${nearestTo(asked)}？运行 xinde rules 看全部规则`)
  }
  if (matches.length > 1) throw new UsageError(`“${asked}”有几条规则，请写全：${matches.join('、')}`)
  const page = rulePage(id, { examples: true })
  if (page === undefined) throw new UsageError(`安装不完整：找不到 ${id} 的说明，请重新安装心得助手`)
  await writeOut(`${painted(page.trimEnd(), wantsColor(process.stdout))}\n`)
  return 0
}

/** The whole id; else what stands behind its slash; else its title. */
function matchesOf(asked: string): string[] {
  const ways = [
    (id: string) => id === asked,
    (id: string) => id.endsWith(`/${asked}`),
    (id: string) => ruleTitle(id) === asked,
  ]
  return ways.map((way) => configurableRules.filter(way)).find((found) => found.length > 0) ?? []
}

function nearestTo(asked: string): string {
  if (asked.includes('/')) return closest(asked, configurableRules)
  const names = new Map(configurableRules.map((id) => [id.slice(id.indexOf('/') + 1), id]))
  return names.get(closest(asked, [...names.keys()])) ?? ''
}

/** The Markdown of a page reads well as it is; a terminal shows heads, marked places and examples in colour. */
function painted(page: string, color: boolean): string {
  const paint = pico.createColors(color)
  const line = (text: string) => {
    if (text.startsWith('#')) return paint.bold(text.replace(/^#+ /, ''))
    if (text.startsWith('```')) {
      const kind = EXAMPLES[text.slice(3)]
      return kind === undefined ? '' : paint.dim(kind)
    }
    return text.replace(/⟦[^⟧]*⟧/g, (marked) => paint.yellow(marked)).replace(/`([^`]*)`/g, '$1')
  }
  return page.split('\n').map(line).join('\n')
}

const EXAMPLES: Readonly<Record<string, string>> = { bad: '【有问题】', good: '【没有问题】' }
