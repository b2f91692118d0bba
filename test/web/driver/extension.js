/**
 * A file system that lives in memory: `xinde-memory:/`, as a virtual workspace of an officer's would be one on some
 * service. It runs in the web worker that is the extension host, as it is written here.
 */
const vscode = require('vscode')

const { FileType, FileSystemError, FileChangeType } = vscode
const SCHEME = 'xinde-memory'

/** Path → bytes of a file, or undefined for a folder. */
const entries = new Map([['/', undefined]])
const changes = new vscode.EventEmitter()

const parentOf = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), 1))
const tell = (type, path) => changes.fire([{ type, uri: vscode.Uri.from({ scheme: SCHEME, path }) }])

function find({ path }) {
  if (!entries.has(path)) throw FileSystemError.FileNotFound(path)
  return entries.get(path)
}

function put(path, content) {
  if (!entries.has(parentOf(path))) put(parentOf(path), undefined)
  const type = entries.has(path) ? FileChangeType.Changed : FileChangeType.Created
  entries.set(path, content)
  tell(type, path)
}

function remove(path) {
  for (const each of [...entries.keys()])
    if (each === path || each.startsWith(`${path}/`)) entries.delete(each)
  tell(FileChangeType.Deleted, path)
}

const provider = {
  onDidChangeFile: changes.event,
  watch: () => new vscode.Disposable(() => {}),
  stat(uri) {
    const content = find(uri)
    const type = content ? FileType.File : FileType.Directory
    return { type, ctime: 0, mtime: Date.now(), size: content?.byteLength ?? 0 }
  },
  readDirectory(uri) {
    find(uri)
    const inside = [...entries].filter(([path]) => path !== '/' && parentOf(path) === uri.path)
    return inside.map(([path, content]) => [
      path.slice(path.lastIndexOf('/') + 1),
      content ? FileType.File : FileType.Directory,
    ])
  },
  createDirectory: ({ path }) => put(path, undefined),
  readFile(uri) {
    const content = find(uri)
    if (!content) throw FileSystemError.FileIsADirectory(uri)
    return content
  },
  writeFile(uri, content, { create, overwrite }) {
    if (!entries.has(uri.path) && !create) throw FileSystemError.FileNotFound(uri)
    if (entries.has(uri.path) && create && !overwrite) throw FileSystemError.FileExists(uri)
    put(uri.path, content)
  },
  delete(uri) {
    find(uri)
    remove(uri.path)
  },
  rename(from, to) {
    put(to.path, find(from))
    remove(from.path)
  },
}

/** @param {vscode.ExtensionContext} context */
exports.activate = async ({ extensionUri, subscriptions }) => {
  const run = JSON.parse(
    new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'run.json')),
    ),
  )
  for (const [path, text] of Object.entries(run.files)) put(path, new TextEncoder().encode(text))
  subscriptions.push(vscode.workspace.registerFileSystemProvider(SCHEME, provider, { isCaseSensitive: true }))
}
