import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createProgress } from '../../../src/cli/lint/progress'
import { cli, useFolder } from './support'

/** What a terminal shows in the end of what was written to it: lines that were written over or erased are gone. */
function screenOf(written: string): string[] {
  const lines = ['']
  let column = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal obeys
  for (const [piece] of written.matchAll(/\u001b\[[\d;]*[A-Za-z]|[\s\S]/gu)) {
    const last = lines.length - 1
    const line = lines[last] ?? ''
    if (piece === '\r') column = 0
    else if (piece === '\n') lines.push('')
    else if (piece === '\u001b[K') lines[last] = line.slice(0, column)
    else if (!piece.startsWith('\u001b')) {
      lines[last] = line.slice(0, column) + piece + line.slice(column + piece.length)
      column += piece.length
    }
    if (piece === '\n') column = 0
  }
  return lines
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal obeys
const COLOR = /\u001b\[\d+m/

describe('a long run at a terminal', function () {
  this.timeout(120_000)
  const { at, write } = useFolder()
  const DRAFTS = 40
  /** No paragraph like another, as what was checked once is not checked again. */
  const draft = (number: number) => {
    const paragraph = (_: unknown, at: number) => `第${number * 1000 + at}次学习，，提高认识，改进工作。`
    return `# 第${number}篇\n\n${Array.from({ length: 80 }, paragraph).join('\n\n')}\n`
  }

  /** Runs the command line in a terminal of its own (util-linux). */
  const inTerminal = (args: string[], env: Record<string, string> = {}) => {
    const command = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ')
    const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env
    return spawnSync('script', ['-qec', `stty cols 80; ${command}`, '/dev/null'], {
      encoding: 'utf8',
      input: '',
      env: { ...inherited, ...env },
    })
  }
  const needsTerminal = () =>
    process.platform === 'linux' && spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

  it('shows how far it is and takes that away in the end; NO_COLOR has no colours', function () {
    if (!needsTerminal()) {
      console.warn('!!! 没有 script（util-linux），没有在真正的终端里试')
      return this.skip()
    }
    for (let i = 0; i < DRAFTS; i++)
      write(`第${i}篇很长很长很长很长很长很长很长很长很长很长很长的文件名.md`, draft(i))
    const args = ['lint', at(), '--no-config', '--concurrency', '1', '--quiet']
    for (const env of [{}, { NO_COLOR: '1' }]) {
      const { status, stdout } = inTerminal(args, env)
      assert.equal(status, 0, stdout)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal obeys
      const states = [...stdout.matchAll(/\r\u001b\[K([█░]{20}) (\d+)\/40 ([^\r\n]*)/g)]
      assert.ok(states.length > 0, JSON.stringify(stdout.slice(0, 500)))
      const counts = states.map(([, , count]) => Number(count))
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => a - b),
      )
      for (const [, bar = '', count] of states) {
        assert.equal(bar.split('█').length - 1, Math.round((Number(count) / DRAFTS) * 20))
      }
      const screen = screenOf(stdout)
      assert.ok(!screen.some((line) => /[█░]/.test(line)), screen.join('\n'))
      assert.match(screen.join('\n'), /✔ 40 个文件，没有发现问题/)
      assert.equal(COLOR.test(stdout), env.NO_COLOR === undefined)
    }
  })

  it('shows nothing of that where the output is no terminal', () => {
    const written: string[] = []
    const stream = {
      isTTY: false,
      write: (text: string) => written.push(text),
    } as unknown as NodeJS.WriteStream
    const progress = createProgress(100, stream)
    for (let i = 0; i < 100; i++) progress.done('a.md')
    progress.clear()
    assert.deepEqual(written, [])
  })

  it('mends on where nobody reads its messages', async () => {
    for (let i = 0; i < 5; i++) write(`${i}.md`, draft(i))
    const child = spawn(process.execPath, [cli, 'lint', at(), '--no-config', '--fix'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr?.destroy()
    assert.deepEqual(await once(child, 'exit'), [0, null])
    for (let i = 0; i < 5; i++) assert.doesNotMatch(readFileSync(at(`${i}.md`), 'utf8'), /，，/)
  })

  it('Ctrl-C while drafts are mended: each is as it was or mended, and nothing else is left', async function () {
    // There a signal ends a process at once, and no other process can press Ctrl-C.
    if (process.platform === 'win32') this.skip()
    const before = new Map<string, string>()
    for (let i = 0; i < DRAFTS; i++) {
      const name = `${String(i).padStart(2, '0')}.md`
      before.set(name, draft(i))
      write(name, draft(i))
    }
    const child = spawn(process.execPath, [cli, 'lint', at(), '--no-config', '--fix', '--concurrency', '2'])
    const ended = once(child, 'exit')
    let told = ''
    child.stderr.on('data', (piece) => {
      told += piece
      if ((told.match(/已修复/g)?.length ?? 0) >= 3) child.kill('SIGINT')
    })
    assert.equal((await ended)[0], 130)
    let mended = 0
    assert.deepEqual(readdirSync(at()), [...before.keys()])
    for (const [name, text] of before) {
      const now = readFileSync(at(name), 'utf8')
      if (now === text) continue
      mended++
      assert.equal(now, text.replaceAll('，，', '，'), name)
    }
    assert.ok(mended >= 3 && mended < DRAFTS, `${mended} mended`)
  })
})
