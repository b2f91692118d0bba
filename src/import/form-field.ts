import { childOf, childrenOf, flagOf, valOf, type XmlElement } from './xml'

/** What a box to be checked shows (`w:checkBox`, ECMA-376 Part 1, 17.16.7): as given, or as the form has it at first. */
export function checkOf(form: XmlElement | undefined): string {
  const box = childOf(form, 'w:checkBox')
  return (flagOf(box, 'w:checked') ?? flagOf(box, 'w:default')) ? '☑' : '□'
}

/** The entry that was chosen from a list (`w:ddList`, 17.16.9), the first unless another is named; undefined where there is none. */
export function choiceOf(form: XmlElement | undefined): string | undefined {
  const list = childOf(form, 'w:ddList')
  const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry')
  const chosen = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0)
  return entries[chosen]?.attributes['w:val']
}
