/** `node:assert/strict` for suites that run in a browser: what they use of it. */
import { assert } from 'chai'

export default Object.assign((value, message) => assert(value, message), assert, {
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  doesNotMatch: assert.notMatch,
})
