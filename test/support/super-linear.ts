import { check } from 'recheck'
import { cpuTime } from './cpu'

/** How long a text the tool's attack is made, in characters, and how much processor time it may cost, in milliseconds. */
const ATTACK = 50_000
const ALLOWED = 250

/**
 * What `recheck` holds against a regular expression; undefined where it finds it safe. It counts steps and looks at the
 * clock, so that bounded repetition misleads it, and a machine that does more besides: what it finds polynomial is
 * believed where its own attack, made long, costs more than in proportion to it.
 */
export async function superLinear(source: string, flags: string): Promise<string | undefined> {
  const result = await check(source, flags, { timeout: 20_000 })
  if (result.status !== 'vulnerable') return undefined
  const { complexity, attack } = result
  if (complexity.type === 'exponential') return complexity.summary
  const times = Math.ceil(ATTACK / Math.max(1, attack.pumps.map(({ pump }) => pump).join('').length))
  const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix
  const pattern = new RegExp(source, flags)
  const costs = Array.from({ length: 3 }, () => cpuTime(() => text.match(pattern)))
  return Math.min(...costs) > ALLOWED ? `${complexity.summary}: ${JSON.stringify(attack.pumps)}` : undefined
}
