import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { linesOf } from '../../../src/cli/lines'

/** The lines of what comes in pieces of so many bytes. */
async function lines(text: string, { bytes = 1_000, longest }: { bytes?: number; longest?: number } = {}) {
  const all = Buffer.from(text)
  const pieces = Array.from({ length: Math.ceil(all.length / bytes) }, (_, i) =>
    all.subarray(i * bytes, (i + 1) * bytes),
  )
  const found: (string | undefined)[] = []
  for await (const line of linesOf(Readable.from(pieces, { objectMode: false }), longest)) found.push(line)
  return found
}

describe('lines of a stream', () => {
  it('are the same however the stream is cut', async () => {
    for (const bytes of [1, 2, 3, 5, 1_000]) {
      assert.deepEqual(await lines('甲乙\n\r\n丙👮\r\n丁', { bytes }), ['甲乙', '', '丙👮', '丁'], `${bytes}`)
    }
  })
  it('end where JSON ends none of its strings', async () => {
    assert.deepEqual(await lines('"甲\u2028乙\u2029丙\u0085丁\r戊"\n己'), [
      '"甲\u2028乙\u2029丙\u0085丁\r戊"',
      '己',
    ])
  })
  it('are none where there is nothing, and none after the last line feed', async () => {
    assert.deepEqual(await lines(''), [])
    assert.deepEqual(await lines('甲\n'), ['甲'])
  })
  it('are undefined where they are too long, and the next is read', async () => {
    for (const bytes of [1, 4, 1_000]) {
      assert.deepEqual(await lines('1234\n12345\n12\n123456', { bytes, longest: 4 }), [
        '1234',
        undefined,
        '12',
        undefined,
      ])
    }
  })
  it('are not read before they are asked for', async () => {
    let read = 0
    const input = new Readable({
      highWaterMark: 1,
      read() {
        read++
        this.push(read > 100 ? null : '甲\n')
      },
    })
    const iterator = linesOf(input)
    await iterator.next()
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.ok(read < 5, `${read} pieces were read`)
    await iterator.return(undefined)
  })
})
