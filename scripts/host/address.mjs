/**
 * The address of a workbench that has an extension under development loaded.
 *
 * @param {string} server `127.0.0.1:port`
 * @param {object} options all paths are absolute
 * @param {string} options.extension folder of the extension
 * @param {string} [options.folder] the folder to open, or its address where it is on no disk
 * @param {string} [options.workspace] or the `.code-workspace` file to open
 * @param {string} [options.tests] the module to run in the extension host, a `.js` file
 * @param {string} [options.file] the file to show
 */
export function workbenchAddress(server, { extension, folder, workspace, tests, file }) {
  const remote = (path) => `vscode-remote://${server}${path.split('/').map(encodeURIComponent).join('/')}`
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  if (tests) payload.push(['extensionTestsPath', remote(tests)])
  if (file) payload.push(['openFile', remote(file)])
  const query = new URLSearchParams(workspace ? { workspace } : folder ? { folder } : { ew: 'true' })
  query.set('payload', JSON.stringify(payload))
  return `http://${server}/?${query}`
}
