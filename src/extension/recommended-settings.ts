import { ConfigurationTarget, type QuickPickItem, window, workspace } from 'vscode'
import { t } from './l10n'

/** A setting of VS Code that suits Chinese prose. */
interface Recommended {
  section: string
  key: string
  value: unknown
  /** For Markdown alone. */
  markdown: boolean
  why: () => string
}

const RECOMMENDED: readonly Recommended[] = [
  {
    section: 'editor',
    key: 'wordSegmenterLocales',
    value: ['zh-CN'],
    markdown: false,
    why: () => t('按中文的词移动光标、双击选词'),
  },
  {
    section: 'editor',
    key: 'wordWrap',
    value: 'on',
    markdown: true,
    why: () => t('长段落自动折行，不用左右拖'),
  },
  {
    section: 'editor',
    key: 'lineHeight',
    value: 1.8,
    markdown: true,
    why: () => t('行距放宽，汉字看着不挤'),
  },
  {
    section: 'editor',
    key: 'quickSuggestions',
    value: { other: 'off', comments: 'off', strings: 'off' },
    markdown: true,
    why: () => t('写正文时不弹出提示框'),
  },
  {
    section: 'editor',
    key: 'unicodeHighlight.ambiguousCharacters',
    value: false,
    markdown: true,
    why: () => t('全角标点不再加框'),
  },
]

/**
 * 一键应用推荐设置: shows each setting with what it is now and what it would be, and writes what is left ticked into the
 * settings of the user. Gives the keys that were written.
 */
export async function applyRecommendedSettings(): Promise<string[]> {
  const wanted = RECOMMENDED.filter((each) => !isSet(each))
  if (wanted.length === 0) {
    void window.showInformationMessage(t('推荐的设置都已经在用了。'))
    return []
  }
  const picked = await window.showQuickPick(
    wanted.map((setting): QuickPickItem & { setting: Recommended } => ({
      label: setting.why(),
      description: `${setting.markdown ? '[markdown] ' : ''}${nameOf(setting)}`,
      detail: t(
        '现在是 {0}，改为 {1}',
        JSON.stringify(currentOf(setting)) ?? '—',
        JSON.stringify(setting.value),
      ),
      picked: true,
      setting,
    })),
    {
      title: t('推荐设置：不要的去掉勾，回车后写入您的用户设置'),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  )
  if (!picked || picked.length === 0) return []
  for (const { setting } of picked) {
    const { key, value, markdown } = setting
    await configOf(setting).update(key, value, ConfigurationTarget.Global, markdown)
  }
  void window.showInformationMessage(t('已应用 {0} 项设置；随时可以在设置里改回来。', picked.length))
  return picked.map(({ setting }) => nameOf(setting))
}

function nameOf({ section, key }: Recommended): string {
  return `${section}.${key}`
}

function configOf({ section, markdown }: Recommended) {
  return workspace.getConfiguration(section, markdown ? { languageId: 'markdown' } : undefined)
}

function currentOf(setting: Recommended): unknown {
  return configOf(setting).get(setting.key)
}

function isSet(setting: Recommended): boolean {
  return JSON.stringify(currentOf(setting)) === JSON.stringify(setting.value)
}
