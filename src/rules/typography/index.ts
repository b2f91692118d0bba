import type { Rule } from '../rule'
import bookDun from './book-dun'
import confusable from './confusable'
import dash from './dash'
import dunBetweenQuotes from './dun-between-quotes'
import ellipsis from './ellipsis'
import fullDigit from './full-digit'
import halfPunct from './half-punct'
import hanSpace from './han-space'
import quotePair from './quote-pair'
import quotes from './quotes'
import range from './range'
import repeatPunct from './repeat-punct'
import traditional from './traditional'

/** Marks, digits and characters as the standards have them. */
export const typographyRules: readonly Rule[] = [
  halfPunct,
  fullDigit,
  hanSpace,
  quotes,
  quotePair,
  dunBetweenQuotes,
  bookDun,
  ellipsis,
  dash,
  repeatPunct,
  range,
  confusable,
  traditional,
]
