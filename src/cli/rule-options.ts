import { severityOf } from '../lint/config/severities'
import { PRESET_NAMES, type Preset } from '../lint/presets'
import type { Settings } from '../lint/settings'
import { configurableRules } from '../node/config-files'
import { UsageError } from './usage-error'

/** What `--preset` and `--rule` say; the levels are those of `.xinde.yaml`. */
export function overridesOf(options: { preset?: string; rule?: readonly string[] }): Settings {
  const preset = options.preset === undefined ? undefined : presetOf(options.preset)
  return { rules: Object.fromEntries((options.rule ?? []).map(levelOf)), ...(preset && { preset }) }
}

function presetOf(name: string): Preset {
  const preset = PRESET_NAMES[name]
  if (!preset) throw new UsageError(`没有“${name}”这种方案；可以写 标准、严格 或 仅隐私`)
  return preset
}

function levelOf(text: string): [string, ReturnType<typeof severityOf> & string] {
  const at = text.lastIndexOf(':')
  const id = text.slice(0, at)
  const severity = severityOf(text.slice(at + 1))
  if (at < 0 || !severity) {
    throw new UsageError(
      `--rule 应当写“规则:级别”，如 --rule placeholder/x:off；级别是 error、warning、info、hint 或 off：${text}`,
    )
  }
  if (!configurableRules.includes(id)) {
    throw new UsageError(`没有“${id}”这条规则；运行 xinde rules 看全部规则`)
  }
  return [id, severity]
}
