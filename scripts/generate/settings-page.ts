import { readManifest } from './manifest'
import type { Output } from './output'

interface Setting {
  type: string | string[]
  default: unknown
  scope?: string
  enum?: string[]
  enumDescriptions?: string[]
  markdownDescription?: string
  description?: string
}

const SCOPES: Record<string, string> = {
  resource: '可以按文件夹设',
  window: '可以按工作区设',
  machine: '只能设在本机',
}

/** docs/settings.md, from the settings that package.json declares. */
export default function settingsPage(): Output[] {
  const { contributes } = readManifest()
  const settings = Object.entries(contributes.configuration.properties as Record<string, Setting>)
  const parts = settings.map(([name, setting]) => {
    const values = (setting.enum ?? []).map(
      (value, i) =>
        `- \`${value}\`${setting.enumDescriptions?.[i] ? `：${setting.enumDescriptions[i]}` : ''}`,
    )
    return [
      `## ${name}`,
      '',
      setting.markdownDescription ?? setting.description ?? '',
      '',
      ...(values.length > 0 ? [...values, ''] : []),
      `默认：\`${JSON.stringify(setting.default)}\`　${SCOPES[setting.scope ?? 'window'] ?? ''}`,
      '',
    ].join('\n')
  })
  const head = [
    '# 设置',
    '',
    '在 VS Code 里按 `Ctrl+,`，查找 `xinde`；改了立即生效，不用重开。单位统一的要求写在文件夹的 `.xinde.yaml` 里更好（命令“新建配置文件 .xinde.yaml”），以它为准。',
    '',
    '本页由 `npm run generate` 按 package.json 和 package.nls.json 写出。',
    '',
  ].join('\n')
  return [{ path: 'docs/settings.md', content: `${head}\n${parts.join('\n')}` }]
}
