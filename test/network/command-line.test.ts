import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { commands } from '../../src/cli/commands'
import { packageRoot } from '../../src/node/assets'
import { type NetworkWatch, watchNetwork } from '../support/no-network'

const CLI = join(packageRoot, 'dist', 'cli.js')
/** Every command that there is, as it works hardest; the files are those of `examples/`, copied. */
const RUNS: Readonly<Record<string, { args: string[]; input?: string }[]>> = {
  lint: [
    { args: ['--concurrency', '2', '--format', 'sarif', '--submit', '规范'] },
    { args: ['--fix', '--format', 'html', '-o', '结果.html', '待改/心得.md'] },
  ],
  scan: [{ args: ['--ndjson'], input: '{"id":1,"text":"民警祁守山查获吉g-12345号货车。"}\n' }],
  new: [{ args: ['--genre', 'wt3', '-o', '新.md'] }],
  import: [{ args: ['稿.docx', '-o', '导入.md'] }],
  export: [
    { args: ['规范/问题原因对策.md', '--to', 'html', '--with-table', '-o', '稿.html'] },
    { args: ['规范/问题原因对策.md', '--to', 'docx', '--with-table', '--anyway', '-o', '导出.docx'] },
  ],
  table: [{ args: ['规范/问题原因对策.md'] }],
  redact: [{ args: ['待改/事迹.md', '-o', '脱敏.md', '--report', '对照.json'] }],
  tidy: [{ args: ['待改/调研.md', '-o', '整理.md'] }],
  init: [{ args: ['.'] }],
  rules: [{ args: [] }],
  explain: [{ args: ['privacy/plate'] }],
}

describe('the network and the command line', function () {
  this.timeout(180_000)
  let folder = ''
  let network: NetworkWatch
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-cli-'))
    cpSync(join(packageRoot, 'examples'), folder, { recursive: true })
    copyFileSync(join(packageRoot, 'test', 'unit', 'import', 'files', '稿.docx'), join(folder, '稿.docx'))
    network = watchNetwork()
  })
  after(() => {
    network.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has a run of every command', () => {
    const program = new Command()
    for (const add of commands) add(program, () => async () => {})
    assert.deepEqual(Object.keys(RUNS).sort(), program.commands.map((command) => command.name()).sort())
  })

  for (const [command, runs] of Object.entries(RUNS)) {
    it(`${command} asks for none`, () => {
      for (const { args, input = '' } of runs) {
        const { status, stderr } = spawnSync(process.execPath, [CLI, command, ...args], {
          cwd: folder,
          env: { ...process.env, ...network.env },
          input,
          encoding: 'utf8',
        })
        assert.ok(status === 0 || status === 1, `${command} ${args.join(' ')}: ${status} ${stderr}`)
        network.assertSilent(`${command} ${args.join(' ')}`)
      }
    })
  }

  it('was watched in its threads too', () => {
    const { processes, threads } = network.armed()
    assert.equal(processes, Object.values(RUNS).flat().length)
    assert.ok(threads >= 2, `${threads} threads`)
  })
})
