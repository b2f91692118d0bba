import { join } from 'node:path'
import { Stop } from '../shared/stop.mjs'
import { cached, installDependenciesOf, installPackages } from './install.mjs'
import { hostVersion } from './versions.mjs'

/** Whether the VS Code server can run on this system. */
export const canHost = process.platform !== 'win32'

/**
 * Installs the VS Code server where it is not there yet.
 *
 * @returns {Promise<{ node: string, main: string }>} the node to run it with, and its program
 */
export async function installEditor() {
  if (!canHost) throw new Stop('VS Code 服务器不能在 Windows 上运行。请安装 VS Code。')
  const { codeServer, vscode } = hostVersion
  const folder = await cached(`code-server-${codeServer}`, `VS Code ${vscode}`, async (draft) => {
    await installPackages(draft, { 'code-server': codeServer })
    await installDependenciesOf(serverIn(draft))
  })
  return { node: await installNode(), main: join(serverIn(folder), 'out/server-main.js') }
}

function serverIn(folder) {
  return join(folder, 'node_modules/code-server/lib/vscode')
}

/** The node at hand where it suits the server, else the one that the registry has for this platform. */
async function installNode() {
  const { node, runsOn } = hostVersion
  if (runsOn.includes(Number.parseInt(process.versions.node, 10))) return process.execPath
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Stop(
      `VS Code ${hostVersion.vscode} 的服务器需要 Node.js ${runsOn.join('、')}，现在是 ${process.versions.node}。`,
    )
  }
  const name = `node-linux-${process.arch}`
  const folder = await cached(`${name}-${node}`, `Node.js ${node}`, (draft) =>
    installPackages(draft, { [name]: node }),
  )
  return join(folder, 'node_modules', name, 'bin/node')
}
