import type { Connection } from 'vscode-languageserver'
import { IGNORED_NOTIFICATION, type IgnoredPlaces } from '../protocol'
import type { Session } from './session'

/** Hides and shows places as the officer says, at once. */
export function watchIgnored(connection: Connection, session: Session, recheck: () => void): void {
  connection.onNotification(IGNORED_NOTIFICATION, (sent: unknown) => {
    session.ignored = readIgnored(sent)
    recheck()
  })
}

/** Reads what an editor sends, whatever it is. */
export function readIgnored(sent: unknown): IgnoredPlaces {
  const { salt, marks } = (sent ?? {}) as { salt?: unknown; marks?: unknown }
  return {
    salt: typeof salt === 'string' ? salt : '',
    marks: Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : [],
  }
}
