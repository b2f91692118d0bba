import { isMap, isSeq } from 'yaml'
import type { UnitTerm } from '../../rules/term/term'
import { type ConfigFault, fault, keyOf, stringsOf } from './yaml'

const WRONG_KEYS = ['wrong', '错']
const RIGHT_KEYS = ['right', '对']
const NOTE_KEYS = ['note', '说明']
/** Longer ones are sentences. */
const LONGEST_TERM = 40

/** `terms`: a list of `{wrong, right, note}` or `错: 对`, or one mapping of wrong words to right ones. */
export function readTerms(node: unknown, terms: UnitTerm[], faults: ConfigFault[], text: string): void {
  if (isSeq(node)) {
    for (const item of node.items) readTerms(item, terms, faults, text)
    return
  }
  if (!isMap(node)) {
    faults.push(fault(node, text, 'terms 下面应当每行写一个词，如 - {wrong: 交警队, right: 交警大队}'))
    return
  }
  const wordOf = (keys: readonly string[]) => {
    const pair = node.items.find((each) => keys.includes(keyOf(each)))
    return pair && stringsOf(pair.value)[0]
  }
  const isEntry = node.items.some((pair) => [...WRONG_KEYS, ...RIGHT_KEYS].includes(keyOf(pair)))
  const right = wordOf(RIGHT_KEYS)
  const note = wordOf(NOTE_KEYS)
  const entries: UnitTerm[] = isEntry
    ? [{ wrong: wordOf(WRONG_KEYS) ?? '', ...(right && { right }), ...(note && { note }) }]
    : node.items.map((pair) => {
        const meant = stringsOf(pair.value)[0]
        return { wrong: keyOf(pair), ...(meant && { right: meant }) }
      })
  for (const term of entries) {
    if (term.wrong === '' || term.wrong.length > LONGEST_TERM || (term.right?.length ?? 0) > LONGEST_TERM)
      faults.push(fault(node, text, `用词应当写 wrong 和 right，各不超过 ${LONGEST_TERM} 个字`))
    else if (term.wrong === term.right)
      faults.push(fault(node, text, `“${term.wrong}”改了还是它自己；要允许它，请写在 allowTerms 里`))
    else terms.push(term)
  }
}
