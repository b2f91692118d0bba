import type { Range } from '../text/range'
import { endOfLine, nextLine } from './chunk'

/** `键: 值`, an item of a list, what goes on from the line above. Not `民警说：…`, which is the text. */
const LINE = /^(?:[^\s:：#-][^:：]{0,20}:(?=\s|$)|[ \t]{0,8}-[ \t]|[ \t]{1,8}\S)/
const KEY = /^([^\s:：#-]{1,20})[ \t]?([:：])/
/** How much of a line tells what it is. */
const SEEN = 64

/**
 * The lines of a front matter that a draft opens and never closes, as far as they read like one; undefined where not
 * even the first does. Behind a blank line it only goes on with a key that we know, as the text may begin with a label.
 *
 * @param bodyStart where the line behind the opening `---` begins
 */
export function openHead(
  source: string,
  bodyStart: number,
  isKnown: (key: string) => boolean,
): Range | undefined {
  let end = 0
  let isBehindBlank = false
  for (let at = bodyStart; at < source.length; ) {
    const lineEnd = endOfLine(source, at)
    const line = source.slice(at, Math.min(lineEnd, at + SEEN))
    if (line.trim() === '') isBehindBlank = true
    else {
      const [, key = '', colon] = KEY.exec(line) ?? []
      const goesOn = isBehindBlank ? colon === ':' && isKnown(key) : isKnown(key) || LINE.test(line)
      if (!goesOn) break
      end = lineEnd
      isBehindBlank = false
    }
    at = nextLine(source, lineEnd)
  }
  return end > 0 ? { start: 0, end } : undefined
}
