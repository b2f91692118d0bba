import { fillsItem } from './columns'
import type { Mention } from './mention'
import { isChineseName, surnameOf } from './surnames'
import { titleAt } from './titles'

/** What joins the members of a list of people. */
const JOINS = ['、', '和', '与', '及']

/** Compound surnames alone (欧阳同志), with the only person who bears each. */
export function compoundBearers(names: Iterable<string>): Map<string, string> {
  const people = new Map<string, string | undefined>()
  for (const name of names) {
    const surname = surnameOf(name)
    if (surname.length === 2 && isChineseName(name))
      people.set(surname, people.has(surname) ? undefined : name)
  }
  return new Map([...people].flatMap(([surname, name]) => (name === undefined ? [] : [[surname, name]])))
}

/**
 * Leads mentions that are but a part of somebody's full name to that person (文斌 and 蒋文斌, 阿卜杜拉 and 阿卜杜拉·买买提),
 * unless the draft shows somewhere that the part is a full name, too.
 *
 * @param bearers parts of full names, each with the person
 * @param told full names that the front matter tells
 */
export function leadToBearers(
  mentions: readonly Mention[],
  bearers: ReadonlyMap<string, string>,
  told: readonly string[],
): readonly Mention[] {
  if (bearers.size === 0) return mentions
  const own = new Set(told)
  for (const mention of mentions) {
    const bearer = bearers.get(mention.text)
    if (bearer !== undefined && isOwnName(mention, bearer)) own.add(mention.text)
  }
  return mentions.map((mention) => {
    const { text } = mention
    const bearer = bearers.get(text)
    if (bearer === undefined) return mention
    const person = own.has(text) ? text : bearer
    return person === (mention.person ?? text) ? mention : { ...mention, person }
  })
}

/**
 * Whether a part of a full name stands beside it in a list (蒋文斌、文斌), or where full names do: behind a role word or
 * before a title (辅警文斌, 文斌所长), or in a cell of its own.
 */
function isOwnName({ passage, start, end, text, isCalled }: Mention, bearer: string): boolean {
  const { clean, kind } = passage
  const isListed = JOINS.some(
    (mark) =>
      clean.text.startsWith(mark + bearer, end) ||
      clean.text.startsWith(bearer + mark, start - bearer.length - mark.length),
  )
  // Whom the first part of a longer name belongs to is called by it as well; a compound surname is no full name.
  if (isListed || !isChineseName(bearer) || !bearer.endsWith(text)) return isListed
  const fillsCell = kind === 'cell' && fillsItem(clean.text, start, end)
  return isCalled === true || fillsCell || titleAt(clean.text, end) !== undefined
}
