import { commands, type QuickPickItem, QuickPickItemKind, window } from 'vscode'
import { t } from './l10n'
import type { Pause } from './pause'

type Item = QuickPickItem & { run?: () => unknown }

/** What a click on the status bar offers. */
export async function showMenu(pause: Pause): Promise<void> {
  const picked = await window.showQuickPick(itemsOf(pause), {
    title: t('心得助手'),
    placeHolder: t('选一项'),
  })
  await picked?.run?.()
}

function itemsOf(pause: Pause): Item[] {
  const uri = window.activeTextEditor?.document.uri.toString()
  const isFilePaused = uri !== undefined && pause.isPaused(uri) && !pause.wholeWindow
  const command = (label: string, id: string, ...args: unknown[]): Item => ({
    label,
    run: () => commands.executeCommand(id, ...args),
  })
  return [
    command(`$(checklist) ${t('提交前检查')}`, 'xinde.checkSubmission'),
    command(`$(folder) ${t('检查整个文件夹')}`, 'xinde.checkFolder'),
    command(`$(book) ${t('选择体裁…')}`, 'xinde.chooseGenre'),
    { label: t('暂停与忽略'), kind: QuickPickItemKind.Separator },
    ...(pause.wholeWindow
      ? []
      : [
          {
            label: isFilePaused
              ? `$(play) ${t('恢复检查本文件')}`
              : `$(debug-pause) ${t('暂停检查：本文件')}`,
            run: () => pause.toggleFile(uri),
          },
        ]),
    {
      label: pause.wholeWindow ? `$(play) ${t('恢复检查')}` : `$(debug-pause) ${t('暂停检查：整个窗口')}`,
      run: () => pause.toggleWindow(),
    },
    command(`$(history) ${t('恢复已忽略的提示')}`, 'xinde.restoreIgnored'),
    { label: t('设置与说明'), kind: QuickPickItemKind.Separator },
    command(`$(gear) ${t('打开设置')}`, 'workbench.action.openSettings', '@ext:xinde.xinde'),
    command(`$(new-file) ${t('新建配置文件 .xinde.yaml')}`, 'xinde.initConfig'),
    command(`$(list-unordered) ${t('规则一览')}`, 'xinde.openRules'),
  ]
}
