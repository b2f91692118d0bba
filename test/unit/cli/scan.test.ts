import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { cli, useFolder, xinde } from './support'

describe('xinde scan', () => {
  const { write } = useFolder()
  it('answers line by line, in order, without values', () => {
    const lines = [
      { id: 'a', text: '驾驶吉g-56626号轿车，吉G·56626又来了。' },
      { id: 2, text: '平安无事。' },
      { text: '电话13900001234' },
    ]
    const { status, stdout } = xinde(['scan', '--ndjson'], {
      input: lines.map((line) => JSON.stringify(line)).join('\n'),
    })
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.equal(status, 0)
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['a', 2, undefined],
    )
    assert.deepEqual(
      answers[0].findings.map(({ kind, range, entity }: Record<string, unknown>) => ({
        kind,
        range,
        entity,
      })),
      [
        { kind: 'plate', range: { start: 2, end: 10 }, entity: 'plate-1' },
        { kind: 'plate', range: { start: 14, end: 22 }, entity: 'plate-1' },
      ],
    )
    assert.ok(!stdout.includes('56626'))
  })
  it('goes on after a line that is no JSON, and exits 2', () => {
    const { status, stdout } = xinde(['scan', '--ndjson'], { input: '不是\n{"text":"好"}\n{"id":1}\n' })
    assert.equal(status, 2)
    assert.equal(stdout.trim().split('\n').length, 3)
  })

  it('waits for a slow reader: no further line is read, and memory does not grow', async function () {
    if (process.platform !== 'linux') this.skip()
    this.timeout(120_000)
    const TEXTS = 6_000
    // Much is found in each, so that the answers fill the pipe soon.
    const text = '驾驶吉G-56626号轿车。'.repeat(40)
    const lines = Array.from({ length: TEXTS }, (_, id) => `${JSON.stringify({ id, text: id + text })}\n`)
    const file = write('材料.ndjson', lines.join(''))
    // In a small heap, or what is garbage already counts for as much as it happens to be.
    const child = spawn(process.execPath, ['--max-old-space-size=64', cli, 'scan', '--ndjson'], {
      stdio: [openSync(file, 'r'), 'pipe', 'inherit'],
    })
    const field = (name: string, what: string) =>
      Number(
        new RegExp(`^${what}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${child.pid}/${name}`, 'utf8'))?.[1],
      )
    const place = () => field('fdinfo/0', 'pos')
    const memory = () => field('status', 'VmRSS') / 1000
    child.stdout?.pause()
    let before = -1
    while (place() === 0 || place() !== before) {
      before = place()
      await wait(1_000)
    }
    const size = statSync(file).size
    assert.ok(before < size / 2, `read ${before} of ${size} bytes ahead of the reader`)
    const held = memory()
    await wait(2_000)
    assert.equal(place(), before)
    assert.ok(memory() < held + 10, `${held} MB, then ${memory()} MB`)

    let next = 0
    let most = 0
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      assert.equal(JSON.parse(line).id, next++)
      if (next % 100 === 0 && child.exitCode === null) most = Math.max(most, memory() || 0)
    }
    if (child.exitCode === null) await once(child, 'exit')
    assert.equal(next, TEXTS)
    assert.ok(most < held + 80, `${held} MB, ${most} MB in the end`)
  })
})
