import type { Connection } from 'vscode-languageserver'
import type { Session } from './session'

/** Keeps track of which folders are open; call it once an editor that has several is initialized. */
export function watchFolders(connection: Connection, session: Session, recheck: () => void): void {
  const update = async () => {
    const folders = await connection.workspace.getWorkspaceFolders().catch(() => null)
    session.surroundings.setFolders((folders ?? []).map(({ uri }) => uri))
    recheck()
  }
  connection.workspace.onDidChangeWorkspaceFolders(() => void update())
}
