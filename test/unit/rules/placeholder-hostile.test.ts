import assert from 'node:assert/strict'
import type { BlockContent } from '../../../src/report/block'
import { proseOf } from '../../../src/report/prose'
import { placeholderRules } from '../../../src/rules/placeholder'
import type { BlockRule } from '../../../src/rules/rule'

/** Wall clock for one rule over one block; a quadratic rule takes minutes. */
const LIMIT = 200
/** Slow and shared machines get this many chances. */
const TRIES = 3

/** A megabyte of one character, or of what begins like a match and never becomes one. */
const LONG: readonly string[] =
  'x|×|*|\\*|_|\\_|□|○|〇| |　|年|2|余|“|”|"|`|〔|我|<!--|<u>|〔待填|〔待填：|（待填：|“我|警号|第一条 |查处|的 '.split(
    '|',
  )
/** Repeated to a tenth of that: each unit is a mark of its own, and the work is that many answers. */
const DENSE: readonly string[] =
  '**|* |\n*|x x|20|20 |1月|年1月|205月2|查处余|的 件|警号是|警号：|警号*|[待填|“我x”|"我|`x|<!---->|赵×|，高x|13812|138****|吉G·*|**市|**一，|***，*|_一_，|任**市队长，|TODO|驾驶人×|第十十十十十 '.split(
    '|',
  )

function blockOf(unit: string, size: number): BlockContent {
  const source = unit.repeat(Math.ceil(size / unit.length))
  return { kind: 'paragraph', source, prose: proseOf(source) }
}

describe('placeholder rules on hostile blocks', () => {
  const rules = placeholderRules.filter((rule): rule is BlockRule => rule.scope === 'block')
  for (const rule of rules) {
    it(`${rule.id} stays linear`, function () {
      this.timeout(300_000)
      const timed = [
        ...LONG.map((unit) => [unit, fastest(rule, unit, 1_000_000)] as const),
        ...DENSE.map((unit) => [unit, fastest(rule, unit, 100_000)] as const),
      ]
      assert.deepEqual(
        timed.filter(([, ms]) => ms > LIMIT),
        [],
      )
    })
  }
})

/** Milliseconds: the best of a few tries. */
function fastest(rule: BlockRule, unit: string, size: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < TRIES && best > LIMIT; i++) {
    const block = blockOf(unit, size)
    const start = performance.now()
    rule.check(block, { report: () => {} })
    best = Math.min(best, performance.now() - start)
  }
  return best
}
