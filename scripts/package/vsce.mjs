import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cached, installPackages } from '../host/install.mjs'

/** The tool of VS Code's makers that makes a VSIX; the newest that runs on Node.js 20. */
const VERSION = '3.9.2'

/** Installs it where it is not there yet; nobody who only builds needs it. */
export async function installVsce() {
  const folder = await cached(`vsce-${VERSION}`, '打包工具', (draft) =>
    installPackages(draft, { '@vscode/vsce': VERSION }),
  )
  return import(pathToFileURL(join(folder, 'node_modules/@vscode/vsce/out/api.js')).href)
}
