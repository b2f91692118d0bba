import { type Uri, workspace } from 'vscode'

/** Whether there is a file or folder at a place, as far as we may look. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}
