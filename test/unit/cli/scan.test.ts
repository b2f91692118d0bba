import assert from 'node:assert/strict'
import { xinde } from './support'

describe('xinde scan', () => {
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
})
