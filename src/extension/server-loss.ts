import { window } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import { t } from './l10n'
import { createRestartPolicy } from './restart-policy'

/**
 * Starts a language server again that was lost, tells the officer once, and stops trying when it keeps ending.
 *
 * @param onLost called before it is started again
 */
export function createServerLossHandler(start: () => Promise<void>, onLost: () => void): ErrorHandler {
  const policy = createRestartPolicy()
  const offerRestart = async () => {
    const said = t(
      '心得助手的检查程序接连意外退出，已经停止检查；草稿没有受影响。请点“重新启动”，还不行就重新打开窗口',
    )
    if ((await window.showErrorMessage(said, t('重新启动'))) === undefined) return
    policy.forgive()
    await start()
  }
  return {
    // Never a reason to give up: of a server that ends messages fail before it is known to have ended, and giving up then
    // would keep it from being started again. That it has ended is told by `closed`, whatever was sent to it.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      onLost()
      const { restart, tell } = policy.lost(Date.now())
      if (!restart) void offerRestart()
      else if (tell) {
        void window.showWarningMessage(t('心得助手的检查程序意外退出，已经自动重新启动；草稿没有受影响'))
      }
      return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }
    },
  }
}
