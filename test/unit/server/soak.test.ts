import assert from 'node:assert/strict'
import { soakDrafts } from '../../../scripts/soak/drafts'
import { soak } from '../../../scripts/soak/soak'

/** How long, in milliseconds; `npm run soak` takes half an hour and also looks at memory and time. */
const DURATION = 20_000

describe('editing without a pause', function () {
  this.timeout(DURATION + 100_000)
  it('makes the language server complain of nothing', async () => {
    const { complaints, samples, made } = await soak({ duration: DURATION, seed: 1, drafts: soakDrafts() })
    assert.deepEqual(complaints, [])
    assert.ok(samples.length > 0 && Object.keys(made).length > 5)
  })
})
