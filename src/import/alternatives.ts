import { childOf, childrenOf, type XmlElement } from './xml'

/**
 * The branch of a `mc:AlternateContent` (ECMA-376 Part 3, 9.3) that newer programs show, or the one for older ones
 * where it is empty.
 */
export function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  const choice = childOf(alternatives, 'mc:Choice')
  return childrenOf(choice).length > 0 ? choice : childOf(alternatives, 'mc:Fallback')
}
