import { movedBy } from '../../text/range'
import { isRight, type Miss } from './miss'
import type { Percent, Quantity } from './quantity'

/** Loads, people or speeds beyond what is allowed. Group 1 which of them. */
const EXCESS = /超(载|员|速)(?:了|比例为?|率为?|达到?|近|约)?$/
/** What is allowed, and what was found: 核定载质量15吨，实载42吨; 限速40公里/小时，…车速为78公里/小时. */
const ALLOWED: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  载: [
    /核(?:定|载)[^，。；\d]{0,8}(\d{1,4}(?:\.\d{1,3})?)\s?(吨|公斤|千克|kg)/i,
    /实(?:际|载|装)[^，。；\d]{0,8}(\d{1,6}(?:\.\d{1,3})?)\s?(吨|公斤|千克|kg)/i,
  ],
  员: [/核(?:定|载)[^，。；\d]{0,8}(\d{1,3})(人|名)/, /实(?:际|载|乘)[^，。；\d]{0,8}(\d{1,3})(人|名)/],
  速: [
    /限速(?:为|是|标准为)?(\d{2,3})(公里|km|千米)/i,
    /(?:车速|时速|行驶速度|实测|速度)(?:为|是|达到?|高达)?(\d{2,3})(公里|km|千米)/i,
  ],
}

/**
 * What exceeds a limit in per cent of it: 核定载质量15吨，实载42吨，超载180%. The way of counting is that of 道路交通安全法
 * 第九十二条 (载物、载客超过核定) and 第九十九条 (超过规定时速百分之五十).
 */
export function excess(percent: Percent, before: string, text: string): Miss[] | undefined {
  const of = EXCESS.exec(before)?.[1]
  const pair = of === undefined ? undefined : ALLOWED[of]
  if (!pair) return undefined
  const lead = text.slice(0, percent.range.start)
  const [whole, part] = pair.map((pattern) => quantityOf(pattern.exec(lead)))
  if (!whole || !part || whole.unit !== part.unit) return []
  const right = (part.value / whole.value - 1) * 100
  return right <= 0 || isRight(percent, right) ? [] : [{ percent, part, whole, right }]
}

function quantityOf(match: RegExpExecArray | null): Quantity | undefined {
  if (!match) return undefined
  const [all, digits = '', unit = ''] = match
  const range = movedBy({ start: all.length - digits.length - unit.length, end: all.length }, match.index)
  return { range, value: Number(digits), unit: unit.toLowerCase(), rough: false }
}
