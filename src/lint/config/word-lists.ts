import { isAlias, isScalar, isSeq, type Pair } from 'yaml'
import { listedNames } from '../../report/listed-names'
import { listedWords } from '../../text/listed-words'
import { type ConfigFault, fault, keyOf } from './yaml'

/** `allowNames`: names, in a list or in one text. */
export function readNames(pair: Pair, faults: ConfigFault[], text: string): string[] {
  return readWords(pair, '[陆远山, 何某]', faults, text).flatMap(listedNames)
}

/** `allowTerms`: words, in a list or in one text. */
export function readTermWords(pair: Pair, faults: ConfigFault[], text: string): string[] {
  return readWords(pair, '[其它]', faults, text).flatMap(listedWords)
}

/** `allowValues`: values as they are written, as a place may hold 、 itself; a telephone number may be one for YAML, too. */
export function readValues(pair: Pair, faults: ConfigFault[], text: string): string[] {
  return readWords(pair, '["0439-6222110"]', faults, text, true)
}

/** The words of a list, or the one that stands in its place; what is no word is told. */
function readWords(
  pair: Pair,
  example: string,
  faults: ConfigFault[],
  text: string,
  numbers = false,
): string[] {
  const wordsOf = (node: unknown): string[] => {
    if (isSeq(node)) return node.items.flatMap(wordsOf)
    // What an alias stands for is told once, for the whole file.
    if (isAlias(node) || node === null || (isScalar(node) && node.value === null)) return []
    if (isScalar(node) && (typeof node.value === 'string' || (numbers && typeof node.value === 'number')))
      return [String(node.source ?? node.value).trim()]
    faults.push(fault(node, text, `这里读不出来，不起作用；应当写成 ${keyOf(pair)}: ${example}`))
    return []
  }
  return wordsOf(pair.value)
}
