import assert from 'node:assert/strict'
import { createRestartPolicy } from '../../../src/extension/restart-policy'

const MINUTE = 60_000

describe('a language server that ends by itself', () => {
  it('is started again, and the officer is told once', () => {
    const policy = createRestartPolicy()
    assert.deepEqual(policy.lost(0), { restart: true, tell: true })
    assert.deepEqual(policy.lost(1000), { restart: true, tell: false })
    assert.deepEqual(policy.lost(2000), { restart: true, tell: false })
  })
  it('is given up after the fourth time in three minutes, which is said, until the officer starts it', () => {
    const policy = createRestartPolicy()
    for (let i = 0; i < 3; i++) policy.lost(i)
    assert.deepEqual(policy.lost(4), { restart: false, tell: true })
    policy.forgive()
    assert.deepEqual(policy.lost(5), { restart: true, tell: true })
  })
  it('may be lost now and then for ever', () => {
    const policy = createRestartPolicy()
    for (let i = 0; i < 20; i++) assert.deepEqual(policy.lost(i * 4 * MINUTE), { restart: true, tell: true })
  })
})
