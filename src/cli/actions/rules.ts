import { FILE_FACTS } from '../../lint/file-facts'
import { PRESET_NAMES, type Preset, runsUnder, severityUnder } from '../../lint/presets'
import { SEVERITY_NAMES } from '../../lint/submission'
import { allRules } from '../../rules'
import type { Severity } from '../../rules/problem'
import type { Basis } from '../../rules/rule'
import { largest } from '../../text/largest'
import { writeOut } from '../output'
import { UsageError } from '../usage-error'

export interface RulesOptions {
  format: string
  preset: string
}

/** A rule as it is listed. */
interface Row {
  id: string
  title: string
  /** Under the preset; `off` where that does not run it. */
  level: Severity | 'off'
  basis?: Basis
}

const FORMATS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  text: asText,
  json: (rows) => JSON.stringify(rows, null, 2),
}

/** `xinde rules`: every rule with its level and where it comes from. */
export async function listRules(options: RulesOptions): Promise<number> {
  const format = FORMATS[options.format]
  if (!format) {
    throw new UsageError(`没有“${options.format}”这种输出格式；可以用 ${Object.keys(FORMATS).join('、')}`)
  }
  const preset = PRESET_NAMES[options.preset]
  if (!preset) throw new UsageError(`没有“${options.preset}”这种方案；可以写 标准、严格 或 仅隐私`)
  await writeOut(`${format(rowsUnder(preset))}\n`)
  return 0
}

function rowsUnder(preset: Preset): Row[] {
  const rules = allRules.map((rule): Row => {
    const { id, title, basis, defaultSeverity } = rule
    return {
      id,
      title,
      level: runsUnder(preset, rule) ? severityUnder(preset, rule, defaultSeverity) : 'off',
      basis,
    }
  })
  const facts = Object.entries(FILE_FACTS).map(
    ([id, { title, severity }]): Row => ({ id, title, level: severity }),
  )
  return [...rules, ...facts]
}

/** The ids and levels come first, as their columns need no widths of Han characters. */
function asText(rows: readonly Row[]): string {
  const width = largest(rows.map(({ id }) => id.length))
  const lines = rows.map(({ id, title, level, basis }) => {
    const source = basis?.source ? `（${basis.source}${basis.clause ? ` ${basis.clause}` : ''}）` : ''
    return `${id.padEnd(width)}  ${level === 'off' ? '不查' : SEVERITY_NAMES[level]}  ${title}${source}`
  })
  return [...lines, '', `${rows.length} 条规则；xinde explain 规则 看一条的说明`].join('\n')
}
