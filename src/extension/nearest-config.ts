import { Uri, workspace } from 'vscode'
import type { NearestConfig, NearestConfigParams } from '../protocol'
import { decode } from '../text/decode'

/**
 * The configuration file of a draft that only the editor can reach: in a virtual workspace, in a browser. The
 * search goes up from the draft's folder; null where there is none.
 */
export async function nearestConfig({
  uri: draft,
  names,
}: NearestConfigParams): Promise<NearestConfig | null> {
  for (let folder = parentOf(Uri.parse(draft)); ; folder = parentOf(folder)) {
    for (const name of names) {
      const uri = Uri.joinPath(folder, name)
      if (await exists(uri)) return { uri: uri.toString(), text: await textOf(uri) }
    }
    if (parentOf(folder).path === folder.path) return null
  }
}

function parentOf(uri: Uri): Uri {
  return Uri.joinPath(uri, '..')
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return decode(await workspace.fs.readFile(uri)).text ?? null
  } catch {
    return null
  }
}
