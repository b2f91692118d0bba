import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { root, setUp } from './setup.mjs'

const cli = join(root, 'dist', 'cli.js')
const output = join(root, '.vscode-test', 'start')

/** Lints a draft (or the samples), prints the result, then opens it with the preview beside it. */
const given = process.argv.slice(2).filter((argument) => argument !== '--no-editor')
const target = resolve(given[0] ?? join(root, 'examples'))
if (!existsSync(target)) {
  console.error(`没有这个文件：${given[0]}`)
  process.exit(2)
}
setUp()
spawnSync(process.execPath, [cli, 'lint', target], { stdio: 'inherit' })

const isFolder = statSync(target).isDirectory()
const interactive = process.stdin.isTTY && process.stdout.isTTY && !process.argv.includes('--no-editor')
const code = interactive ? findCode() : undefined
if (!interactive) writePreviews()
else if (code) openDesktop(code)
else if (process.platform === 'win32') {
  console.log('没有找到 VS Code：请安装 VS Code，并把 code 加到 PATH。先把预览写成网页：')
  writePreviews()
} else await openServer()

/** Markdown files below a folder, or the one file. */
function drafts(path = target) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .flatMap((name) => drafts(join(path, name)))
    .filter((file) => file.endsWith('.md'))
}

function writePreviews() {
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const files = drafts()
  for (const file of files) {
    const folder = isFolder ? join(output, '预览', basename(dirname(file))) : output
    mkdirSync(folder, { recursive: true })
    const page = join(folder, `${isFolder ? basename(file, '.md') : '预览'}.html`)
    const { status } = spawnSync(process.execPath, [cli, 'export', file, '--to', 'html', '-o', page], {
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    })
    if (status !== 0) process.exit(status ?? 1)
  }
  console.log(
    `\n预览已写成网页（${files.length} 份），用浏览器打开即可：\n${join(output, isFolder ? '预览' : '预览.html')}`,
  )
}

/** A workspace file outside the draft's folder, so that nothing is written beside the draft. */
function writeWorkspace() {
  mkdirSync(output, { recursive: true })
  const file = join(output, '心得助手.code-workspace')
  const workspace = {
    folders: [{ path: isFolder ? target : dirname(target) }],
    settings: { 'xinde.preview.openAutomatically': true },
  }
  writeFileSync(file, JSON.stringify(workspace, null, 2))
  return file
}

function firstDraft() {
  const files = drafts()
  return files.find((file) => file.includes('待改')) ?? files[0] ?? target
}

function findCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code']
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file))
}

function openDesktop(command) {
  const args = [`--extensionDevelopmentPath=${root}`, writeWorkspace(), firstDraft()]
  console.log('正在用 VS Code 打开……')
  spawn(command, args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref()
}

/** A VS Code of our own on the loopback address, until Ctrl-C. */
async function openServer() {
  const { editorUrl, remoteUri, startServer } = await import('./host/server.mjs')
  const server = await startServer()
  const url = editorUrl(server.authority, { workspace: writeWorkspace() }, [
    ['extensionDevelopmentPath', remoteUri(server.authority, root)],
    ['openFile', remoteUri(server.authority, firstDraft())],
    ['skipWelcome', 'true'],
  ])
  console.log(`\n编辑器已启动，只有本机可以访问。用浏览器打开：\n${url}\n\n按 Ctrl-C 结束。`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.stop()
      process.exit(0)
    })
  }
  await server.ended
}
