import { firstOfDotted } from './dotted-names'
import { partsOfLatin } from './latin-names'

/**
 * John and Smith of John Smith, 阿卜杜拉 of 阿卜杜拉·买买提, with the whole name; a part that two people share stands for
 * itself.
 */
export function nameParts(names: Iterable<string>): Map<string, string> {
  const parts = new Map<string, string>()
  for (const name of names) {
    for (const part of [...partsOfLatin(name), ...firstOfDotted(name)])
      parts.set(part, parts.has(part) ? part : name)
  }
  return parts
}
