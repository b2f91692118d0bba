import * as vscode from 'vscode'
import { click, textNow } from './driver'
import { until } from './support'

const TOASTS = '.notifications-toasts.visible'
const CENTER = '.notifications-center.visible'
/** How long a message is waited for where it pops up, in milliseconds. */
const POPS_UP = 3_000

/**
 * Waits for a message, a question or the progress of something. VS Code pops up no more than three within 800 ms and
 * none while others are in the way, but its list of notifications has all that were not answered: that is opened
 * where nothing pops up, and stays open until `closeNotices`.
 *
 * @returns what the messages say
 */
export async function untilNotice(says: string | RegExp): Promise<string> {
  const start = Date.now()
  return until(`a message with ${says}`, async () => {
    const late = Date.now() - start > POPS_UP
    if (late) await vscode.commands.executeCommand('notifications.showList')
    const texts = await Promise.all([TOASTS, CENTER].map((place) => textNow(place)))
    return texts.find((text) => (typeof says === 'string' ? text.includes(says) : says.test(text)))
  })
}

/** Clicks the first button of the message that was waited for. */
export async function answerNotice(): Promise<void> {
  await click(`:is(.notification-toast, ${CENTER}) .monaco-button`)
}

/** Clears away all messages, so that those of the next test can be seen. */
export async function closeNotices(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll')
  await vscode.commands.executeCommand('notifications.hideList')
}
