import { evened } from '../text/condense'

/** A value without what it is only typed with: 吉g-56626 and 吉G·56626 are one, 139-0000-1234 and １３９００００１２３４ are. */
export function bareValue(value: string): string {
  return evened(value)
    .text.replace(/[^0-9A-Za-z*×\u4e00-\u9fff]/g, '')
    .toUpperCase()
}
