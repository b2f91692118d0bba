import { isSeq } from 'yaml'
import { type ConfigFault, fault, stringsOf } from './yaml'

/** Lists of words, or lines of words with 、 or spaces between them. */
export function readGroups(node: unknown, faults: ConfigFault[], text: string): string[][] {
  if (!isSeq(node)) {
    faults.push(fault(node, text, 'relatedWords 下面应当每行一组，如 - [劝返点, 卡点, 设卡]'))
    return []
  }
  return node.items.flatMap((item) => {
    const group = stringsOf(item)
      .flatMap((word) => word.split(/[\s、，,]+/))
      .filter((word) => word.length >= 2 && word.length <= LONGEST_RELATED)
    if (group.length > 1) return [group]
    faults.push(fault(item, text, '一组至少写两个词，每个词 2 到 12 个字'))
    return []
  })
}

const LONGEST_RELATED = 12
