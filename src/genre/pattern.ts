import { largest } from '../text/largest'

/**
 * Patterns come from data that a unit may write itself, so they must be safe on any text: a pattern is
 * accepted only when the number of ways it can match from one position has a small bound, which makes
 * a search linear in the length of the text.
 */

/** Ways to match from one position that a pattern may have at most; more where it is tried only once. */
const maxWays = 2_000
const maxWaysAnchored = 50_000
const maxLength = 800

class PatternFault extends Error {}

/** Reads a pattern by recursive descent and counts the ways it can match; ways multiply along a sequence. */
function countWays(source: string): number {
  let at = 0

  /** Branches that begin with different literal characters exclude one another: the costliest counts. */
  function alternatives(outermost = false): number {
    const byFirst = new Map<string, number>()
    let open = 0
    for (;;) {
      const first = /^[^\\[().|^$](?![?*+{])/.exec(source.slice(at, at + 2))?.[0]
      const limit = outermost && source[at] !== '^' ? maxWays : maxWaysAnchored
      const ways = sequence(limit)
      if (first === undefined) open += ways
      else byFirst.set(first, (byFirst.get(first) ?? 0) + ways)
      if (source[at] !== '|') break
      at++
    }
    return open + largest(byFirst.values())
  }

  function sequence(limit: number): number {
    let product = 1
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      product *= item()
      if (product > limit) throw new PatternFault('可能的匹配方式太多，会拖慢检查，应当拆成几条')
    }
    return product
  }

  function item(): number {
    const group = source[at] === '('
    return repetition(group ? groupWays() : atom(), group)
  }

  function groupWays(): number {
    at++
    const opening = /^\?(?:[:=!]|<[=!]|<[^>]+>)/.exec(source.slice(at, at + 40))
    at += opening?.[0].length ?? 0
    const ways = alternatives()
    at++
    return ways
  }

  function atom(): number {
    if (source[at] === '\\') {
      if (/[1-9k]/.test(source[at + 1] ?? '')) throw new PatternFault('不能用反向引用')
      at += 2
    } else if (source[at] === '[') {
      at++
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
      at++
    } else at++
    return 1
  }

  function repetition(ways: number, group: boolean): number {
    const found = /^(?:\?|\*|\+|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 24))
    if (!found) return ways
    at += found[0].length
    if (found[0].startsWith('?')) return ways + 1
    const min = Number(found[1])
    const max = found[2] === '' ? min : Number(found[3])
    if (found[1] === undefined || (found[2] === ',' && found[3] === '')) {
      throw new PatternFault('不能用不限次数的 * + {n,}，应当写上限，如 .{0,20}')
    }
    if (group && max > 1) throw new PatternFault('括号不能整体重复多次')
    return ways * (max - min + 1)
  }

  return alternatives(true)
}

/** What is wrong with a pattern of a genre, in Chinese, or undefined when it is valid and linear. */
export function patternFault(source: string): string | undefined {
  if (source.length > maxLength) return `正则表达式太长，应当不超过${maxLength}字`
  try {
    new RegExp(source, 'u')
  } catch (error) {
    return `不是合法的正则表达式（${(error as Error).message.split(': ').at(-1)}）`
  }
  try {
    countWays(source)
    return undefined
  } catch (fault) {
    if (fault instanceof PatternFault) return fault.message
    throw fault
  }
}
