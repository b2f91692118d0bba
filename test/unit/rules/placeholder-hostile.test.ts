import assert from 'node:assert/strict'
import { BlockContent } from '../../../src/report/block'
import { proseOf } from '../../../src/report/prose'
import { placeholderRules } from '../../../src/rules/placeholder'
import type { BlockRule } from '../../../src/rules/rule'
import { cpuTime } from '../../support/cpu'
import { asPerMillion, hostileText } from '../../support/hostile'

/** Processor time for one rule over one block, in milliseconds; a quadratic rule takes a minute and more. */
const LIMIT = asPerMillion(1000)
/** The same where there are many answers. */
const DENSE_LIMIT = 1000
/** Slow and shared machines get this many chances. */
const TRIES = 3

/** One character over and over, or of what begins like a match and never becomes one. */
const LONG: readonly string[] =
  'x|×|*|\\*|_|\\_|□|○|〇| |　|年|2|余|“|”|"|`|〔|我|<!--|<u>|〔待填|〔待填：|（待填：|“我|警号|第一条 |查处|的 '.split(
    '|',
  )
/** Repeated to a third of that length: each unit is a mark of its own, and the work is that many answers. */
const DENSE: readonly string[] =
  '**|* |\n*|x x|20|20 |1月|年1月|205月2|查处余|的 件|警号是|警号：|警号*|[待填|“我x”|"我|`x|<!---->|赵×|，高x|13812|138****|吉G·*|**市|**一，|***，*|_一_，|任**市队长，|TODO|驾驶人×|第十十十十十 '.split(
    '|',
  )

function blockOf(source: string): BlockContent {
  return new BlockContent({ kind: 'paragraph', source, prose: proseOf(source) })
}

describe('placeholder rules stay linear on hostile blocks', () => {
  const rules = placeholderRules.filter((rule): rule is BlockRule => rule.scope === 'block')
  const cases = [
    ...LONG.map((unit) => ({ unit, text: hostileText(unit), limit: LIMIT })),
    ...DENSE.map((unit) => ({ unit, text: hostileText(unit, 1 / 3), limit: DENSE_LIMIT })),
  ]
  for (const { unit, text, limit } of cases) {
    it(`${JSON.stringify(unit)} to ${text.length} characters`, function () {
      this.timeout(300_000)
      let slow: string[] = []
      for (let i = 0; i === 0 || (i < TRIES && slow.length > 0); i++)
        slow = slowOn(rules, blockOf(text), limit)
      assert.deepEqual(slow, [])
    })
  }
})

/** The rules that take too long on a block; the first one also pays for reading it. */
function slowOn(rules: readonly BlockRule[], block: BlockContent, limit: number): string[] {
  return rules.flatMap((rule) => {
    const ms = cpuTime(() => rule.check(block, { report: () => {} }))
    return ms > limit ? [`${rule.id}: ${Math.round(ms)} ms`] : []
  })
}
