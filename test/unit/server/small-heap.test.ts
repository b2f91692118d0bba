import assert from 'node:assert/strict'
import { printedBy } from '../../support/own-process'

/** Megabytes of heap that a process takes at most which holds fifty, and replaces them again and again. */
function mostHeap(begin: string): number {
  const work = `
    const held = Array.from({ length: 500 }, () => new Array(13_000).fill(0.5))
    let most = 0
    for (let i = 0; i < 6_000; i++) {
      held[i % held.length] = new Array(13_000).fill(i + 0.5)
      most = Math.max(most, process.memoryUsage().heapTotal)
    }
    console.log(most / 2 ** 20)`
  return printedBy(begin + work)
}

describe('the heap of the language server', () => {
  it('grows by less than half before it is cleared', () => {
    const small = mostHeap(`require('./src/server/node/small-heap').keepHeapSmall();`)
    const plain = mostHeap('')
    assert.ok(small < 0.8 * plain, `${small.toFixed(0)} MB, without it ${plain.toFixed(0)} MB`)
  }).timeout(60_000)
})
