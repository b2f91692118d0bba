import { FUNCTION_SURNAME } from './contexts'
import { classOf, classOfFacts, factsOf, isWord, type Lexicon, levelOf } from './lexicon'

/** What makes a verb one that hardly anybody is called by: how frequent it is, and how its characters fit into names. */
const COMMON_VERB = 4
const SELDOM_GIVEN = 4
const SELDOM_TOGETHER = 10

/**
 * 都婉拒, 终婉|拒: whether what is read as a name is a surname and a verb, all of it or its first character; but 李婉拒绝.
 *
 * @param start where it begins in the cleaned text, and `end` where it ends; code units
 */
export function hasVerbForGiven(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (end - start === 3) return isNoGiven(text.slice(start + 1, end), lexicon)
  if (end - start !== 2 || !FUNCTION_SURNAME.test(text[start] ?? '')) return false
  if (isWord(lexicon, text.slice(end, end + 2))) return false
  const word = text.slice(start + 1, end + 1)
  return classOf(lexicon, word) === 'verb' && isNoGiven(word, lexicon)
}

/** Verbs whose characters fit into names, and that nobody is called by. */
const NEVER_GIVEN: ReadonlySet<string> = new Set(
  '敬礼 道谢 摇头 加班 离开 劝阻 理解 护送 上岗 在岗 到岗'.split(' '),
)

/** What people do, in words one character of which no name has in its place, or both of which few have. */
function isNoGiven(word: string, lexicon: Lexicon): boolean {
  if (NEVER_GIVEN.has(word)) return true
  const facts = factsOf(lexicon, word)
  const wordClass = classOfFacts(facts)
  if (wordClass !== 'deed' && (wordClass !== 'verb' || (facts & 15) < COMMON_VERB)) return false
  const first = levelOf(lexicon.first, word.charCodeAt(0))
  const last = levelOf(lexicon.last, word.charCodeAt(1))
  const least = Math.min(first, last)
  return least === 0 || (least <= SELDOM_GIVEN && first + last <= SELDOM_TOGETHER)
}
