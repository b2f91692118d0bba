import type { Rule } from '../rule'
import attachment from './attachment'
import lawArticle from './law-article'
import lawName from './law-name'
import numberBracket from './number-bracket'
import signature from './signature'
import title from './title'

export const docRules: readonly Rule[] = [title, numberBracket, lawName, lawArticle, attachment, signature]
