import assert from 'node:assert/strict'
import dns from 'node:dns'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import * as vscode from 'vscode'
import { seesProcesses, serverProcess } from './server-process'
import { api, apply, closeAll, fixesFor, open, until, untilProblems } from './support'

const HOOK = join(__dirname, '..', '..', 'test', 'support', 'no-network.cjs')

/** That a whole session opens no connection: neither here in the extension host nor in the language server. */
export function defineNetworkSuite(): void {
  describe('the network', () => {
    before(api)
    afterEach(closeAll)

    it('is asked for by nobody in a whole session', async function () {
      this.timeout(120_000)
      const log = join(tmpdir(), `xinde-network-${process.pid}.log`)
      if (seesProcesses) await restartWatched(log)
      const here = watchHere()
      try {
        await session()
      } finally {
        here.end()
      }
      assert.deepEqual(here.asked, [])
      if (!seesProcesses) return
      const lines = readFileSync(log, 'utf8').split('\n')
      rmSync(log)
      assert.ok(
        lines.some((line) => line.startsWith('armed process')),
        'the server was not watched',
      )
      assert.deepEqual(
        lines.filter((line) => line.startsWith('network ')),
        [],
      )
    })
  })
}

async function session(): Promise<void> {
  const { document } = await open({
    content:
      '# 一次夜查的心得\n\n## 一、问题\n\n1、任xxx，吉g-12345号货车，民警祁守山。\n\n![图](https://example.invalid/1.png) <https://example.invalid/>\n\n## 二、对策\n\n1、添人。\n',
  })
  await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
  await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(4, 8))
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri)
  await vscode.commands.executeCommand('xinde.openPreview')
  const { previewText } = await api()
  await until('the preview', async () =>
    (await previewText(document.uri.toString()).catch(() => '')).includes('添人'),
  )
  for (const command of ['nextPlaceholder', 'fixAll', 'checkSubmission', 'showCorrespondence']) {
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One)
    await vscode.commands.executeCommand(`xinde.${command}`)
  }
  const [fix] = await fixesFor(document, 'privacy/plate')
  await apply(fix)
  await untilProblems(document, (problems) => !problems.includes('privacy/plate: 吉g-12345'))
  await vscode.commands.executeCommand('xinde.newReport', 'wt3')
}

/** Ends the server, so that it starts again under the watch, which its environment tells it of. */
async function restartWatched(log: string): Promise<void> {
  const before = process.env.NODE_OPTIONS
  process.env.NODE_OPTIONS = `${before ?? ''} --require "${HOOK}"`.trim()
  process.env.XINDE_NETWORK_LOG = log
  try {
    process.kill(await until('the server', serverProcess), 'SIGKILL')
    await until('the watched server', () => existsSync(log))
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = before
    delete process.env.XINDE_NETWORK_LOG
  }
}

/** Writes down every connection and look-up of this process but pipes, and lets them be: VS Code lives here too. */
function watchHere(): { asked: string[]; end(): void } {
  const asked: string[] = []
  const undo: (() => void)[] = []
  const watch = (owner: object, name: string, isPipe: (args: unknown[]) => boolean = () => false) => {
    const target = owner as Record<string, (...args: unknown[]) => unknown>
    const original = target[name]
    if (!original) return
    target[name] = function (...args) {
      if (!isPipe(args)) asked.push(`${name}: ${new Error(name).stack}`)
      return original.apply(this, args)
    }
    undo.push(() => {
      target[name] = original
    })
  }
  watch(net.Socket.prototype, 'connect', ([first]) => {
    const given = Array.isArray(first) ? first[0] : first
    return typeof given === 'string' || typeof given?.path === 'string'
  })
  watch(tls, 'connect')
  for (const owner of [http, https]) for (const name of ['request', 'get']) watch(owner, name)
  for (const name of ['lookup', 'resolve', 'resolve4']) watch(dns, name)
  watch(globalThis, 'fetch')
  return {
    asked,
    end: () => {
      for (const each of undo) each()
    },
  }
}
